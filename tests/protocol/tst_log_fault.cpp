#include "protocol/log_fault.h"

#include <QSet>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestLogFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindHasASentenceOfItsOwn()
    {
        constexpr int kinds = static_cast<int>(protocol::LogFault::Kind::OtherHead) + 1;
        QSet<QString> texts;
        for (int kind = 0; kind < kinds; ++kind) {
            const QString text = protocol::logFaultText({static_cast<protocol::LogFault::Kind>(kind), 7, u"detail"_s});
            QVERIFY2(!text.isEmpty() && !text.contains(u'%') && !text.endsWith(u'.'), qPrintable(text));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), kinds);
    }

    void whatIsKnownOfItIsSaid()
    {
        using Kind = protocol::LogFault::Kind;
        for (const auto kind : {Kind::Terms, Kind::Refused, Kind::UnknownType, Kind::OtherEvent, Kind::OtherLot,
                                Kind::NotNearest, Kind::NotMoved, Kind::OutOfTurn, Kind::OtherPlan, Kind::OtherHead})
            QVERIFY(protocol::logFaultText({kind, 7, u"detail"_s}).contains(u"detail"));
        QVERIFY(protocol::logFaultText({Kind::OutOfOrder, 7, {}}).contains(u'7'));
    }
};

QTEST_GUILESS_MAIN(TestLogFault)
#include "tst_log_fault.moc"
