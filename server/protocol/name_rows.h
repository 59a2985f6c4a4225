#pragma once

#include <QLatin1StringView>
#include <QStringList>
#include <array>
#include <optional>

namespace gavel::protocol {

// The names that the wire has for the values of an enumeration, as a table of rows. Pure; any thread.

template <typename Value>
struct NameRow
{
    Value value;
    const char *name;
};

/// Of a value that has its row, as each has to.
template <typename Rows, typename Value>
[[nodiscard]] QLatin1StringView nameIn(const Rows &rows, Value value)
{
    for (const auto &row : rows) {
        if (row.value == value)
            return QLatin1StringView(row.name);
    }
    Q_UNREACHABLE();
}

template <typename Value, typename Rows>
[[nodiscard]] std::optional<Value> valueIn(const Rows &rows, QStringView name)
{
    for (const auto &row : rows) {
        if (name == QLatin1StringView(row.name))
            return row.value;
    }
    return std::nullopt;
}

/// All of them, in the order of the rows.
template <typename Rows>
[[nodiscard]] QStringList namesIn(const Rows &rows)
{
    QStringList names;
    for (const auto &row : rows)
        names.append(QLatin1StringView(row.name));
    return names;
}

} // namespace gavel::protocol
