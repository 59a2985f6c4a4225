#pragma once

#include "net/response_body.h"
#include "store/store.h"

namespace gavel {

/// The lines of a log that are read and sent at once: a page takes a few milliseconds to read and to compress.
inline constexpr qint64 logPageLines = 256;

/// Sends a log page by page, each read when the client has taken the one before it, so that a log of any length costs
/// the memory of a page and holds up nobody's bid. It belongs to the body that it writes. Net thread.
class LogSender : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive the body.
    LogSender(Store &store, net::ResponseBody &body, const PublishedLog &first);

private:
    void askNext();
    void send(const PublishedLog &page);

    Store &m_store;
    net::ResponseBody &m_body;
    std::optional<query::GetLog> m_next;
};

} // namespace gavel
