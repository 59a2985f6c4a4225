#include "protocol/codes.h"

#include <QSet>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalHasItsNameAndStatus()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(Refusal::TooMany); ++i) {
            const auto refusal = static_cast<Refusal>(i);
            const QString name = nameOf(refusal);
            QVERIFY(!names.contains(name));
            names.insert(name);
            QCOMPARE(refusalOf(name), std::optional(refusal));
            QVERIFY(statusOf(refusal) >= 400 && statusOf(refusal) < 600);
        }
        QVERIFY(!refusalOf(u"no_such_code"_s));
    }

    void statuses_data()
    {
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<int>("status");
        QTest::newRow("malformed") << Refusal::Malformed << 400;
        QTest::newRow("unauthorized") << Refusal::Unauthorized << 401;
        QTest::newRow("below_minimum") << Refusal::BelowMinimum << 403;
        QTest::newRow("over_limit") << Refusal::OverLimit << 403;
        QTest::newRow("unknown_lot") << Refusal::UnknownLot << 404;
        QTest::newRow("key_reused") << Refusal::KeyReused << 409;
        QTest::newRow("wrong_phase") << Refusal::WrongPhase << 409;
        QTest::newRow("too_many") << Refusal::TooMany << 429;
        QTest::newRow("busy") << Refusal::Busy << 503;
    }

    void statuses()
    {
        QFETCH(Refusal, refusal);
        QFETCH(int, status);
        QCOMPARE(statusOf(refusal), status);
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
