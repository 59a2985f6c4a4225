#include "net/answer_sender.h"

#include "net/limits.h"
#include "net/memory_budget.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace gavel::net {

namespace {

/// What one turn of the event loop gives a reader who takes all that is offered.
constexpr qsizetype bytesOfTurn = 128 * 1024;

} // namespace

AnswerSender::AnswerSender(QTcpSocket &socket, MemoryShare &share, const Limits &limits)
    : m_socket(socket)
    , m_share(share)
    , m_limits(limits)
{
}

bool AnswerSender::maySend(qsizetype bodyBytes) const
{
    return bodyBytes <= m_limits.pieceBytes || m_share.mayKeep(Kept::Waiting, bodyBytes);
}

void AnswerSender::begin(EncodedResponse answer)
{
    if (answer.body.size() <= m_limits.pieceBytes) {
        answer.head += answer.body; // one segment and one call of the system
        answer.body.clear();
    }
    m_body = std::move(answer.body);
    m_handedOn = 0;
    m_socket.write(answer.head);
}

AnswerSender::Progress AnswerSender::goOn()
{
    const qsizetype turnEnd = std::min(m_body.size(), m_handedOn + bytesOfTurn);
    while (m_handedOn < turnEnd && m_socket.bytesToWrite() == 0) {
        const qsizetype piece = std::min(m_limits.pieceBytes, m_body.size() - m_handedOn);
        m_socket.write(m_body.constData() + m_handedOn, piece);
        m_handedOn += piece;
    }
    count();
    if (m_socket.bytesToWrite() > 0)
        return Progress::Waiting;
    if (m_handedOn < m_body.size())
        return Progress::Paused;
    m_body.clear();
    return Progress::Done;
}

/// A body that its reader has not taken counts whole, though others may share its bytes.
void AnswerSender::count()
{
    m_share.keep(Kept::Waiting, m_body.size() - m_handedOn + m_socket.bytesToWrite());
}

void AnswerSender::forget()
{
    m_body.clear();
    m_handedOn = 0;
    m_share.keep(Kept::Waiting, 0);
}

} // namespace gavel::net
