#pragma once

#include "host/fair_queue.h"
#include "store/store.h"

#include <functional>

namespace gavel::host {

/// Long queries on their way to the reader, in turns between those who ask, so that who asks for a hundred lists keeps
/// nobody waiting for theirs longer than a few lists take. Net thread.
class Readings
{
public:
    using Done = std::function<void(const store::Written &)>;

    explicit Readings(store::Store &store);

    /// False, and nothing will be called, if too much is waiting already. `whose` is whom the query is asked for.
    [[nodiscard]] bool ask(const QByteArray &whose, store::LongQuery query, Done done);

    /// Queries that wait for their turn.
    [[nodiscard]] qsizetype count() const { return m_waiting.count(); }

private:
    struct Reading
    {
        store::LongQuery query;
        Done done;
    };

    void goOn();

    store::Store &m_store;
    FairQueue<Reading> m_waiting;
    int m_asked = 0; ///< by the reader now
};

} // namespace gavel::host
