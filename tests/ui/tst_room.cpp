// A lot's room beside its bid box: watching, the seller's reserve, what an ended lot's log proves, the clock's bound,
// and what is announced to who cannot see it.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "windows/room/bid_figures.h"
#include "windows/room/room_view.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void watchingIsOnePressAndOneTruth();
    void aGuestWhoWatchesIsAskedToSignIn();
    void aRoomThatIsRefusedStaysRefused();
    void theReserveIsLoweredOnceByItsSeller();
    void theReserveIsRemoved();
    void termsAreSaidInWords_data();
    void termsAreSaidInWords();
    void whatASaleMakesOfItsTimesIsSaid();
    void whoMayNotBidIsTold_data();
    void whoMayNotBidIsTold();

    void aLotThatNobodyBidOnSaysSo();
    void aTrueLogIsVerified();
    void aTamperedLogIsALoudWarning();
    void aLogThatIsNotGivenIsAskedForAgain();

    void theCountdownsZeroComesWithTheEnd();
    void theBoundIsSaidInTheTip();
    void milestonesAreAnnouncedAndTicksAreNot();
    void whoBidIsToldInTheChart();
    void aRoomStandsAloneToo();

private:
    [[nodiscard]] bool signIn() { return m_person->signIn(u"minji@example.org"_s, m_host->password); }
    [[nodiscard]] bool openSold()
    {
        m_person->desktop().window()->openLot(ShowHouse::sold().lot.id);
        return QTest::qWaitFor([this] { return text(u"room.name"_s) == ShowHouse::sold().lot.name; });
    }
    [[nodiscard]] QString announced() const { return m_person->find<QLabel>(u"room.status"_s)->accessibleName(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_person->find<QPushButton>(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_person->text(name); }

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

void TestRoom::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
}

void TestRoom::cleanup()
{
    m_person.reset();
    m_host.reset();
}

void TestRoom::watchingIsOnePressAndOneTruth()
{
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    QTRY_COMPARE(button(u"room.watch"_s)->accessibleName(), u"Watch"_s);
    m_person->click(u"room.watch"_s);
    QTRY_VERIFY(m_host->watched.contains(6));
    QCOMPARE(button(u"room.watch"_s)->accessibleName(), u"Watching"_s);
    QVERIFY(button(u"room.watch"_s)->isChecked());
    m_person->desktop().house()->setWatched(6, false); // from another place of the program
    QCOMPARE(button(u"room.watch"_s)->accessibleName(), u"Watch"_s);
    QVERIFY(!button(u"room.watch"_s)->isChecked());
    QVERIFY(m_person->openLot(u"Pocket watch, silver"_s));
    QTRY_VERIFY(!button(u"room.watch"_s)->isVisible()); // my own
}

// Whatever is heard of the house afterwards.
void TestRoom::aRoomThatIsRefusedStaysRefused()
{
    m_person->desktop().window()->openLot(99'999);
    QTRY_COMPARE(text(u"room.state.title"_s), u"This room cannot be entered"_s);
    m_person->desktop().house()->sales().set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    QCOMPARE(text(u"room.state.title"_s), u"This room cannot be entered"_s);
    QVERIFY(button(u"room.state.action"_s)->isVisible());
}

void TestRoom::aGuestWhoWatchesIsAskedToSignIn()
{
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    m_person->click(u"room.watch"_s);
    QTRY_VERIFY(m_person->find<QWidget>(u"signin"_s));
    QVERIFY(!button(u"room.watch"_s)->isChecked());
    m_person->find<QWidget>(u"signin"_s)->close();
}

void TestRoom::theReserveIsLoweredOnceByItsSeller()
{
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(u"Pocket watch, silver"_s));
    QTRY_VERIFY(m_person->find<QLineEdit>(u"room.reserve.amount"_s)->isVisible());
    QTRY_VERIFY(text(u"room.reserve.title"_s).endsWith(u"₩300,000"_s));
    m_person->type(u"room.reserve.amount"_s, u"300,000"_s);
    QVERIFY(!text(u"room.reserve.fault"_s).isEmpty());
    QVERIFY(!button(u"room.reserve.lower"_s)->isEnabled());
    m_person->type(u"room.reserve.amount"_s, u"160,000"_s);
    m_person->click(u"room.reserve.lower"_s);
    QTRY_COMPARE(text(u"room.reserve"_s), u"met"_s);
    QTRY_VERIFY(!m_person->find<QLineEdit>(u"room.reserve.amount"_s)->isVisible());
    QCOMPARE(m_host->changes.last().value("reserve"_L1).toInteger(), 160'000);
}

void TestRoom::theReserveIsRemoved()
{
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(u"Pocket watch, silver"_s));
    QTRY_VERIFY(m_person->find<QLineEdit>(u"room.reserve.amount"_s)->isVisible());
    m_person->click(u"room.reserve.remove"_s);
    QTRY_COMPARE(text(u"room.reserve"_s), u"none"_s);
    QVERIFY(m_host->changes.last().value("reserve"_L1).isNull());
}

void TestRoom::termsAreSaidInWords_data()
{
    QTest::addColumn<std::optional<auction::SoftClose>>("softClose");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("ends");
    const auto row = [](const char *name, std::optional<auction::SoftClose> softClose, const QString &ending,
                        const QString &ends) { QTest::newRow(name) << softClose << ending << ends; };
    row("soft", auction::SoftClose{}, u"A bid in the last 2 minutes moves the end to 2 minutes after it."_s,
        u"ends no earlier than"_s);
    row("capped", auction::SoftClose{.windowMs = 30'000, .extendMs = 60'000, .capMs = 600'000},
        u"A bid in the last 30 seconds moves the end to 1 minute after it. It moves by 10 minutes at most."_s,
        u"ends no earlier than"_s);
    row("hard", {}, u"The end stands, however late the last bid comes."_s, u"ends at"_s);
}

void TestRoom::termsAreSaidInWords()
{
    QFETCH(std::optional<auction::SoftClose>, softClose);
    QFETCH(QString, ending);
    QFETCH(QString, ends);
    m_host->lots[2].softClose = softClose;
    m_host->lots[2].seq += 1;
    QVERIFY(m_person->openLot(u"Celadon vase"_s));
    QTRY_COMPARE(text(u"room.ending"_s), ending);
    QVERIFY(text(u"room.ends"_s).startsWith(ends));
}

void TestRoom::whatASaleMakesOfItsTimesIsSaid()
{
    m_host->lots[2].waitsFor = 1;
    m_host->lots[2].seq += 1;
    QVERIFY(m_person->openLot(u"Celadon vase"_s));
    QTRY_VERIFY(text(u"room.ends"_s).endsWith(u"after the lot before it"_s));
    m_host->lots[3].phase = auction::Phase::Scheduled;
    m_host->lots[3].opensAt = {};
    m_host->lots[3].seq += 1;
    QVERIFY(m_person->openLot(m_host->lots[3].name));
    QTRY_COMPARE(text(u"room.ends"_s), u"opens with the sale"_s);
}

void TestRoom::whoMayNotBidIsTold_data()
{
    QTest::addColumn<bool>("isHost");
    QTest::addColumn<bool>("isBlocked");
    QTest::addColumn<QString>("lot");
    QTest::addColumn<QString>("says");
    QTest::newRow("the host") << true << false << u"Celadon vase"_s << u"does not bid"_s;
    QTest::newRow("who is shut out") << false << true << u"Celadon vase"_s << u"shut this account out"_s;
    QTest::newRow("the seller") << false << false << u"Pocket watch, silver"_s << u"This lot is yours"_s;
}

void TestRoom::whoMayNotBidIsTold()
{
    QFETCH(bool, isHost);
    QFETCH(bool, isBlocked);
    QFETCH(QString, lot);
    QFETCH(QString, says);
    m_host->account.host = isHost;
    m_host->account.blocked = isBlocked;
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(lot));
    QTRY_VERIFY2(text(u"room.bid.bar"_s).contains(says), qPrintable(text(u"room.bid.bar"_s)));
    QVERIFY(!button(u"room.bid.submit"_s)->isVisible());
    QVERIFY(!m_person->find<QLineEdit>(u"room.bid.amount"_s)->isVisible());
}

void TestRoom::aLotThatNobodyBidOnSaysSo()
{
    auto &lot = m_host->lots[6]; // "Brass desk lamp"
    lot.phase = auction::Phase::Unsold;
    lot.seq += 1;
    QVERIFY(signIn());
    m_person->desktop().window()->openLot(6);
    QTRY_COMPARE(text(u"room.bids"_s), u"No bids"_s);
    QTRY_COMPARE(text(u"room.history.none"_s), u"Nobody bid on this lot."_s);
    QCOMPARE(text(u"room.price.caption"_s), u"Started at"_s); // and no final price
}

void TestRoom::aTrueLogIsVerified()
{
    QVERIFY(signIn());
    QVERIFY(openSold());
    QTRY_COMPARE(text(u"room.log.text"_s), u"Verified: %1 events."_s.arg(ShowHouse::sold().log.count('\n')));
}

void TestRoom::aTamperedLogIsALoudWarning()
{
    m_host->logs[12].replace("\"bid\":110000", "\"bid\":111000");
    QVERIFY(signIn());
    QVERIFY(openSold());
    QTRY_VERIFY2(text(u"room.log.text"_s).startsWith(u"Do not trust this result"_s),
                 qPrintable(text(u"room.log.text"_s)));
}

void TestRoom::aLogThatIsNotGivenIsAskedForAgain()
{
    const QByteArray log = m_host->logs.take(12);
    QVERIFY(signIn());
    QVERIFY(openSold());
    QTRY_VERIFY(text(u"room.log.text"_s).contains(u"not verified"_s));
    m_host->logs.insert(12, log);
    m_person->click(u"room.log.action"_s);
    QTRY_VERIFY(text(u"room.log.text"_s).startsWith(u"Verified"_s));
}

// An end just past a whole second: by the clock's own ticks its zero would come with the next one.
void TestRoom::theCountdownsZeroComesWithTheEnd()
{
    QVERIFY(m_person->openLot(u"Celadon vase"_s));
    auto &room = m_person->find<ui::RoomView>(u"room"_s)->room();
    const auto &clock = m_person->desktop().house()->line().clock();
    protocol::LotView lot = *room.lot();
    lot.seq += 100;
    lot.endsAt = *clock.nowMs() / 1'000 * 1'000 + 2'001;
    room.apply(lot);
    std::optional<auction::TimeMs> zeroAt;
    const auto *countdown = m_person->find<QLabel>(u"room.countdown"_s);
    QVERIFY(countdown->text() != u"00:00:00"_s);
    QVERIFY(QTest::qWaitFor([&] {
        if (countdown->text() == u"00:00:00"_s && !zeroAt)
            zeroAt = clock.nowMs();
        return zeroAt.has_value();
    }));
    QVERIFY2(*zeroAt >= *lot.endsAt, "not before it");
    QCOMPARE(*zeroAt / 1'000, *lot.endsAt / 1'000);
}

void TestRoom::theBoundIsSaidInTheTip()
{
    QVERIFY(m_person->openLot(u"Celadon vase"_s));
    QTRY_VERIFY(m_person->find<QLabel>(u"room.countdown"_s)->toolTip().contains(u"±"_s));
    auto &clock = m_person->desktop().house()->line().clock();
    clock.renew();
    // A quick line, however busy it is here.
    clock.addExchange(*clock.nowMs(), clock.monotonicMs() - 2, clock.monotonicMs());
    m_person->desktop().window()->findChild<ui::BidFigures *>()->refresh();
    QVERIFY(!text(u"room.ends"_s).contains(u"±"_s)); // a few milliseconds need no words beside the end
    clock.renew();
    clock.addExchange(*clock.nowMs(), clock.monotonicMs() - 900, clock.monotonicMs()); // a slow line
    m_person->desktop().window()->findChild<ui::BidFigures *>()->refresh();
    QVERIFY2(text(u"room.ends"_s).contains(u"±"_s), qPrintable(text(u"room.ends"_s)));
}

// What is announced is the name of the label that shows it: it changes with a milestone alone.
void TestRoom::milestonesAreAnnouncedAndTicksAreNot()
{
    QVERIFY(m_person->openLot(u"Rangefinder camera, 1957"_s));
    auto &room = m_person->find<ui::RoomView>(u"room"_s)->room();
    QTRY_VERIFY(room.isEntered());
    const auto &clock = m_person->desktop().house()->line().clock();
    protocol::LotView lot = *room.lot();
    lot.endsAt = *clock.nowMs() + 62'500;
    lot.seq += 1;
    room.apply(lot);
    QVERIFY(announced().startsWith(u"The end has moved to"_s));
    const QString before = text(u"room.countdown"_s);
    QTRY_VERIFY(text(u"room.countdown"_s) != before);
    QVERIFY(announced().startsWith(u"The end has moved to"_s));
    QTRY_COMPARE_WITH_TIMEOUT(announced(), u"One minute left."_s, 10'000);
    QCOMPARE(text(u"room.status"_s), u"Last minute"_s);
    m_host->lots[1].seq = lot.seq;
    m_host->close(1);
    QTRY_COMPARE(announced(), u"The time is up."_s);
    QCOMPARE(text(u"room.status"_s), u"Ended"_s);
}

void TestRoom::whoBidIsToldInTheChart()
{
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(u"Celadon vase"_s));
    QTRY_COMPARE(text(u"room.chart.note"_s), u"20 bids by 5 bidders"_s);
    QCOMPARE(m_person->find<QWidget>(u"room.chart"_s)->accessibleName(),
             u"Price over time: from ₩500,000 to ₩880,000"_s);
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    QTRY_VERIFY(!m_person->find<QWidget>(u"room.chart"_s)->isVisible()); // nobody has bid
}

void TestRoom::aRoomStandsAloneToo()
{
    QVERIFY(signIn());
    ui::RoomView alone(*m_person->desktop().house(), 2, m_person->desktop().theme());
    alone.resize(900, 600);
    alone.show();
    QVERIFY(QTest::qWaitForWindowActive(&alone));
    QTRY_COMPARE(alone.findChild<QLabel *>(u"room.name"_s)->text(), u"Celadon vase"_s);
    auto *large = alone.findChild<QWidget *>(u"room.pictures.large"_s);
    QTest::keyClick(large, Qt::Key_Return);
    auto *viewer = alone.findChild<QWidget *>(u"room.pictures.viewer"_s);
    QVERIFY(viewer);
    QCOMPARE(viewer->size(), alone.size());
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestRoom>(argc, argv);
}

#include "tst_room.moc"
