#pragma once

#include "host/query_fields.h"
#include "protocol/invoice_views.h"
#include "protocol/json_fields.h"

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

} // namespace gavel::host
