#include "store/tables/lot_texts.h"

#include "store/tables/columns.h"
#include "wire/folding.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

struct LotTextRow
{
    auction::LotId lot = 0;
    QString description;
    QString search; ///< follows from it and from the lot's name
};

constexpr std::array lotTextColumns{
    column<LotTextRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<LotTextRow>(
        "description"_L1, Write::Terms, [](auto &row) -> auto & { return row.description; }),
    column<LotTextRow>(
        "search"_L1, Write::State, [](auto &row) -> auto & { return row.search; }),
};

QString searchTextOf(const QString &name, const QString &description)
{
    return wire::folded(name + u'\n' + description);
}

} // namespace

void LotTexts::add(auction::LotId lot, const QString &name, const QString &description)
{
    static const Statement insert = insertInto("lot_texts"_L1, u""_s, lotTextColumns);
    m_sql.run(insert, valuesOf(lotTextColumns, LotTextRow{lot, description, searchTextOf(name, description)}));
}

void LotTexts::set(auction::LotId lot, const QString &wasName, const QString &name, const QString &description)
{
    const bool isAsBefore =
        name == wasName &&
        numberIn(m_sql.run("SELECT count(*) FROM lot_texts WHERE lot = ? AND description = ?"_L1, lot, description));
    if (isAsBefore)
        return;
    constexpr Write both = Write::Terms | Write::State;
    static const Statement update = updateOf("lot_texts"_L1, both, "WHERE lot = ?"_L1, lotTextColumns);
    QVariantList values;
    giveWritten(values, both, lotTextColumns, LotTextRow{lot, description, searchTextOf(name, description)});
    m_sql.run(update, values << lot);
}

QString LotTexts::descriptionOf(auction::LotId lot)
{
    QSqlQuery &query = m_sql.run("SELECT description FROM lot_texts WHERE lot = ?"_L1, lot);
    const QString description = nextRow(query) ? query.value(0).toString() : QString();
    query.finish();
    return description;
}

void LotTexts::renewSearches()
{
    static const Statement update = updateOf("lot_texts"_L1, Write::State, "WHERE lot = ?"_L1, lotTextColumns);
    const QList<qint64> lots = numbersIn(m_sql.run("SELECT id FROM lots"_L1));
    for (const qint64 lot : lots) {
        const QStringList name = textsIn(m_sql.run("SELECT name FROM lots WHERE id = ?"_L1, lot));
        QVariantList values;
        giveWritten(values, Write::State, lotTextColumns,
                    LotTextRow{lot, {}, searchTextOf(name.value(0), descriptionOf(lot))});
        m_sql.run(update, values << lot);
    }
}

QString LotTexts::searchOfLot()
{
    return u"(SELECT x.search FROM lot_texts x WHERE x.lot = l.id)"_s;
}

} // namespace gavel::store
