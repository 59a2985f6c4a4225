#pragma once

#include "store/tables/columns.h"
#include "store/tables/terms_text.h"

namespace gavel::store {

// How premium, commission and tax stand in their columns: what is one rate as an integer; bands as text beside it, in a
// column that comes behind and is empty where there are none.

template <>
struct Stored<auction::Tax>
{
    static QVariant given(const auction::Tax &member) { return taxText(member); }
    static void assign(auction::Tax &member, const QVariant &read) { member = taxOf(read.toString()); }
};

/// None is NULL.
template <>
struct Stored<std::optional<auction::Tax>>
{
    static QVariant given(const std::optional<auction::Tax> &member)
    {
        return member ? QVariant(taxText(*member)) : QVariant(QMetaType(QMetaType::QString));
    }
    static void assign(std::optional<auction::Tax> &member, const QVariant &read)
    {
        member = read.isNull() ? std::nullopt : std::optional(taxOf(read.toString()));
    }
};

/// As text whatever they are; none is NULL.
template <>
struct Stored<std::optional<auction::Bands>>
{
    static QVariant given(const std::optional<auction::Bands> &member)
    {
        return member ? QVariant(bandsText(*member)) : QVariant(QMetaType(QMetaType::QString));
    }
    static void assign(std::optional<auction::Bands> &member, const QVariant &read)
    {
        member = read.isNull() ? std::nullopt : std::optional(bandsOf(read.toString()));
    }
};

/// The rate of the first band. `member` gives a reference to Bands, or to Bands that may be none, which is NULL.
template <typename Row, typename Member>
constexpr Column<Row> rateColumn(QLatin1StringView name, Write write, Member)
{
    constexpr bool mayBeNone =
        std::is_same_v<std::remove_cvref_t<std::invoke_result_t<Member, Row &>>, std::optional<auction::Bands>>;
    return {name, write,
            [](const Row &row) {
                if constexpr (mayBeNone) {
                    const std::optional<auction::Bands> &bands = Member{}(row);
                    return bands ? QVariant(bands->rate) : QVariant(QMetaType(QMetaType::LongLong));
                } else {
                    return QVariant(Member{}(row).rate);
                }
            },
            [](Row &row, const QVariant &read) {
                if (read.isNull())
                    Member{}(row) = {};
                else
                    Member{}(row) = auction::Bands(read.toInt());
            }};
}

/// All bands, where there is more than one. Behind the rate.
template <typename Row, typename Member>
constexpr Column<Row> bandsColumn(QLatin1StringView name, Write write, Member)
{
    return {name, write,
            [](const Row &row) {
                const std::optional<auction::Bands> bands = Member{}(row);
                return QVariant(bands && !bands->isOne() ? bandsText(*bands) : QStringLiteral(""));
            },
            [](Row &row, const QVariant &read) {
                if (const QString text = read.toString(); !text.isEmpty())
                    Member{}(row) = bandsOf(text);
            }};
}

/// The same for whoever asks for these two columns by name: the rate at `first`, the bands behind it.
[[nodiscard]] inline auction::Bands bandsAt(const QSqlQuery &query, int first)
{
    const QString text = query.value(first + 1).toString();
    return text.isEmpty() ? auction::Bands(query.value(first).toInt()) : bandsOf(text);
}

} // namespace gavel::store
