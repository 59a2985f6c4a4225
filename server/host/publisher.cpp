#include "host/publisher.h"

#include "host/house_stream.h"
#include "host/room_gateway.h"
#include "protocol/json_fields.h"
#include "wire/canonical_object.h"
#include "wire/event_stream.h"

#include <QJsonDocument>

namespace gavel {

using namespace Qt::StringLiterals;

Publisher::Publisher(House &house, LotRooms &rooms, RoomGateway &gateway, HouseStream &houseStream, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_rooms(rooms)
    , m_gateway(gateway)
    , m_houseStream(houseStream)
{
}

void Publisher::publish(const QList<Update> &updates, qint64 change)
{
    for (const Update &update : updates)
        std::visit([this](const auto &one) { tell(one); }, update);
    if (change > 0)
        m_houseStream.changed(change);
}

void Publisher::tellLotFrame(LotRoom &room, const QString &event, const QJsonObject &body, AccountId butFor)
{
    const wire::JsonText text(body);
    if (room.sessionCount() > 0)
        m_gateway.tellRoom(room, net::EncodedEvent(event, text), butFor);
    const QByteArray seq = QByteArray::number(room.lot().seq);
    room.broadcastFrame(room.lot().seq, wire::encodeEvent({.type = event.toLatin1(), .data = text.utf8, .id = seq}));
}

template <typename What>
void Publisher::tellLot(LotId lot, const QString &event, const What &what, AccountId butFor)
{
    if (!m_rooms.find(lot))
        return; // nobody watches, and nothing needs to be kept for the room to come
    m_rooms.whenLoaded(lot, [this, event, what, butFor](LotRoom &room) {
        if (room.apply(what))
            tellLotFrame(room, event, toJson(what), butFor);
    });
}

void Publisher::tell(const update::Bid &update)
{
    tellLot(update.bid.lot, u"bid"_s, update.bid);
}

void Publisher::tell(const update::Voided &update)
{
    if (m_gateway.isHere(update.bidder)) {
        VoidedUpdate own = update.voided;
        own.mine = true;
        own.max = update.max;
        m_gateway.tellAccount(update.bidder, net::EncodedEvent(u"voided"_s, toJson(own)));
    }
    tellLot(update.voided.lot, u"voided"_s, update.voided, update.bidder);
}

void Publisher::tell(const update::Sealed &update)
{
    tellLot(update.sealed.lot, u"sealed"_s, update.sealed);
}

void Publisher::tell(const update::Closed &update)
{
    tellLot(update.closed.lot, u"closed"_s, update.closed);
}

void Publisher::tell(const update::LotChanged &update)
{
    tellLot(update.lot->id, u"lot"_s, *update.lot);
}

void Publisher::tell(const update::Said &update)
{
    m_rooms.whenLoaded(update.lot, [this, line = update.line](LotRoom &room) {
        room.apply(line);
        QJsonObject body = toJson(line);
        body.insert("lot"_L1, room.id());
        m_gateway.tellRoom(room, net::EncodedEvent(u"said"_s, body));
        room.streams().broadcast(
            wire::encodeEvent({.type = "said", .data = QJsonDocument(body).toJson(QJsonDocument::Compact), .id = {}}));
    });
}

void Publisher::tell(const update::Outbid &update)
{
    if (!m_gateway.isHere(update.account))
        return;
    m_gateway.tellAccount(update.account, net::EncodedEvent(u"outbid"_s, wire::CanonicalObject()
                                                                             .number("lot", update.lot)
                                                                             .number("price", update.price)
                                                                             .number("ask", update.ask)
                                                                             .text()));
}

void Publisher::tell(const update::Won &update)
{
    m_gateway.tellAccount(update.account,
                          net::EncodedEvent(u"won"_s, QJsonObject{{u"lot"_s, update.lot}, {u"price"_s, update.price}}));
}

void Publisher::tell(const update::Standing &update)
{
    if (!m_gateway.isHere(update.account))
        return;
    m_gateway.tellAccount(update.account, net::EncodedEvent(u"standing"_s, wire::CanonicalObject()
                                                                               .number("lot", update.lot)
                                                                               .boolean("leading", update.leading)
                                                                               .numberOrNull("max", update.max)
                                                                               .text()));
}

void Publisher::tell(const update::Account &update)
{
    if (m_gateway.isHere(update.account))
        m_gateway.tellAccount(update.account, net::EncodedEvent(u"account"_s, toJson(update.now)));
}

void Publisher::tell(const update::Announced &update)
{
    m_gateway.tellEveryone(
        net::EncodedEvent(u"announcement"_s, QJsonObject{{u"text"_s, update.text}, {u"at"_s, update.at}}));
}

void Publisher::tell(const update::AccountChanged &update)
{
    m_house.sessions.forgetAccount(update.account);
    if (update.signedOut)
        m_gateway.closeAccount(update.account, update.keptSession);
}

void Publisher::tell(const update::SessionEnded &update)
{
    m_house.sessions.forget(update.tokenHash);
    m_gateway.closeSession(update.tokenHash);
}

void Publisher::tell(const update::HouseChanged &update)
{
    m_house.view = update.house;
    m_house.view.limitedFunds = m_house.options.limitedFunds;
    const QJsonObject body = toJson(m_house.view);
    m_gateway.tellEveryone(net::EncodedEvent(u"house"_s, body));
    m_houseStream.tell(
        wire::encodeEvent({.type = "house", .data = QJsonDocument(body).toJson(QJsonDocument::Compact), .id = {}}));
}

} // namespace gavel
