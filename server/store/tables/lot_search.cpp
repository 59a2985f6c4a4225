#include "store/tables/lot_search.h"

#include "store/tables/lot_texts.h"
#include "store/tables/lot_views.h"
#include "store/tables/search_words.h"

#include <algorithm>
#include <array>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

struct SortRow
{
    query::Sort sort;
    const char *column;
    bool down;
};

// Paused lots have no end; they come after all that have one. The cursor compares the same expressions.
constexpr std::array sortRows{
    SortRow{query::Sort::Ends, "coalesce(l.shown_end, 9007199254740992)", false},
    SortRow{query::Sort::EndsDown, "coalesce(l.shown_end, 9007199254740992)", true},
    SortRow{query::Sort::Price, "l.price", false},
    SortRow{query::Sort::PriceDown, "l.price", true},
    SortRow{query::Sort::Bids, "l.bids", false},
    SortRow{query::Sort::BidsDown, "l.bids", true},
    SortRow{query::Sort::New, "l.id", true},
    SortRow{query::Sort::Number, "l.number_lead, l.number", false},
};

qint64 sortValueOf(query::Sort sort, const protocol::LotView &lot)
{
    switch (sort) {
    case query::Sort::Ends:
    case query::Sort::EndsDown:
        return lot.endsAt.value_or(9007199254740992);
    case query::Sort::Price:
    case query::Sort::PriceDown:
        return lot.price;
    case query::Sort::Bids:
    case query::Sort::BidsDown:
        return lot.bids;
    case query::Sort::New:
    case query::Sort::Number: // its cursor compares with the lot itself
        return lot.id;
    }
    Q_UNREACHABLE();
}

struct Cursor
{
    query::Sort sort = query::Sort::Ends;
    qint64 value = 0; ///< what is sorted by
    auction::LotId lot = 0;
};

QString written(const Cursor &cursor)
{
    return u"%1.%2.%3"_s.arg(int(cursor.sort)).arg(cursor.value).arg(cursor.lot);
}

std::optional<Cursor> cursorOf(const QString &text, query::Sort sort)
{
    const Cursor cursor{
        .sort = sort, .value = text.section(u'.', 1, 1).toLongLong(), .lot = text.section(u'.', 2).toLongLong()};
    return written(cursor) == text ? std::optional(cursor) : std::nullopt;
}

} // namespace

bool query::isCursor(const QString &text, Sort sort)
{
    return cursorOf(text, sort).has_value();
}

LotPage findLots(Sql &sql, const query::FindLots &find)
{
    QStringList where;
    QVariantList values;
    if (find.phase) {
        where += u"l.phase = ?"_s;
        values += static_cast<int>(*find.phase);
    }
    if (find.seller) {
        where += u"l.seller = ?"_s;
        values += *find.seller;
    }
    if (find.sale) {
        where += u"l.sale = ?"_s;
        values += *find.sale;
    }
    if (!find.category.isEmpty()) {
        where += u"l.category = ?"_s;
        values += find.category;
    }
    for (const QString &word : searchWords(find.q)) {
        where += u"(%1 OR %2)"_s.arg(sql.dialect().has(LotTexts::searchOfLot()), sql.dialect().has(u"s.search"_s));
        values += word;
        values += word;
    }
    const SortRow &sort =
        *std::find_if(sortRows.begin(), sortRows.end(), [&find](const SortRow &row) { return row.sort == find.sort; });
    const QString column = QLatin1StringView(sort.column);
    if (const auto cursor = cursorOf(find.after, find.sort)) {
        if (find.sort == query::Sort::Number) {
            where += u"(l.number_lead, l.number, l.id) > (SELECT number_lead, number, id FROM lots WHERE id = ?)"_s;
        } else {
            where += sort.down ? u"(%1, l.id) < (?, ?)"_s.arg(column) : u"(%1, l.id) > (?, ?)"_s.arg(column);
            values += cursor->value;
        }
        values += cursor->lot;
    }
    const QString direction = sort.down ? u" DESC"_s : u""_s;
    QString tail = where.isEmpty() ? u""_s : u"WHERE "_s + where.join(u" AND "_s);
    tail += u" ORDER BY "_s + column + direction + u", l.id"_s + direction + u" LIMIT ?"_s;
    values += find.limit + 1;

    LotPage page{.items = readLots(sql, tail, values), .next = {}};
    if (page.items.size() > find.limit) {
        page.items.removeLast();
        const protocol::LotView &last = page.items.last();
        page.next = written({.sort = find.sort, .value = sortValueOf(find.sort, last), .lot = last.id});
    }
    return page;
}

} // namespace gavel::store
