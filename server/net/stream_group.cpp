#include "net/stream_group.h"

#include "net/stream.h"

namespace gavel::net {

StreamGroup::StreamGroup(QObject *parent)
    : QObject(parent)
{
}

void StreamGroup::add(EventStream *stream)
{
    if (!stream || !stream->isOpen() || m_streams.contains(stream)) {
        return;
    }
    m_streams.append(stream);
    connect(stream, &EventStream::closed, this, [this, stream] { remove(stream); });
    Q_EMIT countChanged(count());
}

void StreamGroup::remove(EventStream *stream)
{
    if (m_streams.removeOne(stream)) {
        disconnect(stream, nullptr, this, nullptr);
        Q_EMIT countChanged(count());
    }
}

void StreamGroup::broadcast(const QByteArray &events)
{
    const QList<EventStream *> streams = m_streams;
    for (EventStream *stream : streams) {
        stream->write(events);
    }
}

void StreamGroup::broadcastLatest(const QByteArray &events)
{
    const QList<EventStream *> streams = m_streams;
    for (EventStream *stream : streams) {
        if (!stream->isBehind()) {
            stream->write(events);
        }
    }
}

void StreamGroup::closeAll()
{
    const QList<EventStream *> streams = m_streams;
    for (EventStream *stream : streams) {
        stream->close();
    }
}

} // namespace gavel::net
