#include "link/rooms.h"

#include "link/host_bounds.h"
#include "link/host_clock.h"
#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/notices.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr int quickExchanges = 5; ///< of the clock, after a connection: the tightest of them counts
constexpr int quickExchangeMs = 400;
constexpr int exchangeMs = 10'000;
constexpr int againMs = 2'000; ///< after a host that was too busy

QByteArray freshKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QJsonObject lotArg(auction::LotId lot)
{
    return {{u"lot"_s, lot}};
}

/// An acknowledgement's argument, or the problem that it carries instead.
Result<QJsonObject> answerOf(const QJsonArray &args)
{
    const QJsonObject answer = args.first().toObject();
    if (const auto error = protocol::roomErrorFromJson(answer))
        return tl::unexpected(problemFromAck(*error));
    return answer;
}

bool passesSoon(const Problem &problem)
{
    return problem.code == auction::Refusal::TooMany || problem.code == auction::Refusal::Busy;
}

/// Lines of a history as they were asked for: ascending, and after the one and before the other.
bool isBetween(const QList<protocol::BidLine> &lines, qint64 after, qint64 before)
{
    for (const protocol::BidLine &line : lines) {
        if (line.seq <= after || line.seq >= before)
            return false;
        after = line.seq;
    }
    return true;
}

} // namespace

Rooms::Rooms(HttpClient &http, HostApi &api, HostClock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_api(api)
    , m_clock(clock)
    , m_line(http.base(), &http.trust())
{
    connect(&m_line, &SocketIoClient::stateChanged, this, &Rooms::stateChanged);
    connect(&m_line, &SocketIoClient::connected, this, &Rooms::lineConnected);
    connect(&m_line, &SocketIoClient::event, this, &Rooms::readEvent);
    connect(&m_line, &SocketIoClient::lost, this, [this] {
        m_timeExchange.stop();
        m_roundTripMs.reset();
    });
    connect(&m_line, &SocketIoClient::refused, this, [this](const QString &message) {
        if (message == u"unauthorized")
            Q_EMIT unauthorized();
    });
    connect(&m_timeExchange, &QTimer::timeout, this, &Rooms::exchangeTime);
    connect(&m_clock, &HostClock::doubted, this, [this] {
        if (m_line.isConnected())
            exchangeTimeQuickly();
    });
}

void Rooms::open()
{
    m_line.setLanguage(m_http.language());
    renewAuth();
    m_line.open();
}

void Rooms::close()
{
    m_line.close();
}

void Rooms::retryNow()
{
    m_line.retryNow();
}

void Rooms::hostMoved()
{
    m_line.moveTo(m_http.base());
}

void Rooms::renewAuth()
{
    // A bid is its account's: it is not asked again in another's name.
    for (const QByteArray &key : m_bids.keys())
        abandon(key);
    m_line.setLanguage(m_http.language());
    m_line.setAuth(m_http.token().isEmpty() ? QJsonObject()
                                            : QJsonObject{{u"token"_s, QString::fromLatin1(m_http.token())}});
}

LineState Rooms::state() const
{
    LineState state = m_line.state();
    state.roundTripMs = m_roundTripMs;
    return state;
}

void Rooms::join(auction::LotId lot)
{
    ++m_rooms[lot].joins;
    sendJoin(lot); // Who comes later needs a snapshot too.
}

void Rooms::leave(auction::LotId lot)
{
    const auto room = m_rooms.find(lot);
    if (room == m_rooms.end() || --room->joins > 0)
        return;
    m_rooms.erase(room);
    m_line.send(protocol::request_name::leave, lotArg(lot));
}

void Rooms::lineConnected()
{
    m_clock.renew();
    exchangeTimeQuickly();
    for (const auction::LotId lot : m_rooms.keys()) {
        // Until the snapshot says where the lot stands now: a host set back to a backup counts from there.
        m_rooms[lot].knownSeq = 0;
        sendJoin(lot);
    }
    for (const QByteArray &key : m_bids.keys())
        sendBid(key);
}

void Rooms::sendJoin(auction::LotId lot)
{
    m_line.send(protocol::request_name::join, lotArg(lot), [this, lot](const std::optional<QJsonArray> &args) {
        if (!m_rooms.contains(lot))
            return;
        if (!args) { // Joined again once there is a line.
            if (m_line.isConnected())
                m_line.reconnect();
            return;
        }
        const auto answer = answerOf(*args);
        if (answer)
            return readSnapshot(lot, *answer);
        if (passesSoon(answer.error())) {
            QTimer::singleShot(againMs, this, [this, lot] {
                if (m_rooms.contains(lot))
                    sendJoin(lot);
            });
        }
        Q_EMIT enterFailed(lot, answer.error());
    });
}

void Rooms::readSnapshot(auction::LotId lot, const QJsonObject &answer)
{
    const auto snapshot = protocol::roomSnapshotFromJson(answer);
    if (!snapshot || snapshot->lot.id != lot) {
        Q_EMIT enterFailed(lot, lineProblem(Problem::Kind::Unreadable));
        return;
    }
    Room &room = m_rooms[lot];
    const QList<protocol::BidLine> &bids = snapshot->bids;
    room.knownSeq = std::max(room.knownSeq, snapshot->lot.seq);
    const qint64 oldest = bids.isEmpty() ? 0 : bids.first().seq;
    const bool mayHaveMore = bids.size() >= protocol::limits::snapshotLines;
    room.gapLines = 0;
    room.hasGap = mayHaveMore && room.soundBidSeq > 0 && room.soundBidSeq < oldest;
    if (!bids.isEmpty())
        noteBid(lot, bids.last().seq);
    const bool hasGap = room.hasGap;
    Q_EMIT entered(*snapshot);
    if (hasGap && m_rooms.contains(lot))
        fill(lot, oldest);
}

void Rooms::noteBid(auction::LotId lot, qint64 seq)
{
    Room &room = m_rooms[lot];
    room.newestBidSeq = std::max(room.newestBidSeq, seq);
    if (!room.hasGap)
        room.soundBidSeq = room.newestBidSeq;
}

void Rooms::fill(auction::LotId lot, qint64 before)
{
    Room &room = m_rooms[lot];
    const quint64 filling = ++room.filling;
    const BidQuery query{.after = room.soundBidSeq, .before = before, .limit = protocol::limits::pageMax};
    m_api.bids(lot, query, this, [this, lot, before, filling](const Result<Page<protocol::BidLine>> &page) {
        const auto current = m_rooms.find(lot);
        if (current != m_rooms.end() && current->filling == filling)
            readFill(lot, before, page);
    });
}

void Rooms::readFill(auction::LotId lot, qint64 before, const Result<Page<protocol::BidLine>> &page)
{
    Room &room = m_rooms[lot];
    if (!page) { // The gap stays known, and is filled after the next connection at the latest.
        const quint64 filling = room.filling;
        QTimer::singleShot(againMs, this, [this, lot, before, filling] {
            const auto current = m_rooms.find(lot);
            if (current != m_rooms.end() && current->filling == filling)
                fill(lot, before);
        });
        return;
    }
    if (!isBetween(page->items, room.soundBidSeq, before) || room.gapLines > bounds::gapLinesMax) {
        room.hasGap = false; // for this connection: who answers like that has no more of the history than is there
        room.soundBidSeq = room.newestBidSeq;
        return;
    }
    room.gapLines += page->items.size();
    if (!page->items.isEmpty())
        room.soundBidSeq = page->items.last().seq;
    const bool isWhole = page->next.isEmpty() || page->items.isEmpty();
    if (isWhole) {
        room.hasGap = false;
        room.soundBidSeq = room.newestBidSeq;
    }
    if (!page->items.isEmpty())
        Q_EMIT filled(lot, page->items);
    if (!isWhole && m_rooms.contains(lot))
        fill(lot, before);
}

QByteArray Rooms::bid(auction::LotId lot, auction::BidCommand command, QObject *context,
                      const Reply<protocol::BidVerdict> &reply)
{
    command.key = freshKey();
    const QByteArray key = command.key;
    m_bids.insert(key, {lot, command, context, reply});
    if (m_line.isConnected())
        sendBid(key);
    else
        QTimer::singleShot(0, this,
                           [this, key] { finishBid(key, tl::unexpected(lineProblem(Problem::Kind::Unreachable))); });
    return key;
}

void Rooms::abandon(const QByteArray &key)
{
    finishBid(key, tl::unexpected(lineProblem(Problem::Kind::Cancelled)));
}

void Rooms::sendBid(const QByteArray &key)
{
    const PendingBid bid = m_bids.value(key);
    QJsonObject arg = protocol::toJson(bid.command);
    arg.insert("lot"_L1, bid.lot);
    m_line.send(protocol::request_name::bid, arg,
                [this, key](const std::optional<QJsonArray> &args) { readBidAnswer(key, args); });
}

void Rooms::readBidAnswer(const QByteArray &key, const std::optional<QJsonArray> &args)
{
    if (!m_bids.contains(key))
        return;
    if (args) {
        const auto answer = answerOf(*args);
        if (!answer && answer.error().kind == Problem::Kind::TimedOut) { // it can't tell yet
            Q_EMIT bidUnknown(m_bids.value(key).lot, key);
            QTimer::singleShot(againMs, this, [this, key] {
                if (m_bids.contains(key) && m_line.isConnected())
                    sendBid(key);
            });
            return;
        }
        if (!answer)
            return finishBid(key, tl::unexpected(answer.error()));
        const auto verdict = protocol::verdictFromJson(*answer);
        return finishBid(key, verdict ? Result<protocol::BidVerdict>(*verdict)
                                      : tl::unexpected(lineProblem(Problem::Kind::Unreadable)));
    }
    // It may or may not have been taken. The same key makes asking again harmless: lineConnected does.
    Q_EMIT bidUnknown(m_bids.value(key).lot, key);
    if (m_line.isConnected())
        m_line.reconnect();
}

void Rooms::finishBid(const QByteArray &key, const Result<protocol::BidVerdict> &result)
{
    const PendingBid bid = m_bids.take(key);
    if (result)
        Q_EMIT bidCommitted(bid.lot, bid.command, *result);
    if (bid.context && bid.reply)
        bid.reply(result);
}

void Rooms::say(auction::LotId lot, const QString &text, QObject *context, const Reply<Done> &reply)
{
    const auto handler = [context = QPointer(context), reply](const std::optional<QJsonArray> &args) {
        if (!context)
            return;
        if (!args)
            return reply(tl::unexpected(lineProblem(Problem::Kind::TimedOut)));
        const auto answer = answerOf(*args);
        reply(answer ? Result<Done>(Done()) : tl::unexpected(answer.error()));
    };
    if (m_line.send(protocol::request_name::say, protocol::toJson(protocol::SayRequest{lot, text}), handler))
        return;
    QTimer::singleShot(0, context, [reply] { reply(tl::unexpected(lineProblem(Problem::Kind::Unreachable))); });
}

void Rooms::exchangeTimeQuickly()
{
    m_exchangesLeft = quickExchanges;
    m_timeExchange.start(quickExchangeMs);
    exchangeTime();
}

void Rooms::exchangeTime()
{
    if (m_exchangesLeft > 0 && --m_exchangesLeft == 0)
        m_timeExchange.start(exchangeMs);
    const qint64 sentMs = m_clock.monotonicMs();
    m_line.send(protocol::request_name::time, {}, [this, sentMs](const std::optional<QJsonArray> &args) {
        if (!args) { // A host that does not even tell the time is gone, long before its ping is overdue.
            if (m_line.isConnected())
                m_line.reconnect();
            return;
        }
        const auto answer = answerOf(*args);
        const auto clock = answer ? protocol::clockFromJson(*answer) : std::nullopt;
        if (!clock)
            return;
        const qint64 receivedMs = m_clock.monotonicMs();
        m_clock.addExchange(clock->now, sentMs, receivedMs);
        m_roundTripMs = receivedMs - sentMs;
        Q_EMIT stateChanged();
    });
}

} // namespace gavel::link
