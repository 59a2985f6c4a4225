#include "net/exchange.h"

#include "net/accept.h"
#include "net/answer_way.h"
#include "net/memory_budget.h"

namespace gavel::net {

Exchange::Exchange(AnswerWay &way, Request request, MemoryBudget &memory)
    : m_way(&way)
    , m_request(std::move(request))
{
    if (m_request.body.isEmpty())
        return;
    m_kept = std::make_unique<MemoryShare>(memory, m_request.peer, [way = m_way] {
        if (way)
            QMetaObject::invokeMethod(way.data(), &AnswerWay::abort, Qt::QueuedConnection);
    });
    m_kept->keep(Kept::Bodies, m_request.body.size());
}

Exchange::~Exchange()
{
    QObject::disconnect(m_gone);
    if (isOpen())
        m_way->answerFailure(HttpFailure::Internal, &m_request);
}

bool Exchange::isOpen() const
{
    return m_way && !m_answered && m_way->isAnswering();
}

void Exchange::respond(const Response &response)
{
    if (isOpen()) {
        m_answered = true;
        QObject::disconnect(m_gone);
        m_way->answer(response, m_request);
    }
}

void Exchange::whenGone(QObject *context, std::function<void()> gone)
{
    if (m_way)
        m_gone = QObject::connect(m_way, &AnswerWay::gone, context, std::move(gone));
}

bool Exchange::acceptsGzip() const
{
    return codingQuality(m_request.joinedHeader("Accept-Encoding"), "gzip") > 0;
}

ResponseBody *Exchange::respondInPieces(const Response &response, bool packed)
{
    if (!isOpen())
        return nullptr;
    m_answered = true;
    return m_way->answerInPieces(response, packed, m_request);
}

EventStream *Exchange::openStream(const QList<HeaderField> &fields)
{
    if (!isOpen())
        return nullptr;
    m_answered = true;
    return m_way->answerByStream(fields, m_request);
}

} // namespace gavel::net
