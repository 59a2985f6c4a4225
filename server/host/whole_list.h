#pragma once

#include "protocol/views.h"

namespace gavel::host {

/// A list that has no further pages, as pages are answered (PROTOCOL.md, "HTTP").
template <typename Shape>
[[nodiscard]] QJsonObject wholeList(const QList<Shape> &items)
{
    return {{QStringLiteral("items"), protocol::toJsonArray(items)}, {QStringLiteral("next"), QJsonValue::Null}};
}

} // namespace gavel::host
