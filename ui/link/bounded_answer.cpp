#include "link/bounded_answer.h"

#include "link/host_bounds.h"

#include <QNetworkReply>

namespace gavel::link {

BoundedAnswer::BoundedAnswer(QNetworkReply &answer, qint64 bytesMax)
    : QObject(&answer)
    , m_answer(answer)
    , m_bytesMax(bytesMax)
{
    m_whole.setSingleShot(true);
    m_whole.start(bounds::answerMsMax);
    connect(&m_whole, &QTimer::timeout, this, &BoundedAnswer::refuse);
    connect(&answer, &QNetworkReply::metaDataChanged, this, &BoundedAnswer::checkLength);
    connect(&answer, &QNetworkReply::readyRead, this, &BoundedAnswer::read);
    connect(&answer, &QNetworkReply::finished, this, [this] {
        m_whole.stop();
        read();
        Q_EMIT finished();
    });
}

qint64 BoundedAnswer::bound() const
{
    const int status = m_answer.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status < 300 ? m_bytesMax : bounds::problemBytesMax;
}

void BoundedAnswer::checkLength()
{
    // Of a reply that has not begun, Qt forgets the bound.
    m_answer.setReadBufferSize(bounds::unreadBytesMax);
    if (m_answer.header(QNetworkRequest::ContentLengthHeader).toLongLong() > bound())
        refuse();
}

void BoundedAnswer::read()
{
    if (m_tooMuch)
        return;
    // One byte past the bound tells that there are more.
    m_body += m_answer.read(bound() + 1 - m_body.size());
    if (m_body.size() > bound())
        refuse();
}

void BoundedAnswer::refuse()
{
    if (m_tooMuch)
        return;
    m_tooMuch = true;
    m_body = {};
    m_answer.abort();
}

} // namespace gavel::link
