#include "net/turned_away.h"

#include "net/descriptors.h"
#include "net/http_response.h"
#include "net/request_parser.h"
#include "net/server_context.h"

#include <QSocketNotifier>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace gavel::net {

namespace {

constexpr size_t waitingMax = 32;
constexpr int waitMs = 500;
constexpr qsizetype readBytes = 4096;

} // namespace

struct TurnedAway::Waiting
{
    Waiting(int client, HttpFailure why)
        : descriptor(client)
        , failure(why)
        , notifier(client, QSocketNotifier::Read)
    {
    }

    const int descriptor;
    const HttpFailure failure;
    QSocketNotifier notifier;
    QTimer timer;
};

TurnedAway::TurnedAway(ServerContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

TurnedAway::~TurnedAway()
{
    for (const auto &waiting : m_waiting)
        ::close(waiting->descriptor);
}

void TurnedAway::add(int descriptor, HttpFailure failure)
{
    // Who waits for a handshake can't read an answer in the clear.
    if (!m_context.tls.isNull()) {
        ::close(descriptor);
        return;
    }
    char first = 0;
    const bool hasCome = ::recv(descriptor, &first, 1, MSG_DONTWAIT | MSG_PEEK) > 0;
    if (hasCome || m_waiting.size() >= waitingMax) {
        answer(descriptor, failure);
        return;
    }
    m_waiting.push_back(std::make_unique<Waiting>(descriptor, failure));
    Waiting *waiting = m_waiting.back().get();
    waiting->timer.setSingleShot(true);
    // Not from within its own signal, which it would not outlive.
    const auto finishSoon = [this, waiting] {
        waiting->notifier.setEnabled(false);
        waiting->timer.stop();
        QMetaObject::invokeMethod(
            this, [this, waiting] { finish(waiting); }, Qt::QueuedConnection);
    };
    connect(&waiting->notifier, &QSocketNotifier::activated, this, finishSoon);
    connect(&waiting->timer, &QTimer::timeout, this, finishSoon);
    waiting->timer.start(waitMs);
}

void TurnedAway::finish(const Waiting *waiting)
{
    const auto found =
        std::find_if(m_waiting.begin(), m_waiting.end(), [waiting](const auto &one) { return one.get() == waiting; });
    const std::unique_ptr<Waiting> done = std::move(*found);
    m_waiting.erase(found);
    done->notifier.setEnabled(false);
    answer(done->descriptor, done->failure);
}

/// By a reset if the client has said more than is read here.
void TurnedAway::answer(int descriptor, HttpFailure failure)
{
    char unread[readBytes];
    const auto read = ::recv(descriptor, unread, sizeof unread, MSG_DONTWAIT);
    auto parsed = parseHead(QByteArrayView(unread, qMax<qsizetype>(read, 0)), m_context.limits);
    RequestHead *head = parsed && *parsed ? &(*parsed)->head : nullptr;
    if (head)
        head->peer = peerOf(descriptor);
    const auto served = head ? m_context.handler.atTheDoor(*head) : std::nullopt;
    ResponseFraming framing;
    framing.date = m_context.date();
    framing.keepAlive = false;
    const EncodedResponse encoded =
        encodeResponse(served ? *served : m_context.failureResponse(failure, head), framing);
    const QByteArray bytes = encoded.head + encoded.body;
    const auto sent = ::send(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    Q_UNUSED(sent) // it was a courtesy
    ::close(descriptor);
}

} // namespace gavel::net
