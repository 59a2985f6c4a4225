// Which rooms a host is in to hear who comes and goes, over a line to a fake host.
#include "link/host_link.h"
#include "models/catalogue/live_lots.h"
#include "models/lot_list_model.h"
#include "models/room/attended_rooms.h"
#include "support/fake_host.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;
using support::sampleLot;

namespace {

protocol::LotView lotIn(auction::Phase phase, auction::LotId id)
{
    protocol::LotView lot = sampleLot(id);
    lot.phase = phase;
    return lot;
}

} // namespace

class TestAttendedRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lotsInTheOrderOfTheirTurns();
    void roomsOfTheNextAreEnteredAndLeft();
    void noMoreThanAreHeard();
    void aLineThatWentFirstIsNotAsked();
};

void TestAttendedRooms::lotsInTheOrderOfTheirTurns()
{
    protocol::LotView coming = lotIn(auction::Phase::Scheduled, 1);
    coming.opensAt = 5;
    const QList<protocol::LotView> lots{coming, lotIn(auction::Phase::Sold, 2), lotIn(auction::Phase::Paused, 3),
                                        lotIn(auction::Phase::Open, 5), lotIn(auction::Phase::Open, 4)};
    QCOMPARE(liveLots(lots, 10), QList<auction::LotId>({4, 5, 3, 1}));
    QCOMPARE(liveLots(lots, 2), QList<auction::LotId>({4, 5}));
}

void TestAttendedRooms::roomsOfTheNextAreEnteredAndLeft()
{
    support::FakeHost host;
    QVERIFY(host.start());
    link::HostLink line(host.base());
    line.open();
    LotListModel lots([] { return std::nullopt; });
    lots.reset({sampleLot(1), lotIn(auction::Phase::Sold, 2)});
    AttendedRooms rooms(line.rooms(), lots);
    QVERIFY(rooms.rooms().isEmpty());
    rooms.setAttending(true);
    QTRY_COMPARE(host.joins, QList<auction::LotId>({1}));

    protocol::LotView ended = lotIn(auction::Phase::Unsold, 1);
    ended.seq += 1;
    lots.put({ended, sampleLot(3)});
    QTRY_COMPARE(host.leaves, QList<auction::LotId>({1}));
    QTRY_COMPARE(host.joins, QList<auction::LotId>({1, 3}));
    rooms.setAttending(false);
    QTRY_COMPARE(host.leaves, QList<auction::LotId>({1, 3}));
}

void TestAttendedRooms::noMoreThanAreHeard()
{
    link::HostLink line(QUrl(QStringLiteral("http://127.0.0.1:9/")));
    LotListModel lots([] { return std::nullopt; });
    QList<protocol::LotView> many;
    for (auction::LotId id = 1; id <= AttendedRooms::roomsMax + 3; ++id)
        many.append(sampleLot(id));
    lots.reset(many);
    AttendedRooms rooms(line.rooms(), lots);
    rooms.setAttending(true);
    QCOMPARE(rooms.rooms().size(), AttendedRooms::roomsMax);
    QVERIFY(!rooms.rooms().contains(AttendedRooms::roomsMax + 1));
}

void TestAttendedRooms::aLineThatWentFirstIsNotAsked()
{
    auto line = std::make_unique<link::HostLink>(QUrl(QStringLiteral("http://127.0.0.1:9/")));
    LotListModel lots([] { return std::nullopt; });
    lots.reset({sampleLot(1)});
    AttendedRooms rooms(line->rooms(), lots);
    rooms.setAttending(true);
    line.reset();
    rooms.setAttending(false);
    QCOMPARE(rooms.rooms(), QSet<auction::LotId>({1}));
}

QTEST_GUILESS_MAIN(TestAttendedRooms)
#include "tst_attended_rooms.moc"
