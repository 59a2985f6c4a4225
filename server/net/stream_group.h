#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

namespace gavel::net {

class EventStream;

/// Streams that are told the same: the clock's, a lot's, the house's. A stream that closes is forgotten by itself.
/// It owns no timer and no stream. Server thread only.
class StreamGroup : public QObject
{
    Q_OBJECT

public:
    explicit StreamGroup(QObject *parent = nullptr);

    void add(EventStream *stream);
    void remove(EventStream *stream);

    /// The same bytes to all.
    void broadcast(const QByteArray &events);

    /// The same bytes to all who have taken what went before: for values of which only the latest counts.
    void broadcastLatest(const QByteArray &events);

    qsizetype count() const { return m_streams.size(); }
    const QList<EventStream *> &streams() const { return m_streams; }

    void closeAll();

Q_SIGNALS:
    /// A member left or joined.
    void countChanged(qsizetype count);

private:
    QList<EventStream *> m_streams;
};

} // namespace gavel::net
