#pragma once

#include "store/queries.h"

#include <QByteArray>
#include <functional>
#include <optional>
#include <type_traits>

namespace gavel::store {

/// An answer to a query that was written out where it was found, beside the thread of the sockets.
struct Written
{
    std::optional<auction::Refusal> refusal; ///< instead
    QByteArray text;
    QByteArray packed;                 ///< the same, if whoever wrote it has packed it
    std::optional<query::GetLog> next; ///< of a log: what asks for the next page
};

/// A query that is long to find or to write, with how its answer is written where it is found.
class LongQuery
{
public:
    /// `write` is called in the reader's thread: what it holds is its own, or never changes.
    template <typename Kind>
    static LongQuery of(Kind query, std::type_identity_t<std::function<Written(const FoundBy<Kind> &)>> write)
    {
        LongQuery made;
        made.m_write = [write = std::move(write)](const Found<AnyFinding> &found) {
            return write(findingOf<Kind>(found));
        };
        made.m_query = std::move(query);
        return made;
    }

    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] Written written(const Found<AnyFinding> &found) const { return m_write(found); }

private:
    Query m_query;
    std::function<Written(const Found<AnyFinding> &)> m_write;
};

} // namespace gavel::store
