#pragma once

#include "protocol/invoice_views.h"
#include "protocol/view_fields.h"

#include <QJsonArray>

namespace gavel::protocol {

// Parts of which the desk's shapes are made. Pure; any thread.

/// None where it is absent or null.
[[nodiscard]] std::optional<Stamp> stampIn(JsonFields &parent, QLatin1StringView name);

/// At what rate and on what a line's tax was taken: its member `taxed`, which is absent where there is no tax.
void insertTaxed(QJsonObject &line, const auction::Tax &taxed);
[[nodiscard]] auction::Tax taxedIn(JsonFields &fields, const QJsonObject &line);

/// Each of a list's; fails the parent where one cannot be read.
template <typename Shape>
[[nodiscard]] QList<Shape> listIn(const QJsonValue &value, std::optional<Shape> (*read)(const QJsonObject &),
                                  JsonFields &parent)
{
    if (!value.isArray())
        parent.fail();
    QList<Shape> shapes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        if (auto shape = read(one.toObject()))
            shapes.append(*shape);
        else
            parent.fail();
    }
    return shapes;
}

} // namespace gavel::protocol
