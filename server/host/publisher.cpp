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
        tell(update);
    if (change > 0)
        m_houseStream.changed(change);
}

void Publisher::tellLotFrame(LotRoom &room, const QString &event, const QJsonObject &body)
{
    if (room.sessionCount() > 0)
        m_gateway.tellRoom(room, net::EncodedEvent(event, body));
    const QByteArray seq = QByteArray::number(room.lot().seq);
    room.broadcastFrame(room.lot().seq, wire::encodeEvent({.type = event.toLatin1(),
                                                           .data = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                                           .id = seq}));
}

template <typename What>
void Publisher::tellLot(LotId lot, const QString &event, const What &what)
{
    if (!m_rooms.find(lot))
        return; // nobody watches, and nothing needs to be kept for the room to come
    m_rooms.whenLoaded(lot, [this, event, what](LotRoom &room) {
        if (room.apply(what))
            tellLotFrame(room, event, toJson(what));
    });
}

void Publisher::tell(const Update &update)
{
    if (const auto *bid = std::get_if<update::Bid>(&update))
        return tellLot(bid->bid.lot, u"bid"_s, bid->bid);
    if (const auto *voided = std::get_if<update::Voided>(&update))
        return tellLot(voided->voided.lot, u"voided"_s, voided->voided);
    if (const auto *sealed = std::get_if<update::Sealed>(&update))
        return tellLot(sealed->sealed.lot, u"sealed"_s, sealed->sealed);
    if (const auto *closed = std::get_if<update::Closed>(&update))
        return tellLot(closed->closed.lot, u"closed"_s, closed->closed);
    if (const auto *changed = std::get_if<update::LotChanged>(&update))
        return tellLot(changed->lot.id, u"lot"_s, changed->lot);

    if (const auto *said = std::get_if<update::Said>(&update)) {
        m_rooms.whenLoaded(said->lot, [this, line = said->line](LotRoom &room) {
            room.apply(line);
            QJsonObject body = toJson(line);
            body.insert("lot"_L1, room.id());
            m_gateway.tellRoom(room, net::EncodedEvent(u"said"_s, body));
            room.streams().broadcast(wire::encodeEvent(
                {.type = "said", .data = QJsonDocument(body).toJson(QJsonDocument::Compact), .id = {}}));
        });
        return;
    }
    if (const auto *outbid = std::get_if<update::Outbid>(&update)) {
        if (!m_gateway.isHere(outbid->account))
            return;
        return m_gateway.tellAccount(outbid->account, net::EncodedEvent(u"outbid"_s, wire::CanonicalObject()
                                                                                         .number("lot", outbid->lot)
                                                                                         .number("price", outbid->price)
                                                                                         .number("ask", outbid->ask)
                                                                                         .text()));
    }
    if (const auto *won = std::get_if<update::Won>(&update)) {
        return m_gateway.tellAccount(
            won->account, net::EncodedEvent(u"won"_s, QJsonObject{{u"lot"_s, won->lot}, {u"price"_s, won->price}}));
    }
    if (const auto *standing = std::get_if<update::Standing>(&update)) {
        if (!m_gateway.isHere(standing->account))
            return;
        return m_gateway.tellAccount(standing->account,
                                     net::EncodedEvent(u"standing"_s, wire::CanonicalObject()
                                                                          .number("lot", standing->lot)
                                                                          .boolean("leading", standing->leading)
                                                                          .numberOrNull("max", standing->max)
                                                                          .text()));
    }
    if (const auto *announced = std::get_if<update::Announced>(&update)) {
        return m_gateway.tellEveryone(
            net::EncodedEvent(u"announcement"_s, QJsonObject{{u"text"_s, announced->text}, {u"at"_s, announced->at}}));
    }
    if (const auto *account = std::get_if<update::AccountChanged>(&update)) {
        m_house.sessions.forgetAccount(account->account);
        if (account->signedOut)
            m_gateway.closeAccount(account->account, account->keptSession);
        return;
    }
    if (const auto *changed = std::get_if<update::HouseChanged>(&update)) {
        m_house.view = changed->house;
        m_house.view.limitedFunds = m_house.options.limitedFunds;
    }
}

} // namespace gavel
