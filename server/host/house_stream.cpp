#include "host/house_stream.h"

#include "net/stream.h"

#include <QPointer>

namespace gavel::host {

namespace {

class StreamReader : public HouseReader
{
public:
    StreamReader(net::EventStream *stream, net::StreamGroup &all)
        : m_stream(stream)
        , m_all(all)
    {
    }

    [[nodiscard]] bool isOpen() const override { return m_stream && m_stream->isOpen(); }
    [[nodiscard]] bool isBehind() const override { return m_stream->isBehind(); }
    void begin(qint64 change, Beginning how) override
    {
        if (how != Beginning::LeftOff)
            m_stream->write(how == Beginning::Anew ? beginningAt(change) : resetAt(change));
    }
    void tellMissed(const Telling &telling) override { m_stream->write(streamBytes(telling)); }
    void join() override { m_all.add(m_stream); }
    void fail() override { m_stream->close(); }

private:
    QPointer<net::EventStream> m_stream;
    net::StreamGroup &m_all;
};

} // namespace

HouseStream::HouseStream(store::Store &store)
    : m_changes(store, *this)
{
}

void HouseStream::add(net::EventStream *stream, std::optional<qint64> lastEventId)
{
    m_changes.add(std::make_unique<StreamReader>(stream, m_streams), lastEventId);
}

} // namespace gavel::host
