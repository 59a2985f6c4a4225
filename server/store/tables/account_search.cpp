#include "store/tables/account_search.h"

#include "store/tables/search_words.h"
#include "wire/folding.h"

#include <algorithm>
#include <array>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int texts = 5; ///< columns behind id and paddle

/// The paddle whole, since 1 is not 17; of texts any part.
bool finds(const QString &word, const QString &paddle, const std::array<QString, texts> &folded)
{
    return word == paddle ||
           std::any_of(folded.begin(), folded.end(), [&word](const QString &text) { return text.contains(word); });
}

} // namespace

QList<auction::AccountId> findAccounts(Sql &sql, const query::GetAccounts &get)
{
    const QStringList words = searchWords(get.q);
    QSqlQuery &query = sql.run("SELECT id, paddle, nick, name, email, phone, seat FROM accounts WHERE id > ? "
                               "ORDER BY id"_L1,
                               get.after);
    QList<auction::AccountId> found;
    while (found.size() <= get.limit && nextRow(query)) {
        const QString paddle = query.value(1).toString();
        std::array<QString, texts> folded;
        for (int i = 0; i < texts && !words.isEmpty(); ++i)
            folded[i] = wire::folded(query.value(2 + i).toString());
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return finds(word, paddle, folded); }))
            found.append(query.value(0).toLongLong());
    }
    query.finish();
    return found;
}

} // namespace gavel::store
