#include "link/host_clock.h"
#include "link/rooms.h"
#include "protocol/notices.h"

#include <algorithm>

// What a host sends into rooms and to accounts, decoded into Rooms' signals.

namespace gavel::link {

using namespace Qt::StringLiterals;

void Rooms::readEvent(const QString &name, const QJsonObject &arg)
{
    if (name == protocol::AnnouncementNotice::name) {
        if (const auto notice = protocol::announcementNoticeFromJson(arg))
            Q_EMIT announced(notice->text, notice->at);
        return;
    }
    readAccountEvent(name, arg);
    readRoomEvent(name, arg);
}

void Rooms::readAccountEvent(const QString &name, const QJsonObject &arg)
{
    if (name == protocol::AccountUpdate::name) {
        if (const auto update = protocol::accountUpdateFromJson(arg))
            Q_EMIT accountTold(*update);
        return;
    }
    if (name == protocol::VoidedUpdate::name) {
        const auto update = protocol::voidedUpdateFromJson(arg);
        if (update && update->mine)
            Q_EMIT ownBidVoided(*update);
        return;
    }
    if (name == protocol::OutbidNotice::name) {
        if (const auto notice = protocol::outbidNoticeFromJson(arg))
            Q_EMIT outbid(notice->lot, notice->price, notice->ask);
    } else if (name == protocol::WonNotice::name) {
        if (const auto notice = protocol::wonNoticeFromJson(arg))
            Q_EMIT won(notice->lot, notice->price);
    } else if (name == protocol::OfferedNotice::name) {
        if (const auto notice = protocol::offeredNoticeFromJson(arg))
            Q_EMIT offered(notice->lot, notice->price, notice->until);
    } else if (name == protocol::SaleVoidedNotice::name) {
        if (const auto notice = protocol::saleVoidedNoticeFromJson(arg))
            Q_EMIT saleVoided(notice->lot, notice->price, notice->reason);
    } else if (name == protocol::StandingNotice::name) {
        const auto notice = protocol::standingNoticeFromJson(arg);
        if (notice && notice->prebid)
            Q_EMIT prebidChanged(notice->lot, notice->max);
        else if (notice)
            Q_EMIT standingChanged(notice->lot, notice->leading, notice->max);
    }
}

void Rooms::readRoomEvent(const QString &name, const QJsonObject &arg)
{
    // A host's `lot` is the lot itself, with its id; the others name theirs.
    const auction::LotId lot = arg.value(name == protocol::event_name::lot ? "id"_L1 : "lot"_L1).toInteger();
    if (!m_rooms.contains(lot))
        return;
    if (name == protocol::BidUpdate::name)
        readBid(arg);
    else if (name == protocol::event_name::lot)
        readLot(arg);
    else if (name == protocol::ClosedUpdate::name)
        readClosed(arg);
    else if (name == protocol::VoidedUpdate::name)
        readVoided(arg);
    else if (name == protocol::SealedUpdate::name)
        readSealed(arg);
    else
        readPeople(name, arg);
}

void Rooms::readBid(const QJsonObject &arg)
{
    const auto update = protocol::bidUpdateFromJson(arg);
    if (!update || !isNews(update->lot, update->line.seq))
        return;
    noteBid(update->lot, update->line.seq);
    Q_EMIT bidTaken(*update);
}

void Rooms::readLot(const QJsonObject &arg)
{
    const auto lot = protocol::lotFromJson(arg);
    if (!lot)
        return;
    // What a lot's pictures do is no event of its log, so a lot of the same seq may still be news.
    qint64 &knownSeq = m_rooms[lot->id].knownSeq;
    if (lot->seq < knownSeq)
        return;
    knownSeq = lot->seq;
    Q_EMIT lotChanged(*lot);
}

void Rooms::readClosed(const QJsonObject &arg)
{
    const auto update = protocol::closedUpdateFromJson(arg);
    // Without a seq there is nothing to compare; to hear twice that a lot has closed does no harm.
    if (update && (update->seq == 0 || isNews(update->lot, update->seq)))
        Q_EMIT lotClosed(*update);
}

void Rooms::readVoided(const QJsonObject &arg)
{
    const auto update = protocol::voidedUpdateFromJson(arg);
    if (update && isNews(update->lot, update->seq))
        Q_EMIT bidVoided(*update);
}

void Rooms::readSealed(const QJsonObject &arg)
{
    const auto update = protocol::sealedUpdateFromJson(arg);
    if (update && isNews(update->lot, update->seq))
        Q_EMIT sealed(*update);
}

void Rooms::readPeople(const QString &name, const QJsonObject &arg)
{
    if (name == protocol::SaidNotice::name) {
        if (const auto notice = protocol::saidNoticeFromJson(arg))
            Q_EMIT said(notice->lot, notice->line);
        return;
    }
    const auto notice = protocol::presenceNoticeFromJson(arg);
    if (!notice)
        return;
    const QString nick = notice->nick.value_or(QString());
    if (name == protocol::PresenceNotice::joined)
        Q_EMIT joined(notice->lot, nick, notice->present);
    else if (name == protocol::PresenceNotice::left)
        Q_EMIT left(notice->lot, nick, notice->present);
    else if (name == protocol::PresenceNotice::changed)
        Q_EMIT presentChanged(notice->lot, notice->present);
}

bool Rooms::isNews(auction::LotId lot, qint64 seq)
{
    qint64 &knownSeq = m_rooms[lot].knownSeq;
    if (seq <= knownSeq)
        return false;
    knownSeq = seq;
    return true;
}

} // namespace gavel::link
