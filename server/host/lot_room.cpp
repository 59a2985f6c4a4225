#include "host/lot_room.h"

#include "protocol/limits.h"
#include "wire/event_stream.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype framesMax = 512;

template <typename Line>
void appendLimited(QList<Line> &lines, const Line &line)
{
    lines.append(line);
    if (lines.size() > limits::snapshotLines)
        lines.removeFirst();
}

} // namespace

void LotRoom::load(const RoomContents &contents)
{
    m_lot = *contents.lot;
    m_bids = contents.bids;
    m_said = contents.said;
    m_framesAfter = m_lot.seq;
    m_loaded = true;
}

bool LotRoom::advanceTo(qint64 seq, const QByteArray &head)
{
    if (seq <= m_lot.seq)
        return false;
    m_lot.seq = seq;
    m_lot.head = head;
    return true;
}

bool LotRoom::apply(const BidUpdate &update)
{
    if (update.line.seq <= m_lot.seq)
        return false;
    applyTo(m_lot, update);
    appendLimited(m_bids, update.line);
    return true;
}

bool LotRoom::apply(const VoidedUpdate &update)
{
    if (update.seq <= m_lot.seq)
        return false;
    applyTo(m_lot, update);
    for (BidLine &line : m_bids) {
        if (line.seq == update.of)
            line.voided = update.reason;
    }
    return true;
}

bool LotRoom::apply(const SealedUpdate &update)
{
    return advanceTo(update.seq, update.head);
}

bool LotRoom::apply(const ClosedUpdate &update)
{
    if (!advanceTo(update.seq, update.head))
        return false;
    m_lot.phase = update.phase;
    m_lot.price = update.price;
    return true;
}

bool LotRoom::apply(const LotView &lot)
{
    if (lot.seq < m_lot.seq)
        return false;
    m_lot = lot;
    return true;
}

void LotRoom::apply(const SaidLine &line)
{
    appendLimited(m_said, line);
}

bool LotRoom::enter(AccountId account, const QString &nick)
{
    ++m_sessions;
    if (account == noAccount)
        return false;
    Visitor &visitor = m_visitors[account];
    visitor.nick = nick;
    return ++visitor.sessions == 1;
}

bool LotRoom::leave(AccountId account)
{
    --m_sessions;
    const auto visitor = m_visitors.find(account);
    if (visitor == m_visitors.end() || --visitor->sessions > 0)
        return false;
    m_visitors.erase(visitor);
    return true;
}

Present LotRoom::present() const
{
    Present present{.count = m_sessions, .nicks = {}};
    for (const Visitor &visitor : m_visitors) {
        if (present.nicks.size() == limits::presentNicksMax)
            break;
        present.nicks.append(visitor.nick);
    }
    present.nicks.sort(Qt::CaseInsensitive);
    return present;
}

QByteArray LotRoom::snapshotFrame() const
{
    const QJsonObject snapshot{{u"lot"_s, toJson(m_lot)},
                               {u"bids"_s, toJsonArray(m_bids)},
                               {u"said"_s, toJsonArray(m_said)},
                               {u"present"_s, toJson(present())}};
    return wire::encodeEvent({.type = "snapshot",
                              .data = QJsonDocument(snapshot).toJson(QJsonDocument::Compact),
                              .id = QByteArray::number(m_lot.seq)});
}

std::optional<QByteArray> LotRoom::framesAfter(qint64 seq) const
{
    if (seq < m_framesAfter || seq > m_lot.seq)
        return std::nullopt;
    QByteArray frames;
    for (const Frame &frame : m_frames) {
        if (frame.seq > seq)
            frames += frame.bytes;
    }
    return frames;
}

void LotRoom::broadcastFrame(qint64 seq, const QByteArray &frame)
{
    m_frames.append({seq, frame});
    if (m_frames.size() > framesMax)
        m_framesAfter = m_frames.takeFirst().seq;
    m_streams.broadcast(frame);
}

} // namespace gavel
