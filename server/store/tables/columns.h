#pragma once

#include "auction/lot.h"
#include "store/sql/sql.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace gavel::store {

// A table has one list of its columns, from which its SELECT, INSERT and UPDATE are made, and a row is read and
// written.

/// When a column is written after its row was made; an INSERT writes all but those that the database numbers.
enum class Write : unsigned {
    Never = 0,    ///< or by a statement of its own
    Numbered = 1, ///< by the database, and never again
    Terms = 2,
    State = 4,
    Nick = 8,   ///< of an account, with what follows from it
    Email = 16, ///< likewise
    Place = 32, ///< of a lot within its sale
    Sale = 64,  ///< that a lot is in
};

[[nodiscard]] constexpr Write operator|(Write one, Write other)
{
    return static_cast<Write>(static_cast<unsigned>(one) | static_cast<unsigned>(other));
}

/// Whether a column is one of those that are to be written.
[[nodiscard]] constexpr bool isAmong(Write column, Write written)
{
    return (static_cast<unsigned>(column) & static_cast<unsigned>(written)) != 0;
}

template <typename Row>
struct Column
{
    QLatin1StringView name;
    Write write;
    QVariant (*give)(const Row &);
    void (*assign)(Row &, const QVariant &);
};

namespace value {

// How a member of a plain type stands in its column.

inline QVariant given(qint64 value)
{
    return value;
}
inline QVariant given(int value)
{
    return value;
}
inline QVariant given(bool value)
{
    return int(value);
}
inline QVariant given(const QByteArray &value)
{
    return value;
}
// A null QString is empty text to us, never NULL.
inline QVariant given(const QString &value)
{
    return value.isNull() ? QVariant(QLatin1StringView("")) : value;
}
inline QVariant given(std::optional<qint64> value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::LongLong));
}
inline QVariant given(const std::optional<QString> &value)
{
    return value ? given(*value) : QVariant(QMetaType(QMetaType::QString));
}

inline void assign(qint64 &member, const QVariant &value)
{
    member = value.toLongLong();
}
inline void assign(int &member, const QVariant &value)
{
    member = value.toInt();
}
inline void assign(bool &member, const QVariant &value)
{
    member = value.toBool();
}
inline void assign(QByteArray &member, const QVariant &value)
{
    member = value.toByteArray();
}
inline void assign(QString &member, const QVariant &value)
{
    member = value.toString();
}
inline void assign(std::optional<qint64> &member, const QVariant &value)
{
    member = optionalInteger(value);
}
inline void assign(std::optional<QString> &member, const QVariant &value)
{
    member = value.isNull() ? std::nullopt : std::optional(value.toString());
}

template <typename Enumeration>
requires std::is_enum_v<Enumeration> QVariant given(Enumeration value)
{
    return given(static_cast<std::underlying_type_t<Enumeration>>(value));
}
template <typename Enumeration>
requires std::is_enum_v<Enumeration>
void assign(Enumeration &member, const QVariant &value)
{
    member = static_cast<Enumeration>(value.toLongLong());
}

} // namespace value

/// How a member of a type stands in its column: as value has it, or as a table says that specialises this, ahead of
/// its list of columns.
template <typename Type>
struct Stored
{
    static QVariant given(const Type &member) { return value::given(member); }
    static void assign(Type &member, const QVariant &read) { value::assign(member, read); }
};

/// `member` gives a reference to the row's own, whether the row is const or not.
template <typename Row, typename Member>
constexpr Column<Row> column(QLatin1StringView name, Write write, Member)
{
    using Kept = Stored<std::remove_cvref_t<std::invoke_result_t<Member, Row &>>>;
    return {name, write, [](const Row &row) { return Kept::given(Member{}(row)); },
            [](Row &row, const QVariant &read) { Kept::assign(Member{}(row), read); }};
}

/// The same for an account that may be nobody, which is NULL.
template <typename Row, typename Member>
constexpr Column<Row> referenceColumn(QLatin1StringView name, Write write, Member)
{
    return {name, write,
            [](const Row &row) {
                const auction::AccountId account = Member{}(row);
                return account == auction::noAccount ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(account);
            },
            [](Row &row, const QVariant &read) { Member{}(row) = read.toLongLong(); }};
}

/// Of a table that has one row and no more.
struct OnlyRow
{
    qint64 id = 1;
};

inline constexpr std::array onlyRow{
    column<OnlyRow>(
        QLatin1StringView("id"), Write::Never, [](auto &row) -> auto & { return row.id; }),
};

/// Those of a list that have these names, in this order: of a row of which little is read.
template <typename Row, std::size_t All, std::size_t Some>
[[nodiscard]] constexpr std::array<Column<Row>, Some> picked(const std::array<Column<Row>, All> &columns,
                                                             const QLatin1StringView (&names)[Some])
{
    const auto isSame = [](QLatin1StringView one, QLatin1StringView other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end());
    };
    std::array<Column<Row>, Some> some{};
    for (std::size_t i = 0; i < Some; ++i) {
        std::size_t at = 0;
        while (!isSame(columns.at(at).name, names[i])) // past the last it is no constant, and does not compile
            ++at;
        some[i] = columns.at(at);
    }
    return some;
}

/// `alias.` goes before each name.
template <typename Columns>
[[nodiscard]] QString namesOf(const Columns &columns, const QString &alias = {})
{
    QStringList names;
    for (const auto &column : columns)
        names.append(alias + column.name);
    return names.join(u", ");
}

template <typename Columns>
[[nodiscard]] Statement selectOf(QLatin1StringView table, const Columns &columns, QLatin1StringView tail)
{
    return Statement(u"SELECT " + namesOf(columns) + u" FROM " + table + u' ' + tail);
}

/// All columns of the lists but those that are numbered, in their order. `tail`: ON CONFLICT and the like.
template <typename... Columns>
[[nodiscard]] Statement insertInto(QLatin1StringView table, const QString &tail, const Columns &...columns)
{
    QStringList names;
    QStringList marks;
    const auto add = [&](const auto &list) {
        for (const auto &column : list) {
            if (column.write == Write::Numbered)
                continue;
            names.append(column.name);
            marks.append(QStringLiteral("?"));
        }
    };
    (add(columns), ...);
    const QString into = u"INSERT INTO " + table + u" (" + names.join(u", ") + u") ";
    return Statement(into + u"VALUES (" + marks.join(u", ") + u") " + tail,
                     Statement::OfMany{into + u"SELECT * FROM unnest(", u") " + tail, false});
}

/// The same in the place of the row that has the same `keys`, if there is one.
template <typename Keys, typename Columns>
[[nodiscard]] Statement putInto(QLatin1StringView table, const Keys &keys, const Columns &columns)
{
    QStringList renewed;
    for (const auto &column : columns)
        renewed.append(column.name + u" = excluded." + column.name);
    const QString tail = u"ON CONFLICT (" + namesOf(keys) + u") DO UPDATE SET " + renewed.join(u", ");
    return insertInto(table, tail, keys, columns);
}

/// The columns of the lists that are written so. `tail`: WHERE and its like.
template <typename... Columns>
[[nodiscard]] Statement updateOf(QLatin1StringView table, Write write, QLatin1StringView tail,
                                 const Columns &...columns)
{
    QStringList names;
    const auto add = [&](const auto &list) {
        for (const auto &column : list) {
            if (isAmong(column.write, write))
                names.append(column.name + u" = ?");
        }
    };
    (add(columns), ...);
    return Statement(u"UPDATE " + table + u" SET " + names.join(u", ") + u' ' + tail);
}

/// The same of the row with an id, which is the last of the values.
template <typename... Columns>
[[nodiscard]] Statement updateById(QLatin1StringView table, Write write, const Columns &...columns)
{
    QStringList names;
    const auto add = [&](const auto &list) {
        for (const auto &column : list) {
            if (isAmong(column.write, write))
                names.append(column.name);
        }
    };
    (add(columns), ...);
    QStringList own;
    QStringList given;
    for (const QString &name : std::as_const(names)) {
        own.append(name + u" = ?");
        given.append(name + u" = v." + name);
    }
    const QString update = u"UPDATE " + table + u" SET ";
    return Statement(update + own.join(u", ") + u" WHERE id = ?",
                     Statement::OfMany{update + given.join(u", ") + u" FROM unnest(",
                                       u") AS v(" + names.join(u", ") + u", id) WHERE " + table + u".id = v.id", true});
}

/// The values for an INSERT of these columns, or behind those that are there already.
template <typename Columns, typename Row>
void giveAll(QVariantList &values, const Columns &columns, const Row &row)
{
    for (const auto &column : columns) {
        if (column.write != Write::Numbered)
            values.append(column.give(row));
    }
}

/// The values of a row of one list.
template <typename Columns, typename Row>
[[nodiscard]] QVariantList valuesOf(const Columns &columns, const Row &row)
{
    QVariantList values;
    values.reserve(qsizetype(std::size(columns)));
    giveAll(values, columns, row);
    return values;
}

/// The values for an UPDATE of these columns likewise.
template <typename Columns, typename Row>
void giveWritten(QVariantList &values, Write write, const Columns &columns, const Row &row)
{
    for (const auto &column : columns) {
        if (isAmong(column.write, write))
            values.append(column.give(row));
    }
}

/// Reads a row whose columns begin at `first`.
template <typename Columns, typename Row>
void readRow(const QSqlQuery &query, const Columns &columns, Row &row, int first = 0)
{
    for (const auto &column : columns)
        column.assign(row, query.value(first++));
}

/// All rows of a SELECT of these columns.
template <typename Row, typename Columns>
[[nodiscard]] QList<Row> rowsOf(QSqlQuery &query, const Columns &columns)
{
    QList<Row> rows;
    while (nextRow(query))
        readRow(query, columns, rows.emplaceBack());
    query.finish();
    return rows;
}

/// The first of them.
template <typename Row, typename Columns>
[[nodiscard]] std::optional<Row> firstOf(QSqlQuery &query, const Columns &columns)
{
    if (!nextRow(query))
        return std::nullopt;
    std::optional<Row> row(std::in_place);
    readRow(query, columns, *row);
    query.finish();
    return row;
}

} // namespace gavel::store
