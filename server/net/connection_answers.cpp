#include "net/accept.h"
#include "net/client_seat.h"
#include "net/connection.h"
#include "net/cors.h"
#include "net/response_body.h"
#include "net/server_context.h"
#include "net/socket.h"
#include "net/stream.h"

#include <QTcpSocket>

#include <utility>

// How a connection answers: at once, piece by piece or by an event stream, as the client takes it.

namespace gavel::net {

void Connection::answer(const Response &response, const RequestHead &head)
{
    send(response, &head);
}

void Connection::answerFailure(HttpFailure failure, const RequestHead *head)
{
    const Response response = m_context.failureResponse(failure, head);
    // Where the handler has the whole request, or the failure is no fault of the framing, the line can live on.
    m_keepAlive = m_keepAlive && m_state == State::Answering;
    send(response, head);
}

EventStream *Connection::answerByStream(const QList<HeaderField> &fields, const RequestHead &head)
{
    if (mediaTypeQuality(head.joinedHeader("Accept"), "text/event-stream") == 0) {
        answerFailure(HttpFailure::NotAcceptable, &head);
        return nullptr;
    }
    if (!m_context.admission.enterStream(head.peer, m_context.limits.streamsPerAddressMax)) {
        m_context.counters.refuse(&Counters::refusedStreamsTotal);
        answerFailure(HttpFailure::TooManyStreams, &head);
        return nullptr;
    }
    m_socket->write(encodeStreamHead(fields + sharingFields(head, m_context.handler.sharing(head)), m_context.date()));
    if (head.method == "HEAD" || m_context.stopping) {
        m_context.admission.leaveStream(head.peer);
        m_keepAlive = false;
        m_state = State::Sending;
        sendOn();
        return nullptr;
    }
    m_state = State::Streaming;
    m_inputEnd.throwAway();
    releaseBuffers(*m_socket); // it says no more
    m_stream = new EventStream(m_context, *m_socket, m_share, head.peer, this);
    // One that was closed may wait for its reader to take the last bytes, but not for ever.
    connect(m_stream, &EventStream::closed, this, [this] { m_deadline.set(m_context.limits.closeTimeoutMs); });
    if (m_inputEnd.hasCome()) {
        // Its answer is what there is to say now.
        QMetaObject::invokeMethod(m_stream, &EventStream::close, Qt::QueuedConnection);
    }
    return m_stream;
}

ResponseBody *Connection::answerInPieces(const Response &response, bool packed, const RequestHead &head)
{
    m_keepAlive = m_keepAlive && head.versionMinor > 0;
    const ResponseFraming framing = beginAnswer(&head);
    Response shared = response;
    shared.fields += sharingFields(head, m_context.handler.sharing(head));
    m_socket->write(encodePiecedHead(shared, framing, packed));
    if (framing.headOnly) {
        sendOn();
        return nullptr;
    }
    m_pieces = new ResponseBody(*m_socket, !framing.http10, this);
    connect(m_pieces, &ResponseBody::left, this, [this] {
        m_pieces->deleteLater();
        m_pieces.clear();
        sent();
    });
    return m_pieces;
}

ResponseFraming Connection::beginAnswer(const RequestHead *head)
{
    ResponseFraming framing;
    framing.date = m_context.date();
    framing.keepAlive = m_keepAlive = m_keepAlive && !m_context.stopping && !isAllSaid();
    framing.gzipBytesMin = m_context.limits.gzipBytesMin;
    if (head) {
        framing.headOnly = head->method == "HEAD";
        framing.http10 = head->versionMinor == 0;
        framing.acceptsGzip = codingQuality(head->joinedHeader("Accept-Encoding"), "gzip") > 0;
    }
    framing.gzipBytesMax = m_context.limits.packedHereBytesMax;
    m_state = State::Sending;
    m_body.reset();
    m_bodyTicket.reset();
    m_share.keep(Kept::Bodies, 0);
    m_deadline.set(m_context.limits.writeTimeoutMs);
    return framing;
}

void Connection::send(const Response &response, const RequestHead *head)
{
    m_keepAlive = m_keepAlive && !response.closes;
    const ResponseFraming framing = beginAnswer(head);
    const Sharing sharing = head ? m_context.handler.sharing(*head) : Sharing::Own;
    Response shared = response;
    if (sharing != Sharing::Own)
        shared.fields += sharingFields(*head, sharing);
    EncodedResponse encoded = encodeResponse(shared, framing);
    if (!m_sender.maySend(encoded.body.size())) {
        m_state = State::Answering; // by this instead
        m_context.counters.refuse(&Counters::refusedMemoryTotal);
        answerFailure(HttpFailure::TooMuchWaiting, head);
        return;
    }
    m_sender.begin(std::move(encoded));
    sendOn();
}

void Connection::sendOn()
{
    switch (m_sender.goOn()) {
    case AnswerSender::Progress::Waiting:
        break;
    case AnswerSender::Progress::Paused:
        QMetaObject::invokeMethod(this, &Connection::bytesSent, Qt::QueuedConnection);
        break;
    case AnswerSender::Progress::Done:
        sent();
        break;
    }
}

void Connection::bytesSent()
{
    if (m_state != State::Sending) {
        m_sender.count();
        return;
    }
    m_deadline.set(m_context.limits.writeTimeoutMs);
    if (m_pieces)
        m_sender.count();
    else
        sendOn();
}

void Connection::sent()
{
    if (!m_keepAlive) {
        drain();
        return;
    }
    if (m_seat)
        m_seat->leave();
    m_state = State::Head;
    m_deadline.set(m_context.limits.idleTimeoutMs);
    if (m_socket->bytesAvailable() > 0 || m_inputEnd.hasCome())
        advanceSoon();
}

} // namespace gavel::net
