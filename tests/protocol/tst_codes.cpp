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
        for (int i = 0; i <= static_cast<int>(auction::Refusal::TooMany); ++i) {
            const auto refusal = static_cast<auction::Refusal>(i);
            const QString name = protocol::nameOf(refusal);
            QVERIFY(!names.contains(name));
            names.insert(name);
            QCOMPARE(protocol::refusalOf(name), std::optional(refusal));
            QVERIFY(protocol::statusOf(refusal) >= 400 && protocol::statusOf(refusal) < 600);
        }
        QVERIFY(!protocol::refusalOf(u"no_such_code"_s));
    }

    void statuses_data()
    {
        QTest::addColumn<auction::Refusal>("refusal");
        QTest::addColumn<int>("status");
        QTest::newRow("malformed") << auction::Refusal::Malformed << 400;
        QTest::newRow("unauthorized") << auction::Refusal::Unauthorized << 401;
        QTest::newRow("below_minimum") << auction::Refusal::BelowMinimum << 403;
        QTest::newRow("over_limit") << auction::Refusal::OverLimit << 403;
        QTest::newRow("unknown_lot") << auction::Refusal::UnknownLot << 404;
        QTest::newRow("key_reused") << auction::Refusal::KeyReused << 409;
        QTest::newRow("wrong_phase") << auction::Refusal::WrongPhase << 409;
        QTest::newRow("too_many") << auction::Refusal::TooMany << 429;
        QTest::newRow("busy") << auction::Refusal::Busy << 503;
    }

    void statuses()
    {
        QFETCH(auction::Refusal, refusal);
        QFETCH(int, status);
        QCOMPARE(protocol::statusOf(refusal), status);
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
