#include "host/log_sender.h"

#include <QPointer>

namespace gavel {

LogSender::LogSender(Store &store, net::ResponseBody &body, const PublishedLog &first)
    : QObject(&body)
    , m_store(store)
    , m_body(body)
{
    connect(&body, &net::ResponseBody::wanted, this, &LogSender::askNext);
    send(first);
}

void LogSender::askNext()
{
    m_store.ask(*m_next, [self = QPointer(this)](const QueryResult &result) {
        if (!self)
            return;
        if (const auto *page = std::get_if<PublishedLog>(&result))
            self->send(*page);
        else
            self->m_body.abandon();
    });
}

void LogSender::send(const PublishedLog &page)
{
    m_next = page.next;
    m_body.write(page.text);
    if (!m_next)
        m_body.finish();
}

} // namespace gavel
