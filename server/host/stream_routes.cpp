#include "host/stream_routes.h"

#include "net/stream.h"
#include "protocol/room_answers.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString streamType = u"text/event-stream"_s;
const QString streamSummary = u"The stream, until either side ends it"_s;

std::optional<qint64> lastEventId(const net::Request &request)
{
    QString text = QString::fromLatin1(request.header("Last-Event-ID"));
    if (text.isEmpty())
        text = request.queryValue(u"last_event_id").value_or(QString());
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    return ok && id >= 0 ? std::optional(id) : std::nullopt;
}

/// Null if there is none: the exchange has said why.
net::EventStream *openedFor(const Call &call)
{
    net::EventStream *stream = call.exchange().openStream();
    if (stream)
        call.begun(200);
    return stream;
}

void openLotStream(const Call &call, LotRooms &rooms)
{
    rooms.whenReady(call.numbers[0], [call](const SharedRoom &room, bool busy) {
        if (!room)
            return call.refuse(busy ? auction::Refusal::Busy : auction::Refusal::UnknownLot);
        net::EventStream *stream = openedFor(call);
        if (!stream)
            return;
        const auto id = lastEventId(call.request());
        const auto missed = id ? room->framesAfter(*id) : std::nullopt;
        const QByteArray beginning = missed ? *missed : room->snapshotFrame();
        if (!beginning.isEmpty())
            stream->write(beginning);
        room->streams().add(stream);
    });
}

} // namespace

void addStreamRoutes(Router &router, House &house, ClockStream &clock, HouseStream &houseStream,
                     AccountStreams &accountStreams, LotRooms &rooms)
{
    router.add("GET"_ba, u"/sse"_s, Caller::Anyone,
               Operation(u"streamClock"_s, u"The host's time, now and on every whole second"_s)
                   .givesType(200, streamSummary, streamType)
                   .refuses({auction::Refusal::NotAcceptable}),
               [&clock](const Call &call) {
                   if (net::EventStream *stream = openedFor(call))
                       clock.add(stream);
               });
    router.add(
        "GET"_ba, u"/api/v1/clock"_s, Caller::Anyone,
        Operation(u"getClock"_s, u"The host's time, for those who poll"_s).gives(200, u"The time"_s, {u"Clock"_s}),
        [&house](const Call &call) { call.json(200, protocol::toJson(protocol::ClockView{house.clock.now()})); });
    router.add("GET"_ba, u"/api/v1/events"_s, Caller::Anyone,
               Operation(u"streamHouse"_s, u"What changes in the house"_s)
                   .resumed()
                   .givesType(200, streamSummary, streamType)
                   .refuses({auction::Refusal::NotAcceptable}),
               [&houseStream](const Call &call) {
                   if (net::EventStream *stream = openedFor(call))
                       houseStream.add(stream, lastEventId(call.request()));
               });
    router.add("GET"_ba, u"/api/v1/me/events"_s, Caller::SignedIn,
               Operation(u"streamMine"_s, u"What concerns one's own account"_s)
                   .resumed()
                   .givesType(200, streamSummary, streamType)
                   .refuses({auction::Refusal::NotAcceptable}),
               [&accountStreams](const Call &call) {
                   if (net::EventStream *stream = openedFor(call))
                       accountStreams.add(stream, *call.who, lastEventId(call.request()));
               });
    router.add("GET"_ba, u"/api/v1/lots/{n}/events"_s, Caller::Anyone,
               Operation(u"streamLot"_s, u"What happens to a lot, after how it stands"_s)
                   .resumed()
                   .givesType(200, streamSummary, streamType)
                   .refuses({auction::Refusal::UnknownLot, auction::Refusal::NotAcceptable}),
               [&rooms](const Call &call) { openLotStream(call, rooms); });
}

} // namespace gavel::host
