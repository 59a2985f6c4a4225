#pragma once

#include "host/call.h"
#include "net/gzip.h"
#include "net/response_body.h"

#include <QObject>
#include <memory>

namespace gavel::host {

/// Sends a lot's log page by page, so that one of any length needs the memory of a page. Pages are read and packed
/// beside this thread; all are of the moment of the first. A short log is an answer like any other. Net thread.
class LogSender : public QObject
{
    Q_OBJECT

public:
    /// Answers with the log of the lot that the path names.
    static void answer(const Call &call);

private:
    using Packer = std::shared_ptr<net::GzipWriter>; ///< of the reader alone; null: not packed

    LogSender(const Call &call, net::ResponseBody &body, Packer packer);

    [[nodiscard]] static store::LongQuery asking(const store::query::GetLog &get, const Packer &packer, bool first);
    void askNext();
    void send(const store::Written &page);

    Readings &m_readings;
    const QByteArray m_whose; ///< whom its pages are asked for
    net::ResponseBody &m_body;
    const Packer m_packer;
    std::optional<store::query::GetLog> m_next;
};

} // namespace gavel::host
