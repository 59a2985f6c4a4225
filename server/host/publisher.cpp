#include "host/publisher.h"

#include "host/account_streams.h"
#include "host/house_stream.h"
#include "host/room_gateway.h"
#include "protocol/notices.h"
#include "wire/event_stream.h"

#include <QTimer>

#include <utility>

namespace gavel::host {

namespace {

constexpr int readAgainMs = 1'000;

} // namespace

Publisher::Publisher(House &house, LotRooms &rooms, RoomGateway &gateway, HouseStream &houseStream,
                     AccountStreams &accountStreams, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_rooms(rooms)
    , m_gateway(gateway)
    , m_houseStream(houseStream)
    , m_accountStreams(accountStreams)
    , m_movedEnds(rooms)
{
    connect(&m_rooms, &LotRooms::readAgain, this, &Publisher::tellLotAsItIs);
    connect(&m_movedEnds, &MovedEnds::tells, this, &Publisher::tellLotAsItIs);
}

void Publisher::tellLotAsItIs(LotRoom &room)
{
    tellLotFrame(room, protocol::event_name::lot, protocol::toJson(room.lot()), auction::noAccount);
}

void Publisher::publish(const QList<store::Update> &updates, qint64 change)
{
    for (const store::Update &update : updates) {
        std::visit([this](const auto &one) { tell(one); }, update);
        if (const auction::AccountId reader =
                m_accountStreams.count() > 0 ? store::readerOf(update) : auction::noAccount;
            reader != auction::noAccount)
            m_accountStreams.wake(reader);
    }
    closeAccounts();
    if (change > 0)
        changed(change);
}

void Publisher::publishAnew(qint64 change)
{
    m_house.sessions.forgetAll();
    m_rooms.readAnew();
    m_gateway.showAnew();
    m_accountStreams.closeAll();
    readHouse();
    changed(change);
}

void Publisher::readHouse()
{
    m_house.store.ask(store::query::GetHouse{}, [this](const store::FoundBy<store::query::GetHouse> &house) {
        if (house && *house)
            tell(store::update::HouseChanged{**house});
        else
            QTimer::singleShot(readAgainMs, this, &Publisher::readHouse);
    });
}

void Publisher::changed(qint64 change)
{
    m_house.newestChange = qMax(m_house.newestChange, change);
    m_houseStream.changed(change);
    m_gateway.changed(change);
}

void Publisher::tellLotFrame(LotRoom &room, QLatin1StringView event, const wire::JsonText &text,
                             auction::AccountId butFor)
{
    if (room.sessionCount() > 0 || m_gateway.isAwaited(room.id()))
        m_gateway.tellRoom(room, net::EncodedEvent(event, text), butFor);
    const QByteArray seq = QByteArray::number(room.lot().seq);
    room.broadcastFrame(room.lot().seq,
                        wire::encodeEvent({.type = protocol::asBytes(event), .data = text.utf8, .id = seq}));
}

template <typename What>
void Publisher::tellLot(auction::LotId lot, QLatin1StringView event, const What &what, auction::AccountId butFor)
{
    if (!m_rooms.find(lot)) {
        // Nobody watches, and nothing needs to be kept for the room to come, but for those who come back to it.
        if (m_gateway.isAwaited(lot))
            m_gateway.tellLater(lot, net::EncodedEvent(event, wire::JsonText(protocol::toJson(what))), butFor);
        return;
    }
    m_rooms.whenLoaded(lot, [this, event, what, butFor](LotRoom &room) {
        m_movedEnds.tellNow(room);
        if (room.apply(what))
            tellLotFrame(room, event, protocol::toJson(what), butFor);
        else if (m_gateway.isAwaited(room.id()))
            m_gateway.tellLater(room.id(), net::EncodedEvent(event, wire::JsonText(protocol::toJson(what))), butFor);
    });
}

void Publisher::tell(const store::update::Bid &update)
{
    tellLot(update.bid.lot, protocol::BidUpdate::name, update.bid);
}

void Publisher::tell(const store::update::Voided &update)
{
    if (m_gateway.isHere(update.bidder))
        tellAccount(update.bidder, noticeOf(update));
    tellLot(update.voided.lot, protocol::VoidedUpdate::name, update.voided, update.bidder);
}

void Publisher::tell(const store::update::Sealed &update)
{
    tellLot(update.sealed.lot, protocol::SealedUpdate::name, update.sealed);
}

void Publisher::tell(const store::update::Closed &update)
{
    tellLot(update.closed.lot, protocol::ClosedUpdate::name, update.closed);
}

void Publisher::tell(const store::update::LotChanged &update)
{
    tellLot(update.lot->id, protocol::event_name::lot, *update.lot);
}

void Publisher::tell(const store::update::EndsMoved &update)
{
    for (const store::update::EndsMoved::End &end : update.ends) {
        if (!m_rooms.find(end.lot)) {
            m_gateway.forgetAwaited(end.lot);
            continue;
        }
        m_rooms.whenLoaded(end.lot, [this, end](LotRoom &room) {
            if (room.apply(end))
                m_movedEnds.add(room.id());
        });
    }
}

void Publisher::tell(const store::update::Said &update)
{
    m_rooms.whenLoaded(update.said.lot, [this, said = update.said](LotRoom &room) {
        room.apply(said.line);
        const wire::JsonText text = protocol::toJson(said);
        m_gateway.tellRoom(room, net::EncodedEvent(protocol::SaidNotice::name, text));
        room.streams().broadcast(
            wire::encodeEvent({.type = protocol::asBytes(protocol::SaidNotice::name), .data = text.utf8, .id = {}}));
    });
}

void Publisher::tell(const store::update::Outbid &update)
{
    if (m_gateway.isHere(update.account))
        tellAccount(update.account, noticeOf(update));
}

void Publisher::tell(const store::update::Won &update)
{
    tellAccount(update.account, noticeOf(update));
}

void Publisher::tell(const store::update::Offered &update)
{
    tellAccount(update.account, noticeOf(update));
}

void Publisher::tell(const store::update::SaleVoided &update)
{
    tellAccount(update.account, noticeOf(update));
}

void Publisher::tell(const store::update::Standing &update)
{
    if (m_gateway.isHere(update.account))
        tellAccount(update.account, noticeOf(update));
}

void Publisher::tell(const store::update::Account &update)
{
    if (m_gateway.isHere(update.account))
        tellAccount(update.account, noticeOf(update));
}

void Publisher::tellAccount(auction::AccountId account, const AccountNotice &notice)
{
    m_gateway.tellAccount(account, net::EncodedEvent(notice.name, notice.text));
}

void Publisher::tell(const store::update::Announced &update)
{
    const AccountNotice notice = noticeOf(update);
    m_gateway.tellEveryone(net::EncodedEvent(notice.name, notice.text));
    m_accountStreams.wakeAll();
}

void Publisher::tell(const store::update::AccountChanged &update)
{
    m_house.sessions.forgetAccount(update.account);
    m_gateway.lookAgain(update.account);
    if (!update.shownBefore.isEmpty())
        m_rooms.readAnewIf([&update](const LotRoom &room) { return room.tellsOf(update.account, update.shownBefore); });
    if (update.closes)
        m_closing.append(update);
}

/// What came of the same commit is told before, which is also why.
void Publisher::closeAccounts()
{
    for (const store::update::AccountChanged &changed : std::exchange(m_closing, {})) {
        m_gateway.closeAccount(changed.account, changed.keptSession);
        m_accountStreams.closeAccount(changed.account, changed.keptSession);
    }
}

void Publisher::tell(const store::update::SessionEnded &update)
{
    m_house.sessions.forget(update.tokenHash);
    m_gateway.closeSession(update.tokenHash);
    m_accountStreams.closeSession(update.tokenHash);
}

void Publisher::tell(const store::update::HouseChanged &update)
{
    const bool showsOtherNames = m_house.view.showsPaddles != update.house.showsPaddles;
    m_house.view = update.house;
    m_house.view.limitedFunds = m_house.options.limitedFunds;
    const wire::JsonText text = protocol::toJson(m_house.view);
    m_gateway.tellEveryone(net::EncodedEvent(protocol::event_name::house, text));
    m_houseStream.tell(
        wire::encodeEvent({.type = protocol::asBytes(protocol::event_name::house), .data = text.utf8, .id = {}}));
    if (showsOtherNames)
        tell(store::update::NamesChanged{});
}

void Publisher::tell(const store::update::NamesChanged &)
{
    m_rooms.readAnew();
    m_gateway.showAnew();
}

} // namespace gavel::host
