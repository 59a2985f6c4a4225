#include "store/tables/lot_texts.h"

#include "wire/folding.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

QString searchTextOf(const QString &name, const QString &description)
{
    return wire::folded(name + u'\n' + description);
}

} // namespace

void LotTexts::add(auction::LotId lot, const QString &name, const QString &description)
{
    m_sql.run("INSERT INTO lot_texts (lot, description, search) VALUES (?, ?, ?)"_L1, lot, description,
              searchTextOf(name, description));
}

void LotTexts::set(auction::LotId lot, const QString &wasName, const QString &name, const QString &description)
{
    const bool isAsBefore =
        name == wasName &&
        numberIn(m_sql.run("SELECT count(*) FROM lot_texts WHERE lot = ? AND description = ?"_L1, lot, description));
    if (!isAsBefore)
        m_sql.run("UPDATE lot_texts SET description = ?, search = ? WHERE lot = ?"_L1, description,
                  searchTextOf(name, description), lot);
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
    const QList<qint64> lots = numbersIn(m_sql.run("SELECT id FROM lots"_L1));
    for (const qint64 lot : lots) {
        const QStringList name = textsIn(m_sql.run("SELECT name FROM lots WHERE id = ?"_L1, lot));
        m_sql.run("UPDATE lot_texts SET search = ? WHERE lot = ?"_L1, searchTextOf(name.value(0), descriptionOf(lot)),
                  lot);
    }
}

QString LotTexts::searchOfLot()
{
    return u"(SELECT x.search FROM lot_texts x WHERE x.lot = l.id)"_s;
}

} // namespace gavel::store
