#include "net/polling_line.h"

#include "net/engineio_gate.h"
#include "net/exchange.h"
#include "net/reading_turns.h"
#include "net/server_context.h"
#include "wire/engineio.h"

#include <utility>

namespace gavel::net {

using wire::EngineIoPacket;

namespace {

const QByteArray closePacket = QByteArrayLiteral("1");
const QByteArray noopPacket = QByteArrayLiteral("6");

/// What is heard of a POST in one turn of the event loop: as much as of a WebSocket.
constexpr qsizetype sliceBytes = 16'384;

/// How long a GET waits while another line is about to take over.
constexpr int freePollMs = 20;

/// Texts of different kinds in one answer, of no use to anybody but this client, and now: neither packed nor kept.
Response answerOf(const QByteArray &payload)
{
    Response response;
    response.contentType = "text/plain; charset=UTF-8";
    response.body = payload;
    response.fields = {{"Cache-Control", "no-store"}};
    response.compressible = false;
    return response;
}

} // namespace

PollingLine::PollingLine(ServerContext &context, FlushQueue &flushes, const QHostAddress &peer)
    : m_context(context)
    , m_flushes(flushes)
    , m_peer(peer)
    , m_share(context.memory, peer,
              [this] { QMetaObject::invokeMethod(this, &PollingLine::drop, Qt::QueuedConnection); })
    , m_place(context.reading, peer, [this] { hearSlice(); })
    , m_free(context.deadlines, [this] { freePoll(); })
{
    ++m_context.counters.pollingSessions;
}

PollingLine::~PollingLine()
{
    if (m_flushPlace >= 0)
        m_flushes.leave(m_flushPlace);
    m_state = State::Ended;
    answerPoll(noopPacket);
    m_faulty = true; // for who says something and has another line take its place before all was heard
    answerPost();
    --m_context.counters.pollingSessions;
    m_context.admission.leaveSession(m_peer);
}

void PollingLine::poll(std::shared_ptr<Exchange> exchange)
{
    if (m_poll) {
        exchange->respond(toResponse(engineIoRefusals::badRequest));
        fail();
        return;
    }
    exchange->whenGone(this, [this] { pollGone(); });
    m_poll = std::move(exchange);
    if (m_state == State::Closing)
        sayLastWords();
    else if (!m_unsent.isEmpty() && m_flushPlace < 0)
        flushTurn();
    else if (m_isBeingLeft)
        m_free.set(freePollMs);
}

std::shared_ptr<void> PollingLine::beginPost()
{
    if (m_hearing || !m_post.expired()) {
        fail();
        return nullptr;
    }
    const auto post = std::make_shared<char>();
    m_post = post;
    return post;
}

void PollingLine::post(const std::shared_ptr<Exchange> &exchange)
{
    if (m_hearing) {
        exchange->respond(toResponse(engineIoRefusals::badRequest));
        fail();
        return;
    }
    const QByteArrayView payload = exchange->request().body;
    m_hearing.emplace(Hearing{exchange, {}});
    if (m_state == State::Open) {
        auto packets = payload.isValidUtf8() ? wire::splitEngineIoPayload(payload)
                                             : tl::unexpected(wire::EngineIoError::UnknownType);
        if (packets)
            m_hearing->packets = *std::move(packets);
        else
            fail();
    }
    m_share.keep(Kept::Bodies, m_hearing->packets.size() * static_cast<qint64>(sizeof(QByteArrayView)));
    hearSlice();
}

/// The line may end by any of them.
void PollingLine::hearSlice()
{
    const qint64 receivedAt = m_hearing->exchange->request().receivedAt;
    qsizetype bytes = 0;
    while (m_state == State::Open && !m_hearing->isOver() && bytes < sliceBytes) {
        const QByteArrayView packet = m_hearing->packets[m_hearing->next++];
        bytes += packet.size() + 1;
        m_user->heard(packet, false, receivedAt);
    }
    if (m_state == State::Open && !m_hearing->isOver())
        m_place.askLater();
    else
        answerPost();
}

void PollingLine::answerPost()
{
    m_place.cancel();
    m_share.keep(Kept::Bodies, 0);
    if (const auto heard = std::exchange(m_hearing, std::nullopt))
        heard->exchange->respond(m_faulty ? toResponse(engineIoRefusals::badRequest)
                                          : answerOf(QByteArrayLiteral("ok")));
}

void PollingLine::fail()
{
    if (m_state != State::Ended) {
        m_faulty = true;
        sayLastWords();
        end();
    }
}

void PollingLine::setBeingLeft(bool isBeingLeft)
{
    m_isBeingLeft = isBeingLeft;
    if (isBeingLeft)
        freePoll();
}

void PollingLine::freePoll()
{
    if (m_state == State::Open)
        answerPoll(noopPacket);
}

QList<QByteArray> PollingLine::takeUnsent()
{
    m_unsentBytes = 0;
    countWaiting();
    return std::exchange(m_unsent, {});
}

void PollingLine::send(const QByteArray &packet)
{
    if (m_state != State::Open || m_dropping)
        return;
    if (m_unsentBytes > m_context.limits.waitingBytesMax ||
        (m_unsentBytes > 0 && !m_share.mayKeep(Kept::Waiting, m_unsentBytes + packet.size()))) {
        m_dropping = true;
        QMetaObject::invokeMethod(this, &PollingLine::drop, Qt::QueuedConnection);
        return;
    }
    m_unsent.append(packet);
    m_unsentBytes += packet.size();
    countWaiting();
    if (m_poll && m_flushPlace < 0)
        m_flushPlace = m_flushes.enter(*this);
}

void PollingLine::send(const EncodedEvent &event)
{
    send(event.packet());
}

/// A GET is answered once, with all that the turn brings.
void PollingLine::sendNow(const EventRun &events, [[maybe_unused]] qsizetype gone)
{
    for (const EncodedEvent &event : events.events())
        send(event);
}

void PollingLine::sendBinary(const QByteArray &data)
{
    send(wire::encodeEngineIo({EngineIoPacket::Type::Message, data, true}));
}

/// Who has broken the rules waits for no last words, and is not waited for.
void PollingLine::close(CloseCode code)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_faulty = code != CloseCode::Normal;
    if (m_poll || m_faulty)
        sayLastWords();
}

void PollingLine::letGo()
{
    if (m_state == State::Open) {
        m_state = State::Closing;
        takeUnsent().clear();
        answerPoll(noopPacket);
        endSoon();
    }
}

void PollingLine::abort()
{
    if (m_state != State::Ended) {
        answerPoll(closePacket);
        end();
    }
}

void PollingLine::flushTurn()
{
    m_flushPlace = -1;
    if (m_state == State::Open && m_poll && !m_unsent.isEmpty())
        answerPoll(takeUnsent().join(wire::engineIoSeparator));
}

/// The connection counts from now on what waits for its reader.
void PollingLine::answerPoll(const QByteArray &payload)
{
    m_free.clear();
    if (const auto poll = std::exchange(m_poll, nullptr))
        poll->respond(answerOf(payload));
}

void PollingLine::pollGone()
{
    answerPoll(noopPacket); // it may be there after all
    end();
}

/// The end comes by itself, once more is asked for: stock clients pass over what was said to them in the same answer.
void PollingLine::sayLastWords()
{
    QList<QByteArray> words = takeUnsent();
    const bool isAskedAgain = !m_faulty && !words.isEmpty();
    if (!isAskedAgain)
        words.append(closePacket);
    answerPoll(words.join(wire::engineIoSeparator));
    if (!isAskedAgain)
        endSoon();
}

void PollingLine::end()
{
    if (std::exchange(m_state, State::Ended) != State::Ended) {
        takeUnsent().clear();
        m_user->lineEnded();
    }
}

/// Its user is on the stack.
void PollingLine::endSoon()
{
    QMetaObject::invokeMethod(this, &PollingLine::end, Qt::QueuedConnection);
}

void PollingLine::drop()
{
    if (m_state != State::Ended) {
        m_context.counters.drop(m_dropping);
        abort();
    }
}

void PollingLine::countWaiting()
{
    m_share.keep(Kept::Waiting, m_unsentBytes);
}

} // namespace gavel::net
