// Who is where, as the rooms know it: one table, read by session and by account.
#include "host/visitors.h"

#include <QTest>

using namespace gavel::host;
using gavel::auction::AccountId;

namespace {

Visitors::Visitor visitorOf(AccountId account, const QByteArray &token, bool host = false)
{
    Identity who;
    who.account = account;
    who.tokenHash = token;
    who.host = host;
    return {.who = who, .language = Language::Korean, .payer = {}, .lots = {}};
}

} // namespace

class TestVisitors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoCameIsFoundUntilTheyLeave()
    {
        Visitors visitors;
        visitors.add(1, visitorOf(7, "a"));
        visitors.add(2, visitorOf(7, "b"));
        visitors.add(3, {});
        QCOMPARE(visitors.sessionsOf(7), QList<quint64>({1, 2}));
        QVERIFY(visitors.whoIs(1));
        QCOMPARE(visitors.whoIs(1)->account, AccountId(7));
        QVERIFY(visitors.find(3));
        QVERIFY(!visitors.whoIs(3));
        QVERIFY(!visitors.find(4));

        visitors.remove(1);
        QVERIFY(!visitors.find(1));
        QVERIFY(visitors.isHere(7));
        visitors.remove(2);
        QVERIFY(!visitors.isHere(7));
        QVERIFY(visitors.sessionsOf(7).isEmpty());
        QCOMPARE(visitors.count(), 1);
    }

    void whoIsLetInOnceMoreIsThereOnce()
    {
        Visitors visitors;
        visitors.add(1, visitorOf(7, "a"));
        visitors.add(1, visitorOf(8, "b"));
        QVERIFY(!visitors.isHere(7));
        QCOMPARE(visitors.sessionsOf(8), QList<quint64>({1}));
    }

    void aTokensSessionsAreAllOfIt()
    {
        Visitors visitors;
        visitors.add(1, visitorOf(7, "a"));
        visitors.add(2, visitorOf(7, "b"));
        visitors.add(3, visitorOf(7, "a"));
        visitors.add(4, {});
        auto found = visitors.signedInBy("a");
        std::sort(found.begin(), found.end());
        QCOMPARE(found, QList<quint64>({1, 3}));
        QVERIFY(visitors.signedInBy("c").isEmpty());
    }

    void headsAreCountedOnceAndHostsNot()
    {
        Visitors visitors;
        visitors.add(1, visitorOf(1, "host", true));
        visitors.add(2, visitorOf(7, "a"));
        visitors.add(3, visitorOf(7, "b"));
        visitors.add(4, visitorOf(8, "c"));
        visitors.add(5, {});
        visitors.add(6, {});
        QCOMPARE(visitors.headcount().bidders, 2);
        QCOMPARE(visitors.headcount().onlookers, 2);
    }

    void nobodyIsRemovedWithoutHarm()
    {
        Visitors visitors;
        visitors.remove(9);
        QCOMPARE(visitors.headcount().onlookers, 0);
    }
};

QTEST_APPLESS_MAIN(TestVisitors)
#include "tst_visitors.moc"
