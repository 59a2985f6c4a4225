#pragma once

#include "link/event_stream.h"
#include "link/host_api.h"
#include "link/retry_pauses.h"

#include <QHash>
#include <QObject>

namespace gavel::link {

/// The whole house's event stream, kept by Last-Event-ID. When the host cannot replay, or at the start, it reads the
/// whole list once the stream stands, so that nothing falls between the two. GUI thread.
class HouseStream : public QObject
{
    Q_OBJECT

public:
    static constexpr int silenceMsMax = 35'000; ///< PROTOCOL.md: a comment every 15 s at least

    HouseStream(HttpClient &http, HostApi &api, QObject *parent = nullptr);

    void open() { m_stream.open(); }
    void close() { m_stream.close(); }
    void retryNow() { m_stream.retryNow(); }
    /// The list, which says otherwise now what it said before.
    void readAgain() { readList(); }

Q_SIGNALS:
    /// The whole catalogue as it stands, with what lotsChanged brought while it was read; replaces what was known.
    void listed(const QList<gavel::protocol::LotView> &lots);
    void lotsChanged(const QList<gavel::protocol::LotView> &lots);
    void announced(const QString &text, gavel::auction::TimeMs at);
    /// What the house says of itself has changed.
    void houseChanged(const gavel::protocol::HouseView &house);
    void listFailed(const gavel::link::Problem &problem);

private:
    void readEvent(const wire::StreamEvent &event);
    void readAnnouncement(const QJsonObject &json);
    void readList();
    void mergeList(QList<protocol::LotView> lots);

    HostApi &m_api;
    EventStream m_stream;
    QTimer m_again; ///< after a list that could not be read
    RetryPauses m_pauses;
    quint64 m_reading = 0; ///< counts the readings, so that a late answer to an old one is known
    QHash<auction::LotId, protocol::LotView> m_since; ///< what changed while the list is being read
    bool m_isReading = false;
};

} // namespace gavel::link
