#include "host/readings.h"

namespace gavel::host {

namespace {

// A connection asks for one thing at a time, so an address can't have more than its connections waiting.
constexpr qsizetype ofOneMax = 512;
constexpr qsizetype readingsWaitingMax = 8'192;
// One that the reader works at, and one that it finds when it is done with that.
constexpr int askedMax = 2;

} // namespace

Readings::Readings(store::Store &store)
    : m_store(store)
    , m_waiting({.jobsOfOneMax = ofOneMax, .jobsMax = readingsWaitingMax, .bytesMax = 0})
{
}

bool Readings::ask(const QByteArray &whose, store::LongQuery query, Done done)
{
    Reading reading{std::move(query), std::move(done)};
    if (m_waiting.put(whose, std::move(reading), 0) != FairQueue<Reading>::Put::Taken)
        return false;
    goOn();
    return true;
}

void Readings::goOn()
{
    while (m_asked < askedMax) {
        auto next = m_waiting.take();
        if (!next)
            return;
        ++m_asked;
        m_store.askLong(std::move(next->query), [this, done = std::move(next->done)](const store::Written &written) {
            --m_asked;
            goOn();
            done(written);
        });
    }
}

} // namespace gavel::host
