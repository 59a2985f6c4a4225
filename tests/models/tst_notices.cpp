// Where a notice is told, what a window says of several, and the list of what was missed.
#include "models/notices/away_news.h"
#include "models/notices/notice_centre.h"
#include "models/notices/notice_queue.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::NoticePreferences;
using models::Attention;
using models::Notice;
using models::NoticeCentre;
using models::NoticeGroup;
using models::NoticeKind;
using models::NoticeList;
using models::NoticeQueue;
using models::NoticeRoutes;

namespace {

const Attention away{.inFront = false, .onLot = false};
const Attention inCatalogue{.inFront = true, .onLot = false};

Notice outbid(auction::LotId lot, auction::Amount ask = 1'200, const QString &name = u"Vase"_s)
{
    return {.kind = NoticeKind::Outbid, .lot = lot, .name = name, .amount = ask, .at = 5};
}

Notice announcement(const QString &text, auction::TimeMs at = 5)
{
    return {.kind = NoticeKind::Announcement, .text = text, .at = at};
}

models::MoneyText dollars()
{
    return models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s));
}

NoticePreferences quiet(const char *from, const char *to)
{
    return {.quiet = {.on = true,
                      .from = QTime::fromString(QString::fromLatin1(from), u"HH:mm"_s),
                      .to = QTime::fromString(QString::fromLatin1(to), u"HH:mm"_s)}};
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietHours_data();
    void quietHours();
    void routes_data();
    void routes();
    void theRoomInViewSettlesItsNotices();
    void whatStaysLetsTheOthersBeTold();
    void oneKindOfALotIsSettled();
    void whatIsKnownTogetherRingsOnce();
    void whatWasToldTwiceIsSaidOnce();
    void aNewAskIsNewsAgain();
    void theListIsBoundedAndTheNewestFirst();
    void theListCountsWhatWasMissed();
    void oneKindIsToldTogether();
    void theMostPressingComesNextButNotInTheMiddle();
    void announcementsStandAloneAndAreBounded();
    void whatIsSettledIsNotTold();
    void sentences_data();
    void sentences();
    void theNameHasItsPlace_data();
    void theNameHasItsPlace();
};

void TestNotices::quietHours_data()
{
    QTest::addColumn<NoticePreferences>("preferences");
    QTest::addColumn<QTime>("local");
    QTest::addColumn<bool>("silent");
    const auto overNight = quiet("22:00", "07:00");
    QTest::newRow("a minute before") << overNight << QTime(21, 59, 59) << false;
    QTest::newRow("from the first moment") << overNight << QTime(22, 0) << true;
    QTest::newRow("midnight") << overNight << QTime(0, 0) << true;
    QTest::newRow("the last second") << overNight << QTime(6, 59, 59) << true;
    QTest::newRow("to the end, not with it") << overNight << QTime(7, 0) << false;
    QTest::newRow("noon") << overNight << QTime(12, 0) << false;
    const auto lunch = quiet("12:00", "13:30");
    QTest::newRow("within a day") << lunch << QTime(12, 30) << true;
    QTest::newRow("before it") << lunch << QTime(11, 59) << false;
    QTest::newRow("after it") << lunch << QTime(13, 30) << false;
    QTest::newRow("no span at all") << quiet("08:00", "08:00") << QTime(8, 0) << false;
    QTest::newRow("switched off") << NoticePreferences() << QTime(23, 0) << false;
}

void TestNotices::quietHours()
{
    QFETCH(NoticePreferences, preferences);
    QFETCH(QTime, local);
    QFETCH(bool, silent);
    const NoticeRoutes routes = models::routesOf(outbid(1), preferences, away, false, local);
    QCOMPARE(routes.tray, !silent);
    QCOMPARE(routes.sound, !silent);
    QVERIFY(routes.window);
    QVERIFY(routes.unread);
}

void TestNotices::routes_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<NoticePreferences>("preferences");
    QTest::addColumn<Attention>("attention");
    QTest::addColumn<bool>("muted");
    QTest::addColumn<NoticeRoutes>("routes");
    const NoticePreferences usual;
    Notice late = outbid(1);
    late.whileAway = true;
    QTest::newRow("elsewhere in the window")
        << outbid(1) << usual << inCatalogue << false << NoticeRoutes{.list = true, .window = true};
    QTest::newRow("in its room") << outbid(1) << usual << Attention{true, true} << false << NoticeRoutes{.list = true};
    QTest::newRow("its room, behind other windows")
        << outbid(1) << usual << Attention{false, true} << false << NoticeRoutes{true, true, true, true, true};
    QTest::newRow("away") << outbid(1) << usual << away << false << NoticeRoutes{true, true, true, true, true};
    QTest::newRow("away and muted") << outbid(1) << usual << away << true << NoticeRoutes{true, true, true};
    QTest::newRow("away without sound") << outbid(1) << NoticePreferences{.sound = false} << away << false
                                        << NoticeRoutes{true, true, true, true};
    QTest::newRow("away without the tray") << outbid(1) << NoticePreferences{.tray = false} << away << false
                                           << NoticeRoutes{true, true, true, false, true};
    QTest::newRow("a kind that is off") << outbid(1) << NoticePreferences{.off = {NoticeKind::Outbid}} << away << false
                                        << NoticeRoutes{};
    QTest::newRow("another kind is off") << announcement(u"Tea"_s) << NoticePreferences{.off = {NoticeKind::Outbid}}
                                         << inCatalogue << false << NoticeRoutes{.list = true, .window = true};
    QTest::newRow("no lot is no room") << announcement(u"Tea"_s) << usual << inCatalogue << false
                                       << NoticeRoutes{.list = true, .window = true};
    QTest::newRow("happened without the line")
        << late << usual << inCatalogue << false << NoticeRoutes{.list = true, .unread = true, .window = true};
}

void TestNotices::routes()
{
    QFETCH(Notice, notice);
    QFETCH(NoticePreferences, preferences);
    QFETCH(Attention, attention);
    QFETCH(bool, muted);
    QFETCH(NoticeRoutes, routes);
    QVERIFY(models::routesOf(notice, preferences, attention, muted, QTime(12, 0)) == routes);
}

void TestNotices::theRoomInViewSettlesItsNotices()
{
    NoticeCentre centre;
    centre.setAttention([](auction::LotId lot) { return Attention{.inFront = true, .onLot = lot == 1}; });
    QSignalSpy told(&centre, &NoticeCentre::told);
    centre.take({outbid(1), outbid(2)});
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().value<Notice>().lot, 2);
    centre.setAttention([](auction::LotId) { return away; });
    centre.take({outbid(1, 3'000)});
    QCOMPARE(centre.list().unread(), 1);
    QSignalSpy settled(&centre, &NoticeCentre::settled);
    centre.settle(1);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(centre.list().unread(), 0);
}

void TestNotices::whatIsKnownTogetherRingsOnce()
{
    NoticeCentre centre([] { return QTime(12, 0); });
    centre.setAttention([](auction::LotId) { return away; });
    QSignalSpy rang(&centre, &NoticeCentre::rang);
    QList<NoticeGroup> messages;
    connect(&centre, &NoticeCentre::messaged, this, [&](const NoticeGroup &group) { messages.append(group); });
    centre.take({outbid(1), {.kind = NoticeKind::Won, .lot = 3, .name = u"Clock"_s}, outbid(2)});
    QCOMPARE(rang.count(), 1);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(0), (NoticeGroup{outbid(1), outbid(2)}));
    QCOMPARE(messages.at(1).size(), 1);
    centre.take({});
    QCOMPARE(rang.count(), 1);
}

void TestNotices::whatWasToldTwiceIsSaidOnce()
{
    NoticeCentre centre;
    QSignalSpy told(&centre, &NoticeCentre::told);
    Notice again = outbid(1);
    again.at += 3'000;
    again.whileAway = true;
    centre.take({outbid(1)});
    centre.take({again});
    centre.take({announcement(u"Tea"_s), announcement(u"Tea"_s)});
    centre.take({announcement(u"Tea"_s, 60'000)});
    QCOMPARE(told.count(), 3);
    QCOMPARE(centre.list().rowCount(), 3);
}

void TestNotices::aNewAskIsNewsAgain()
{
    NoticeCentre centre;
    QSignalSpy told(&centre, &NoticeCentre::told);
    centre.take({outbid(1, 1'200)});
    centre.take({outbid(1, 1'500)});
    QCOMPARE(told.count(), 2);
    QCOMPARE(centre.list().rowCount(), 1); // in the place of the old one
}

void TestNotices::theListIsBoundedAndTheNewestFirst()
{
    NoticeList list;
    const QAbstractItemModelTester tester(&list);
    list.setMoney(dollars());
    for (auction::LotId lot = 1; lot <= NoticeList::noticesMax + 5; ++lot)
        list.add(outbid(lot), true);
    QCOMPARE(list.rowCount(), NoticeList::noticesMax);
    QCOMPARE(list.index(0).data(NoticeList::LotRole).toLongLong(), NoticeList::noticesMax + 5);
    QCOMPARE(list.unread(), NoticeList::noticesMax);
    list.add(outbid(10, 99), false);
    QCOMPARE(list.rowCount(), NoticeList::noticesMax);
    QCOMPARE(list.index(0).data().toString(), u"Outbid on Vase. The next bid is $0.99."_s);
    QCOMPARE(list.unread(), NoticeList::noticesMax - 1);
}

void TestNotices::theListCountsWhatWasMissed()
{
    NoticeList list;
    list.add(outbid(1), true);
    list.add(outbid(2), false);
    list.add(announcement(u"Tea"_s), true);
    QSignalSpy changed(&list, &NoticeList::unreadChanged);
    QCOMPARE(list.unread(), 2);
    list.markRead(2);
    QCOMPARE(changed.count(), 0);
    list.markRead(1);
    QCOMPARE(list.unread(), 1);
    list.markAllRead();
    QCOMPARE(list.unread(), 0);
    QVERIFY(!list.index(0).data(NoticeList::UnreadRole).toBool());
    QCOMPARE(changed.count(), 2);
}

void TestNotices::oneKindIsToldTogether()
{
    NoticeQueue queue;
    QVERIFY(!queue.current());
    queue.push(outbid(1, 100, u"Vase"_s));
    queue.push(outbid(2, 100, u"Clock"_s));
    queue.push(outbid(1, 300, u"Vase"_s));
    QCOMPARE(models::noticeText(*queue.current(), dollars()), u"Outbid on 2 lot(s): Clock · Vase."_s);
    queue.next();
    QVERIFY(!queue.current());
}

void TestNotices::theMostPressingComesNextButNotInTheMiddle()
{
    NoticeQueue queue;
    queue.push(announcement(u"Tea"_s));
    queue.push({.kind = NoticeKind::Won, .lot = 4});
    queue.push(outbid(1));
    queue.push({.kind = NoticeKind::EndingSoon, .lot = 3});
    QList<NoticeKind> order;
    for (; queue.current(); queue.next())
        order.append(queue.current()->first().kind);
    QCOMPARE(order, (QList{NoticeKind::Announcement, NoticeKind::Outbid, NoticeKind::EndingSoon, NoticeKind::Won}));
}

void TestNotices::announcementsStandAloneAndAreBounded()
{
    NoticeQueue queue;
    for (int n = 0; n < 20; ++n)
        queue.push(announcement(QString::number(n), n));
    QStringList told;
    for (; queue.current(); queue.next())
        told.append(models::noticeText(*queue.current(), dollars()));
    QCOMPARE(told, (QStringList{u"0"_s, u"16"_s, u"17"_s, u"18"_s, u"19"_s}));
}

void TestNotices::whatIsSettledIsNotTold()
{
    NoticeQueue queue;
    queue.push(outbid(1));
    queue.push(outbid(2, 100, u"Clock"_s));
    queue.push({.kind = NoticeKind::EndingSoon, .lot = 1});
    queue.settle(1);
    QCOMPARE(*queue.current(), (NoticeGroup{outbid(2, 100, u"Clock"_s)}));
    queue.next();
    QVERIFY(!queue.current());
}

void TestNotices::sentences_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<QString>("sentence");
    Notice notice{.kind = NoticeKind::Outbid, .lot = 1, .name = u"Vase"_s, .amount = 1'234};
    QTest::newRow("outbid") << notice << u"Outbid on Vase. The next bid is $12.34."_s;
    notice.whileAway = true;
    QTest::newRow("outbid while away") << notice << u"Outbid on Vase while you were away. The next bid is $12.34."_s;
    notice.phase = auction::Phase::Sold;
    QTest::newRow("lost while away") << notice << u"Vase went to somebody else for $12.34."_s;
    notice.kind = NoticeKind::Won;
    QTest::newRow("won while away") << notice << u"You won Vase for $12.34 while you were away."_s;
    notice.kind = NoticeKind::MySale;
    QTest::newRow("sold") << notice << u"Your lot Vase is sold for $12.34."_s;
    notice.phase = auction::Phase::Passed;
    QTest::newRow("passed") << notice << u"Your lot Vase has ended at $12.34, below its reserve."_s;
    notice.phase = auction::Phase::Unsold;
    QTest::newRow("unsold") << notice << u"Your lot Vase has ended without a bid."_s;
    QTest::newRow("announcement") << announcement(u"Tea is served"_s) << u"Tea is served"_s;
}

void TestNotices::sentences()
{
    QFETCH(Notice, notice);
    QFETCH(QString, sentence);
    QCOMPARE(models::noticeText({notice}, dollars()), sentence);
}

void TestNotices::theNameHasItsPlace_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<models::NamePlace>("place");
    Notice notice{.kind = NoticeKind::Won, .lot = 1, .name = u"You"_s, .amount = 1};
    QTest::newRow("as in our words") << notice << models::NamePlace{8, 3};
    notice.name = u"שעון"_s;
    QTest::newRow("between marks") << notice << models::NamePlace{9, 4};
    QTest::newRow("an announcement") << announcement(u"Tea"_s) << models::NamePlace();
    notice = {.kind = NoticeKind::Announcement, .lot = 1, .name = u"purchase"_s};
    models::tellTakenBack(notice, u"purchase"_s);
    QTest::newRow("an announcement of a lot") << notice << models::NamePlace{17, 8};
}

void TestNotices::theNameHasItsPlace()
{
    QFETCH(Notice, notice);
    QTEST(models::namePlace({notice}, dollars()), "place");
}

void TestNotices::whatStaysLetsTheOthersBeTold()
{
    NoticeQueue queue;
    queue.push(outbid(1));
    queue.stepBack();
    QCOMPARE(queue.current()->first().lot, 1); // nobody waits
    queue.push(announcement(u"Tea is served"_s));
    queue.stepBack();
    QCOMPARE(queue.current()->first().text, u"Tea is served"_s);
    queue.push(outbid(2));
    queue.next();
    QCOMPARE(queue.current()->size(), 2); // one is outbid still, on two by now
    QCOMPARE(queue.lotsOf(NoticeKind::Outbid), (QList<auction::LotId>{1, 2}));
}

void TestNotices::oneKindOfALotIsSettled()
{
    NoticeQueue queue;
    queue.push(outbid(1));
    queue.push({.kind = NoticeKind::Won, .lot = 1, .name = u"Vase"_s, .amount = 1'200, .at = 6});
    queue.settle(1, NoticeKind::Outbid);
    QVERIFY(queue.lotsOf(NoticeKind::Outbid).isEmpty());
    QCOMPARE(queue.current()->first().kind, NoticeKind::Won);
}

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
