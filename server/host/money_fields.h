#pragma once

#include "auction/refusal.h"
#include "host/query_fields.h"
#include "protocol/invoice_views.h"
#include "protocol/json_fields.h"

#include <tl/expected.hpp>

namespace gavel::host {

// Members that the routes of money share; each fails its fields where it is wrong.

/// What makes it safe to repeat. An empty one is a client's mistake, which would let it pay twice.
[[nodiscard]] QByteArray keyIn(protocol::JsonFields &fields, const QJsonObject &body);

/// What is handed over, which funds never are.
[[nodiscard]] protocol::Means meansIn(protocol::JsonFields &fields);

/// A slip's number and the like; may be empty.
[[nodiscard]] QString referenceIn(protocol::JsonFields &fields);

/// Which is needed.
[[nodiscard]] QString reasonIn(protocol::JsonFields &fields);

/// `open=true`: of a list, those alone that are not settled.
[[nodiscard]] bool openIn(QueryFields &fields);

/// A page of invoices or settlements; NotFound where there is no such sale.
template <typename Page>
[[nodiscard]] tl::expected<QJsonObject, auction::Refusal> pageOf(const Page &page)
{
    if (!page.known)
        return tl::unexpected(auction::Refusal::NotFound);
    return QJsonObject{{QStringLiteral("items"), protocol::toJsonArray(page.items)},
                       {QStringLiteral("next"), protocol::orNull(page.next)}};
}

/// What the reader writes of an invoice or a settlement, which may have thousands of lines; `repeat`: an earlier
/// request with the same key changed it. NotFound where there is none.
template <typename View>
[[nodiscard]] auto writtenAsItIs(bool repeat = false)
{
    return [repeat](const std::optional<View> &found) -> tl::expected<QJsonObject, auction::Refusal> {
        if (!found)
            return tl::unexpected(auction::Refusal::NotFound);
        QJsonObject json = protocol::toJson(*found);
        if (repeat)
            json.insert(QStringLiteral("repeat"), true);
        return json;
    };
}

} // namespace gavel::host
