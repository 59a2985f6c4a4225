#include "large_house.h"

#include "net/exchange.h"
#include "net/room_session.h"
#include "net/stream.h"
#include "protocol/room_answers.h"
#include "protocol/views.h"
#include "ui/show_house.h"
#include "wire/event_stream.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSize>
#include <chrono>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageLots = 1'000;
constexpr int pictureKinds = 6;
constexpr QSize thumbnailSize{480, 320}; // what the host makes of a picture
constexpr int tickMs = 1'000;

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

protocol::LotView lotOf(auction::LotId id)
{
    protocol::LotView lot;
    lot.id = id;
    lot.name = u"Rangefinder camera, 1957, number %1"_s.arg(id);
    lot.description = u"Well kept, from one family, with the papers it was sold with. A hairline at the rim; see the "
                      u"third picture. Collection on the evening or posted at cost."_s;
    lot.owner = {9, u"Harbour Lights"_s};
    lot.start = 10'000;
    lot.price = 10'000 + id * 100;
    lot.ask = lot.price + 500;
    lot.bids = static_cast<int>(id % 40);
    if (lot.bids > 0)
        lot.leader = protocol::Person{20 + id % 64, u"Bidder %1"_s.arg(id % 64)};
    lot.phase = auction::Phase::Open;
    lot.createdAt = nowMs() - id * 1'000;
    lot.endsAt = nowMs() + 3'600'000 + id * 7'919 % 86'400'000;
    lot.softClose = auction::SoftClose{};
    lot.seq = 2 + lot.bids;
    lot.head = QByteArray(64, 'a');
    lot.img = {{u"/img/%1/1"_s.arg(id), u"/img/%1/1t"_s.arg(id)}};
    return lot;
}

QByteArray pageOf(auction::LotId first, auction::LotId last, const QJsonValue &next)
{
    QJsonArray items;
    for (auction::LotId id = first; id <= last; ++id)
        items.append(protocol::toJson(lotOf(id)));
    return QJsonDocument(QJsonObject{{u"items"_s, items}, {u"next"_s, next}}).toJson(QJsonDocument::Compact);
}

} // namespace

double steadyMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

LargeHouse::LargeHouse(int lots)
{
    for (int first = 1; first <= lots; first += pageLots) {
        const int last = qMin(lots, first + pageLots - 1);
        m_pages.append(pageOf(first, last, last < lots ? QJsonValue(QString::number(last)) : QJsonValue()));
    }
    for (int kind = 0; kind < pictureKinds; ++kind)
        m_pictures.append(ui_tests::drawnPicture(kind, thumbnailSize));
    protocol::HouseView house;
    house.name = u"A large house"_s;
    house.currency = {u"KRW"_s, 0};
    m_house = QJsonDocument(protocol::toJson(house)).toJson(QJsonDocument::Compact);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const QByteArray now = QByteArray::number(nowMs());
        m_clocks.broadcast(wire::encodeEvent({.type = {}, .data = now, .id = now}));
    });
}

LargeHouse::~LargeHouse()
{
    m_rooms.reset();
    m_server.reset();
}

bool LargeHouse::start()
{
    m_server = std::make_unique<net::HttpServer>(*this, nowMs);
    m_rooms = std::make_unique<net::Rooms>(*m_server, *this);
    const auto port = m_server->listen(QHostAddress::LocalHost, 0);
    m_port = port.value_or(0);
    m_tick.start(tickMs);
    return port.has_value();
}

QUrl LargeHouse::base() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port));
}

std::optional<double> LargeHouse::takeListAskedMs()
{
    return std::exchange(m_listAskedMs, std::nullopt);
}

void LargeHouse::handle(std::shared_ptr<net::Exchange> exchange)
{
    const net::Request &request = exchange->request();
    const auto open = [&exchange](net::StreamGroup &group, const QByteArray &first) {
        if (auto *stream = exchange->openStream()) {
            group.add(stream);
            stream->write(first);
        }
    };
    const QByteArray now = QByteArray::number(nowMs());
    if (request.path == u"/sse")
        open(m_clocks, wire::encodeEvent({.type = {}, .data = now, .id = now}));
    else if (request.path == u"/api/v1/events")
        open(m_streams, wire::encodeEvent({.type = "lots", .data = "[]", .id = "1"}));
    else
        exchange->respond(answer(request));
}

net::Response LargeHouse::answer(const net::Request &request)
{
    if (request.path.startsWith(u"/img/"))
        return {200, "image/png", m_pictures[request.segments.value(1).toInt() % pictureKinds], {}, false};
    if (request.path == u"/api/v1/house")
        return {200, "application/json", m_house, {}};
    if (request.path == u"/api/v1/lots")
        return answerLots(request);
    return {404, "text/plain", "there is nothing", {}};
}

net::Response LargeHouse::answerLots(const net::Request &request)
{
    const int after = request.queryValue(u"after").value_or(QString()).toInt();
    if (after == 0)
        m_listAskedMs = steadyMs();
    return {200, "application/json", m_pages.value(after / pageLots), {}};
}

void LargeHouse::connecting(net::RoomSession &session, const QJsonObject &)
{
    session.accept();
}

void LargeHouse::event(net::RoomSession &, const net::RoomEvent &event)
{
    if (event.name == u"time")
        event.ack.send(protocol::toJson(protocol::ClockView{nowMs()}));
}

void LargeHouse::left(net::RoomSession &) {}

} // namespace gavel::bench
