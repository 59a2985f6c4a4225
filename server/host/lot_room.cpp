#include "host/lot_room.h"

#include "protocol/limits.h"
#include "protocol/notices.h"
#include "protocol/room_answers.h"
#include "wire/event_stream.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

// Frames that a stream may ask for again. A frame is mostly some 300 bytes, but a lot with its description may take 160
// KB.
constexpr qsizetype framesMax = 512;
constexpr qsizetype frameBytesMax = 256 * 1024;
// Once all rooms together take so much, each keeps but its newest frames.
constexpr qsizetype allBytesMax = 32 * 1024 * 1024;
constexpr qsizetype framesWhenFull = 16;

// About what the newest bids and chat lines take, and the room itself.
constexpr qsizetype linesBytes = 32 * 1024;

template <typename Line>
void appendLimited(QList<Line> &lines, const Line &line)
{
    lines.append(line);
    if (lines.size() > protocol::limits::snapshotLines)
        lines.removeFirst();
}

} // namespace

LotRoom::LotRoom(auction::LotId lot, qsizetype &bytesOfAll)
    : m_id(lot)
    , m_bytesOfAll(bytesOfAll)
{
    connect(&m_streams, &net::StreamGroup::countChanged, this, [this](qsizetype count) {
        const bool hadStreams = std::exchange(m_streamCount, count) > 0;
        watched(m_sessions == 0 && !hadStreams);
    });
    account();
}

LotRoom::~LotRoom()
{
    m_bytesOfAll -= m_bytes;
}

void LotRoom::watched(bool wasIdle)
{
    if (wasIdle == isIdle())
        return;
    if (!wasIdle)
        changed(); // nobody needs what is written until somebody comes
    Q_EMIT idleChanged(!wasIdle);
}

void LotRoom::changed()
{
    m_written.clear();
    account();
}

void LotRoom::account()
{
    const qsizetype text = m_lot.name.size() + m_lot.description.value_or(QString()).size();
    const qsizetype bytes = linesBytes + text * qsizetype(sizeof(QChar)) + m_written.size() + m_frameBytes;
    m_bytesOfAll += bytes - std::exchange(m_bytes, bytes);
}

void LotRoom::load(const store::RoomContents &contents)
{
    m_lot = *contents.lot;
    m_bids = contents.bids;
    m_said = contents.said;
    m_framesAfter = m_lot.seq;
    m_loaded = true;
    changed();
}

bool LotRoom::advanceTo(qint64 seq, const QByteArray &head)
{
    if (seq <= m_lot.seq)
        return false;
    m_lot.seq = seq;
    m_lot.head = head;
    changed();
    return true;
}

bool LotRoom::apply(const protocol::BidUpdate &update)
{
    if (update.line.seq <= m_lot.seq)
        return false;
    protocol::applyTo(m_lot, update);
    appendLimited(m_bids, update.line);
    changed();
    return true;
}

bool LotRoom::apply(const protocol::VoidedUpdate &update)
{
    if (update.seq <= m_lot.seq)
        return false;
    protocol::applyTo(m_lot, update);
    for (protocol::BidLine &line : m_bids) {
        if (line.seq == update.of)
            line.voided = update.reason;
    }
    changed();
    return true;
}

bool LotRoom::apply(const protocol::SealedUpdate &update)
{
    return advanceTo(update.seq, update.head);
}

bool LotRoom::apply(const protocol::ClosedUpdate &update)
{
    if (!advanceTo(update.seq, update.head))
        return false;
    m_lot.phase = update.phase;
    m_lot.price = update.price;
    m_lot.endedAt = update.at;
    return true;
}

bool LotRoom::apply(const protocol::LotView &lot)
{
    if (lot.seq < m_lot.seq)
        return false;
    m_lot = lot;
    changed();
    return true;
}

bool LotRoom::apply(const store::update::EndsMoved::End &end)
{
    const std::optional<auction::LotId> waitsFor = end.waitsFor ? std::optional(end.waitsFor) : std::nullopt;
    const bool isNews = end.seq > m_lot.seq || m_lot.endsAt != end.endsAt || m_lot.waitsFor != waitsFor;
    if (end.seq < m_lot.seq || !isNews)
        return false;
    if (!end.head.isEmpty()) {
        m_lot.seq = end.seq;
        m_lot.head = end.head;
    }
    m_lot.endsAt = end.endsAt;
    m_lot.waitsFor = waitsFor;
    changed();
    return true;
}

void LotRoom::apply(const protocol::SaidLine &line)
{
    appendLimited(m_said, line);
    changed();
}

bool LotRoom::enter(auction::AccountId account, const QString &nick)
{
    const bool wasIdle = isIdle();
    ++m_sessions;
    watched(wasIdle);
    if (account == auction::noAccount)
        return false;
    Attendee &attendee = m_attendees[account];
    attendee.nick = nick;
    return ++attendee.sessions == 1;
}

std::optional<QString> LotRoom::leave(auction::AccountId account)
{
    --m_sessions;
    const auto attendee = m_attendees.find(account);
    std::optional<QString> gone;
    if (attendee != m_attendees.end() && --attendee->sessions == 0) {
        gone = attendee->nick;
        m_attendees.erase(attendee);
    }
    watched(false);
    return gone;
}

std::optional<QString> LotRoom::rename(auction::AccountId account, const QString &nick)
{
    const auto attendee = m_attendees.find(account);
    if (attendee == m_attendees.end() || attendee->nick == nick)
        return std::nullopt;
    return std::exchange(attendee->nick, nick);
}

/// A nick stays what it was where somebody bid or spoke, a paddle does not.
bool LotRoom::tellsOf(auction::AccountId account, const QString &shown) const
{
    const auto isTheirs = [&shown](const auto &line) { return line.nick == shown; };
    const auto isEntered = [account](const protocol::BidLine &bid) { return bid.enteredBy.id == account; };
    return m_lot.owner.id == account || (m_lot.leader && m_lot.leader->id == account) ||
           (m_lot.offer && m_lot.offer->account.id == account) || std::ranges::any_of(m_bids, isEntered) ||
           (m_lot.showsPaddles && (std::ranges::any_of(m_bids, isTheirs) || std::ranges::any_of(m_said, isTheirs)));
}

protocol::Present LotRoom::present() const
{
    protocol::Present present{.count = m_sessions, .nicks = {}};
    for (const Attendee &attendee : m_attendees) {
        if (present.nicks.size() == protocol::limits::presentNicksMax)
            break;
        present.nicks.append(attendee.nick);
    }
    present.nicks.sort(Qt::CaseInsensitive);
    return present;
}

wire::JsonText LotRoom::snapshot()
{
    if (m_written.isEmpty()) {
        m_written = protocol::snapshotStem(m_lot, m_bids, m_said);
        account();
    }
    return protocol::snapshotOf(m_written, present());
}

QByteArray LotRoom::snapshotFrame()
{
    return wire::encodeEvent({.type = protocol::asBytes(protocol::event_name::snapshot),
                              .data = snapshot().utf8,
                              .id = QByteArray::number(m_lot.seq)});
}

std::optional<QByteArray> LotRoom::framesAfter(qint64 seq) const
{
    if (seq < m_framesAfter || seq > m_lot.seq)
        return std::nullopt;
    // What the log does not have, such as a picture, raises no seq. Who has that seq may have missed it, and is told
    // the newest of them: a state of the lot, which is no worse for being told again.
    const Frame *quiet = nullptr;
    bool isRaised = m_framesAfter == seq;
    QByteArray frames;
    for (const Frame &frame : m_frames) {
        if (frame.seq > seq) {
            frames += frame.bytes;
        } else if (frame.seq == seq) {
            quiet = isRaised ? &frame : quiet;
            isRaised = true;
        }
    }
    return quiet ? quiet->bytes + frames : frames;
}

void LotRoom::broadcastFrame(qint64 seq, const QByteArray &frame)
{
    m_frames.append({seq, frame});
    m_frameBytes += frame.size();
    dropFrames();
    account();
    m_streams.broadcast(frame);
}

void LotRoom::dropFrames()
{
    const qsizetype most = m_bytesOfAll > allBytesMax ? framesWhenFull : framesMax;
    while (m_frames.size() > most || m_frameBytes > frameBytesMax) {
        m_framesAfter = m_frames.first().seq;
        m_frameBytes -= m_frames.first().bytes.size();
        m_frames.removeFirst();
    }
}

} // namespace gavel::host
