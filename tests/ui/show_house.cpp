#include "ui/show_house.h"

#include "auction/increments.h"
#include "wire/event_stream.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr int tickMs = 1'000;

} // namespace

ShowHouse::ShowHouse(QObject *parent)
    : QObject(parent)
{
    house = {.name = u"Harbour Lights Charity Evening"_s, .currency = {u"KRW"_s, 0}, .version = u"0.1.0"_s};
    account = {.id = 5, .email = u"minji@example.org"_s, .nick = u"Minji"_s};
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const QByteArray now = QByteArray::number(nowMs());
        m_clocks.broadcast(wire::encodeEvent({.type = {}, .data = now, .id = now}));
    });
}

ShowHouse::~ShowHouse()
{
    stop();
}

qint64 ShowHouse::nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

bool ShowHouse::start()
{
    m_server = std::make_unique<net::HttpServer>(*this, nowMs);
    m_rooms = std::make_unique<net::Rooms>(*m_server, *this);
    const auto port = m_server->listen(QHostAddress::LocalHost, m_port);
    m_port = port.value_or(m_port);
    m_tick.start(tickMs);
    return port.has_value();
}

void ShowHouse::stop()
{
    m_tick.stop();
    m_rooms.reset();
    m_server.reset();
}

QUrl ShowHouse::base() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port));
}

protocol::BidVerdict ShowHouse::commit(auction::LotId id, const protocol::Person &by, auction::Amount amount,
                                       const QString &message)
{
    auto &lot = lots[id];
    lot.seq += 1;
    lot.price = amount;
    lot.ask = amount + auction::increment(lot.increments, amount);
    lot.bids += 1;
    lot.leader = by;
    lot.buyNow.reset();
    maxima.remove(id);
    bids[id].append({.seq = lot.seq, .nick = by.nick, .bid = amount, .msg = message, .at = nowMs(), .voided = {}});
    const protocol::BidUpdate update{.lot = id,
                                     .line = bids[id].last(),
                                     .price = lot.price,
                                     .ask = lot.ask,
                                     .bids = lot.bids,
                                     .leader = lot.leader,
                                     .reserve = lot.reserve,
                                     .buyNow = {},
                                     .endsAt = lot.endsAt,
                                     .head = "00"};
    tellRoom(id, protocol::BidUpdate::name, protocol::toJson(update));
    tellHouse(id);
    return {.seq = lot.seq,
            .leading = true,
            .outbid = false,
            .price = lot.price,
            .ask = lot.ask,
            .max = amount,
            .endsAt = lot.endsAt,
            .salt = "aa",
            .repeat = false};
}

void ShowHouse::bidBy(auction::LotId lot, const QString &nick, auction::Amount amount, const QString &message)
{
    (void)commit(lot, {77, nick}, amount, message);
}

void ShowHouse::say(auction::LotId lot, const QString &nick, const QString &text)
{
    const protocol::SaidLine line{.nick = nick, .text = text, .at = nowMs()};
    said[lot].append(line);
    tellRoom(lot, protocol::SaidNotice::name, protocol::toJson(protocol::SaidNotice{lot, line}));
}

void ShowHouse::close(auction::LotId id)
{
    auto &lot = lots[id];
    lot.phase = lot.leader ? auction::Phase::Sold : auction::Phase::Unsold;
    lot.endsAt = nowMs();
    lot.seq += 1;
    tellRoom(
        id, protocol::ClosedUpdate::name,
        protocol::toJson(protocol::ClosedUpdate{
            .lot = id, .seq = lot.seq, .phase = lot.phase, .price = lot.price, .winner = lot.leader, .head = "00"}));
    tellHouse(id);
    if (m_rooms && lot.leader && lot.leader->id == account.id)
        m_rooms->broadcastToAll(
            net::EncodedEvent(protocol::WonNotice::name, protocol::toJson(protocol::WonNotice{id, lot.price})));
}

void ShowHouse::announce(const QString &text)
{
    m_rooms->broadcastToAll(net::EncodedEvent(protocol::AnnouncementNotice::name,
                                              protocol::toJson(protocol::AnnouncementNotice{text, nowMs()})));
}

void ShowHouse::put(protocol::LotView lot)
{
    ++lot.seq;
    lots[lot.id] = lot;
    tellRoom(lot.id, protocol::event_name::lot, protocol::toJson(lot));
    tellHouse(lot.id);
}

void ShowHouse::tellOutbid(auction::LotId lot)
{
    m_rooms->broadcastToAll(net::EncodedEvent(
        protocol::OutbidNotice::name, protocol::toJson(protocol::OutbidNotice{lot, lots[lot].price, lots[lot].ask})));
}

void ShowHouse::tellRoom(auction::LotId lot, const QString &event, const wire::JsonText &body)
{
    if (m_rooms)
        m_rooms->broadcast(QString::number(lot), net::EncodedEvent(event, body));
}

void ShowHouse::tellHouse(auction::LotId lot)
{
    const QByteArray data =
        QJsonDocument(QJsonArray{protocol::toJson(asListed(lots.value(lot)))}).toJson(QJsonDocument::Compact);
    m_streams.broadcast(wire::encodeEvent(
        {.type = protocol::asBytes(protocol::event_name::lots), .data = data, .id = QByteArray::number(++m_change)}));
}

protocol::LotView asListed(protocol::LotView lot)
{
    lot.description.reset();
    return lot;
}

} // namespace gavel::ui_tests
