#include "store/tables/account_search.h"

#include "store/tables/account_columns.h"
#include "store/tables/search_words.h"
#include "wire/folding.h"

#include <algorithm>
#include <array>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto searchedColumns =
    picked(accountColumns, {"id"_L1, "paddle"_L1, "nick"_L1, "name"_L1, "email"_L1, "phone"_L1, "seat"_L1});

using Folded = std::array<QString, 5>;

Folded foldedOf(const AccountRow &row)
{
    const Profile &profile = row.profile;
    return {wire::folded(row.nick), wire::folded(profile.name), wire::folded(row.email), wire::folded(profile.phone),
            wire::folded(profile.table)};
}

/// The paddle whole, since 1 is not 17; of texts any part.
bool finds(const QString &word, const QString &paddle, const Folded &folded)
{
    return word == paddle ||
           std::any_of(folded.begin(), folded.end(), [&word](const QString &text) { return text.contains(word); });
}

} // namespace

QList<auction::AccountId> findAccounts(Sql &sql, const query::GetAccounts &get)
{
    const QStringList words = searchWords(get.q);
    static const Statement select = selectOf("accounts"_L1, searchedColumns, "WHERE id > ? ORDER BY id"_L1);
    QSqlQuery &query = sql.run(select, {get.after});
    QList<auction::AccountId> found;
    while (found.size() <= get.limit && nextRow(query)) {
        AccountRow row;
        readRow(query, searchedColumns, row);
        const QString paddle = row.profile.paddle ? QString::number(*row.profile.paddle) : QString();
        const Folded folded = words.isEmpty() ? Folded() : foldedOf(row);
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return finds(word, paddle, folded); }))
            found.append(row.id);
    }
    query.finish();
    return found;
}

} // namespace gavel::store
