#include "link/event_stream.h"

#include "link/host_address.h"
#include "link/host_bounds.h"

#include <QNetworkReply>
#include <utility>

namespace gavel::link {

using namespace Qt::StringLiterals;

EventStream::EventStream(HttpClient &http, const QString &path, int silenceMsMax, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_path(path)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMsMax);
    m_pause.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { fail(lineProblem(Problem::Kind::TimedOut)); });
    connect(&m_pause, &QTimer::timeout, this, &EventStream::request);
}

EventStream::~EventStream()
{
    abandon();
}

void EventStream::open()
{
    if (m_wanted)
        return;
    m_wanted = true;
    request();
}

void EventStream::close()
{
    m_wanted = false;
    m_opened = false;
    m_pause.stop();
    m_pauses.reset();
    abandon();
}

void EventStream::retryNow()
{
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    m_pauses.reset();
    request();
}

void EventStream::request()
{
    QNetworkRequest request = m_http.prepared(m_path);
    request.setRawHeader("Accept", "text/event-stream");
    request.setRawHeader("Cache-Control", "no-cache");
    // A longer one names no place in a stream; without it the host begins anew.
    if (!m_parser.lastEventId().isEmpty() && m_parser.lastEventId().size() <= bounds::eventIdBytesMax)
        request.setRawHeader("Last-Event-ID", m_parser.lastEventId());
    m_parser.beginConnection();
    m_answer = m_http.streams().get(request);
    connect(m_answer, &QNetworkReply::metaDataChanged, m_answer,
            [answer = m_answer.data()] { answer->setReadBufferSize(bounds::unreadBytesMax); });
    connect(m_answer, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_answer, &QNetworkReply::finished, this, [this] {
        if (m_answer->error() == QNetworkReply::ConnectionRefusedError && isNearby(m_http.base()))
            m_failure = RetryPauses::Failure::RefusedNearby;
        const int status = m_answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        fail(status > 200
                 ? problemFromDocument(m_answer->read(bounds::problemBytesMax), status, m_answer->errorString())
                 : lineProblem(Problem::Kind::Unreachable, m_answer->errorString()));
    });
    m_silence.start();
    Q_EMIT requested();
}

void EventStream::read()
{
    const int status = m_answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return; // A problem document; finished() reads it.
    const QString type = m_answer->header(QNetworkRequest::ContentTypeHeader).toString();
    if (!type.startsWith(u"text/event-stream"))
        return fail(lineProblem(Problem::Kind::Unreadable));
    m_silence.start();
    const QList<wire::StreamEvent> events = m_parser.feed(m_answer->readAll());
    if (m_parser.hasFailed())
        return fail(lineProblem(Problem::Kind::Unreadable));
    if (!m_opened) {
        m_opened = true;
        m_pauses.reset();
        Q_EMIT opened();
    }
    const QPointer<QNetworkReply> current = m_answer;
    for (const wire::StreamEvent &event : events) {
        if (current.isNull() || current != m_answer)
            return; // A receiver closed or reopened the stream.
        Q_EMIT received(event);
    }
}

void EventStream::fail(const Problem &problem)
{
    abandon();
    m_opened = false;
    const auto failure = std::exchange(m_failure, RetryPauses::Failure::Any);
    m_pause.start(static_cast<int>(m_pauses.nextAsked(m_parser.retryMs().value_or(0), failure)));
    Q_EMIT lost(problem);
}

void EventStream::abandon()
{
    m_silence.stop();
    if (!m_answer)
        return;
    QNetworkReply *answer = m_answer;
    m_answer = nullptr;
    answer->disconnect(this);
    answer->abort();
    answer->deleteLater();
}

} // namespace gavel::link
