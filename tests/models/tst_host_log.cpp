// The log of a host in this program: what is shown of it, and what a look for the worst leaves.
#include "models/console/host_log.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gavel::models;
using namespace Qt::StringLiterals;

namespace {

const QList<HostLogLine> evening{{QTime(19, 0), LogLevel::Info, u"Serving"_s},
                                 {QTime(19, 1), LogLevel::Warning, u"No TLS"_s},
                                 {QTime(19, 2), LogLevel::Error, u"The disk is full"_s}};

QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

} // namespace

class TestHostLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesSayHowMuchTheyMatter();
    void theOldestGo();
    void onlyWhatMattersIsLeft_data();
    void onlyWhatMattersIsLeft();
};

void TestHostLog::linesSayHowMuchTheyMatter()
{
    HostLogModel model;
    model.setLines(evening);
    QCOMPARE(textsOf(model), QStringList({u"19:00:00 Serving"_s, u"19:01:00 Warning: No TLS"_s,
                                          u"19:02:00 Error: The disk is full"_s}));
    QCOMPARE(model.index(2).data(HostLogModel::LevelRole).toInt(), static_cast<int>(LogLevel::Error));
}

void TestHostLog::theOldestGo()
{
    HostLogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int n = 1; n <= hostLogLinesMax + 2; ++n)
        model.append({.at = QTime(19, 0), .text = QString::number(n)});
    QCOMPARE(model.rowCount(), hostLogLinesMax);
    QCOMPARE(model.index(0).data().toString(), u"19:00:00 3"_s);
}

void TestHostLog::onlyWhatMattersIsLeft_data()
{
    QTest::addColumn<LogLevel>("least");
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("left");
    QTest::newRow("everything") << LogLevel::Info << QString() << 3;
    QTest::newRow("warnings and errors") << LogLevel::Warning << QString() << 2;
    QTest::newRow("errors") << LogLevel::Error << QString() << 1;
    QTest::newRow("searched, too") << LogLevel::Warning << u" DISK "_s << 1;
    QTest::newRow("found, but of no matter") << LogLevel::Error << u"tls"_s << 0;
    QTest::newRow("by what it is") << LogLevel::Info << u"warning"_s << 1;
}

void TestHostLog::onlyWhatMattersIsLeft()
{
    HostLogModel model;
    model.setLines(evening);
    HostLogFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    QFETCH(LogLevel, least);
    QFETCH(QString, search);
    filter.setLeast(least);
    filter.setSearch(search);
    QTEST(filter.rowCount(), "left");
}

QTEST_GUILESS_MAIN(TestHostLog)
#include "tst_host_log.moc"
