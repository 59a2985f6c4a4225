#include "link/host_clock.h"
#include "link/rooms.h"
#include "protocol/view_fields.h"

#include <algorithm>

// What a host sends into rooms and to accounts, decoded into Rooms' signals.

namespace gavel::link {

using namespace Qt::StringLiterals;

void Rooms::takeEvent(const QString &name, const QJsonObject &arg)
{
    if (name == u"announcement") {
        ViewFields fields(arg);
        const QString text = fields.line("text"_L1);
        const TimeMs at = fields.optionalTime("at"_L1).value_or(0);
        if (fields.ok())
            Q_EMIT announced(text, at);
        return;
    }
    takeAccountEvent(name, arg);
    takeRoomEvent(name, arg);
}

void Rooms::takeAccountEvent(const QString &name, const QJsonObject &arg)
{
    if (name == u"account") {
        if (const auto update = accountUpdateFromJson(arg))
            Q_EMIT accountTold(*update);
        return;
    }
    if (name == u"voided") {
        const auto update = voidedUpdateFromJson(arg);
        if (update && update->mine)
            Q_EMIT ownBidVoided(*update);
        return;
    }
    ViewFields fields(arg);
    const LotId lot = fields.id("lot"_L1);
    if (name == u"outbid") {
        const Amount price = fields.amount("price"_L1);
        const Amount ask = fields.amount("ask"_L1);
        if (fields.ok())
            Q_EMIT outbid(lot, price, ask);
    } else if (name == u"won") {
        const Amount price = fields.amount("price"_L1);
        if (fields.ok())
            Q_EMIT won(lot, price);
    } else if (name == u"standing") {
        const bool leading = fields.optionalBoolean("leading"_L1).value_or(false);
        const auto max = fields.optionalAmount("max"_L1);
        if (fields.ok())
            Q_EMIT standingChanged(lot, leading, max);
    }
}

void Rooms::takeRoomEvent(const QString &name, const QJsonObject &arg)
{
    // A host's `lot` is the lot itself, with its id; the others name theirs.
    const LotId lot = arg.value(name == u"lot" ? "id"_L1 : "lot"_L1).toInteger();
    if (!m_rooms.contains(lot))
        return;
    if (name == u"bid")
        takeBid(arg);
    else if (name == u"lot")
        takeLot(arg);
    else if (name == u"closed")
        takeClosed(arg);
    else if (name == u"voided")
        takeVoided(arg);
    else if (name == u"sealed")
        takeSealed(arg);
    else
        takePeople(name, lot, arg);
}

void Rooms::takeBid(const QJsonObject &arg)
{
    const auto update = bidUpdateFromJson(arg);
    if (!update || !isNews(update->lot, update->line.seq))
        return;
    noteBid(update->lot, update->line.seq);
    Q_EMIT bidTaken(*update);
}

void Rooms::takeLot(const QJsonObject &arg)
{
    const auto lot = lotFromJson(arg);
    if (!lot)
        return;
    // What a lot's pictures do is no event of its log, so a lot of the same seq may still be news.
    qint64 &knownSeq = m_rooms[lot->id].knownSeq;
    if (lot->seq < knownSeq)
        return;
    knownSeq = lot->seq;
    Q_EMIT lotChanged(*lot);
}

void Rooms::takeClosed(const QJsonObject &arg)
{
    const auto update = closedUpdateFromJson(arg);
    // Without a seq there is nothing to compare; to hear twice that a lot has closed does no harm.
    if (update && (update->seq == 0 || isNews(update->lot, update->seq)))
        Q_EMIT lotClosed(*update);
}

void Rooms::takeVoided(const QJsonObject &arg)
{
    const auto update = voidedUpdateFromJson(arg);
    if (update && isNews(update->lot, update->seq))
        Q_EMIT bidVoided(*update);
}

void Rooms::takeSealed(const QJsonObject &arg)
{
    const auto update = sealedUpdateFromJson(arg);
    if (update && isNews(update->lot, update->seq))
        Q_EMIT sealed(*update);
}

void Rooms::takePeople(const QString &name, LotId lot, const QJsonObject &arg)
{
    const Present present = presentFromJson(arg.value("present"_L1).toObject());
    ViewFields fields(arg);
    const QString nick = fields.optionalLine("nick"_L1).value_or(QString());
    if (!fields.ok())
        return;
    if (name == u"joined")
        Q_EMIT joined(lot, nick, present);
    else if (name == u"left")
        Q_EMIT left(lot, nick, present);
    else if (name == u"present")
        Q_EMIT presentChanged(lot, present);
    else if (name == u"said")
        takeSaid(lot, arg);
}

void Rooms::takeSaid(LotId lot, const QJsonObject &arg)
{
    if (const auto line = saidLineFromJson(arg))
        Q_EMIT said(lot, *line);
}

bool Rooms::isNews(LotId lot, qint64 seq)
{
    qint64 &knownSeq = m_rooms[lot].knownSeq;
    if (seq <= knownSeq)
        return false;
    knownSeq = seq;
    return true;
}

} // namespace gavel::link
