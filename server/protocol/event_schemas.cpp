#include "protocol/event_schemas.h"

#include "protocol/codes.h"
#include "protocol/notices.h"
#include "protocol/schema_words.h"
#include "protocol/shape_schemas.h"
#include "protocol/updates.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;
using namespace wire::schema;
using namespace schema_words;

namespace {

const QString room = u"the room of the lot"_s;
const QString own = u"the account's own sockets"_s;
const QString everyone = u"everyone who is connected"_s;
const QString followers = u"those who follow the house"_s;

EventShape told(QLatin1StringView name, const QString &who, const QString &schema)
{
    return {.name = name, .who = who, .data = shape(schema), .answer = {}};
}

EventShape asked(QLatin1StringView name, const QString &what, const QJsonObject &data, const QJsonObject &answer)
{
    return {.name = name, .who = what, .data = data, .answer = oneOf({answer, shape(u"RoomError"_s)})};
}

void addLotEvents(QJsonObject &shapes)
{
    const QJsonObject reserve = words(reserveStateNames());
    const QJsonObject leader = nullable(shape(u"Person"_s));
    const QJsonObject line = shapeSchemas().value("BidLine"_L1).toObject();
    shapes.insert("BidEvent"_L1, extended(without(line, {u"voided"_s}), {{"lot", id()},
                                                                         {"price", amount()},
                                                                         {"ask", price()},
                                                                         {"bids", count()},
                                                                         {"leader", leader},
                                                                         {"reserve", reserve},
                                                                         {"buyNow", nullable(price())},
                                                                         {"endsAt", nullable(moment())},
                                                                         {"head", head()}}));
    const QJsonObject voided = object({{"lot", id()},
                                       {"seq", id()},
                                       {"of", id()},
                                       {"reason", text(1, limits::reasonMax)},
                                       {"price", amount()},
                                       {"ask", price()},
                                       {"bids", count()},
                                       {"leader", leader},
                                       {"reserve", reserve},
                                       {"head", head()}});
    shapes.insert("VoidedEvent"_L1, voided);
    shapes.insert("OwnVoidedEvent"_L1, extended(voided, {{"max", nullable(price())}}));
    shapes.insert("SealedEvent"_L1, object({{"lot", id()}, {"seq", id()}, {"head", head()}}));
    shapes.insert("ClosedEvent"_L1, object({{"lot", id()},
                                            {"seq", id()},
                                            {"phase", words(phaseNames())},
                                            {"price", amount()},
                                            {"winner", leader},
                                            {"head", head()},
                                            {"at?", moment()}}));
    const QJsonObject said = shapeSchemas().value("Said"_L1).toObject();
    shapes.insert("SaidEvent"_L1, extended(said, {{"lot", id()}}));
}

void addRoomEvents(QJsonObject &shapes)
{
    const QJsonObject present = object({{"lot", id()}, {"present", shape(u"Present"_s)}});
    shapes.insert("PresentEvent"_L1, present);
    shapes.insert("VisitorEvent"_L1, extended(present, {{"nick", text()}}));
    shapes.insert("LotsEvent"_L1,
                  object({{"change?", integer(0, exactIntegerMax)}, {"lots", list(shape(u"ListedLot"_s))}}));
    shapes.insert("Snapshot"_L1, object({{"lot", shape(u"Lot"_s)},
                                         {"bids", list(shape(u"BidLine"_s), limits::snapshotLines)},
                                         {"said", list(shape(u"Said"_s), limits::snapshotLines)},
                                         {"present", shape(u"Present"_s)}}));
}

void addOwnEvents(QJsonObject &shapes)
{
    shapes.insert("OutbidEvent"_L1, object({{"lot", id()}, {"price", amount()}, {"ask", price()}}));
    shapes.insert("WonEvent"_L1, object({{"lot", id()}, {"price", amount()}}));
    shapes.insert("OfferedEvent"_L1, object({{"lot", id()}, {"price", price()}, {"until", moment()}}));
    shapes.insert("SaleVoidedEvent"_L1,
                  object({{"lot", id()}, {"price", price()}, {"reason", text(1, limits::reasonMax)}}));
    shapes.insert("StandingEvent"_L1,
                  object({{"lot", id()}, {"leading", nullable(boolean())}, {"max", nullable(price())}}));
    shapes.insert("AccountEvent"_L1, object({{"deposits", balance()},
                                             {"holds", balance()},
                                             {"available", nullable(balance())},
                                             {"blocked", boolean()},
                                             {"roles", roleList()},
                                             {"reason?", text(1)}}));
}

/// Of a lot, in its room and its stream alike.
QList<EventShape> lotEvents()
{
    return {told(BidUpdate::name, room, u"BidEvent"_s),       told(event_name::lot, room, u"Lot"_s),
            told(SealedUpdate::name, room, u"SealedEvent"_s), told(VoidedUpdate::name, room, u"VoidedEvent"_s),
            told(ClosedUpdate::name, room, u"ClosedEvent"_s), told(SaidNotice::name, room, u"SaidEvent"_s)};
}

/// Of an account, on its sockets and in its stream alike.
QList<EventShape> ownEvents()
{
    return {told(OutbidNotice::name, own, u"OutbidEvent"_s),
            told(WonNotice::name, own, u"WonEvent"_s),
            told(OfferedNotice::name, own, u"OfferedEvent"_s),
            told(SaleVoidedNotice::name, own, u"SaleVoidedEvent"_s),
            told(StandingNotice::name, own, u"StandingEvent"_s),
            told(VoidedUpdate::name, u"the bidder's own sockets"_s, u"OwnVoidedEvent"_s),
            told(AccountUpdate::name, own, u"AccountEvent"_s)};
}

EventShape reset()
{
    return {.name = event_name::reset,
            .who = u"a reader whose past is gone: read the list after it"_s,
            .data = object({}),
            .answer = {}};
}

} // namespace

QList<EventShape> askedOfRooms()
{
    const QJsonObject lot = object({{"lot", id()}}, Others::Ignored);
    const QJsonObject line = object({{"lot", id()}, {"text", text(1, limits::sayMax)}}, Others::Ignored);
    const QJsonObject after = object({{"after?", integer(0, exactIntegerMax)}}, Others::Ignored);
    const QJsonObject following =
        object({{"change", integer(0, exactIntegerMax)}, {"now", moment()}, {"reset?", only(true)}});
    const QJsonObject bid{{u"allOf"_s, QJsonArray{shape(u"Bid"_s), lot}}};
    return {asked(request_name::join, u"comes into a lot's room"_s, lot, shape(u"Snapshot"_s)),
            asked(request_name::leave, u"leaves it"_s, lot, object({})),
            asked(request_name::bid, u"bids, as POST /api/v1/lots/{id}/bids"_s, bid, shape(u"BidVerdict"_s)),
            asked(request_name::say, u"says a line in the room"_s, line, object({})),
            asked(request_name::time, u"asks for the host's time"_s, object({}, Others::Ignored), shape(u"Clock"_s)),
            asked(request_name::follow, u"follows the house, from a change on"_s, after, following)};
}

QList<EventShape> toldInRooms()
{
    return lotEvents() +
           QList<EventShape>{told(PresenceNotice::joined, room, u"VisitorEvent"_s),
                             told(PresenceNotice::left, room, u"VisitorEvent"_s),
                             told(PresenceNotice::changed, room, u"PresentEvent"_s)} +
           ownEvents() +
           QList<EventShape>{told(AnnouncementNotice::name, everyone, u"Announcement"_s),
                             told(event_name::house, everyone, u"House"_s),
                             told(event_name::lots, followers, u"LotsEvent"_s),
                             told(event_name::clock, followers, u"Clock"_s)};
}

QList<StreamShape> eventStreams()
{
    const QString reader = u"whoever reads the stream"_s;
    const EventShape tick{.name = {}, .who = u"the time in milliseconds, as id too"_s, .data = moment(), .answer = {}};
    const EventShape lots{.name = event_name::lots, .who = reader, .data = list(shape(u"ListedLot"_s)), .answer = {}};
    const EventShape announcement = told(AnnouncementNotice::name, reader, u"Announcement"_s);
    return {{u"/sse"_s, {tick}},
            {u"/api/v1/lots/{id}/events"_s,
             QList<EventShape>{told(event_name::snapshot, reader, u"Snapshot"_s)} + lotEvents()},
            {u"/api/v1/events"_s, {lots, announcement, told(event_name::house, reader, u"House"_s), reset()}},
            {u"/api/v1/me/events"_s, ownEvents() + QList<EventShape>{announcement, reset()}}};
}

QJsonObject eventSchemas()
{
    QJsonObject shapes;
    addLotEvents(shapes);
    addRoomEvents(shapes);
    addOwnEvents(shapes);
    return shapes;
}

} // namespace gavel::protocol
