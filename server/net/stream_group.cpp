#include "net/stream_group.h"

#include "net/stream.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

namespace {

constexpr qsizetype streamsTogether = 16;

/// Calls for each of them, after a look at those who come next: they are far apart in memory, and looked at together
/// they come from there together (Broadcasts).
template <typename Call>
void forEach(const QList<EventStream *> &streams, Call call)
{
    for (qsizetype next = 0; next < streams.size();) {
        const qsizetype end = std::min(next + streamsTogether, streams.size());
        for (qsizetype at = next; at < end; ++at)
            __builtin_prefetch(streams[at]);
        for (; next < end; ++next)
            call(*streams[next]);
    }
}

} // namespace

StreamGroup::StreamGroup(QObject *parent)
    : QObject(parent)
{
}

void StreamGroup::add(EventStream *stream)
{
    if (!stream || !stream->isOpen() || m_streams.contains(stream))
        return;
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
    forEach(streams, [&](EventStream &stream) { stream.write(events); });
}

void StreamGroup::broadcastLatest(const QByteArray &events)
{
    const QList<EventStream *> streams = m_streams;
    forEach(streams, [&](EventStream &stream) {
        if (!stream.isBehind())
            stream.write(events);
    });
}

void StreamGroup::closeAll()
{
    const QList<EventStream *> streams = m_streams;
    for (EventStream *stream : streams)
        stream->close();
}

} // namespace gavel::net
