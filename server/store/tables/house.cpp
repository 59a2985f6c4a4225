#include "store/tables/house.h"

#include "store/tables/pictures.h"
#include "store/tables/rate_columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// Those of the first schema, which every book has.
constexpr std::array termColumns{
    column<protocol::HouseView>(
        "name"_L1, Write::Terms, [](auto &row) -> auto & { return row.name; }),
    column<protocol::HouseView>(
        "currency"_L1, Write::Never, [](auto &row) -> auto & { return row.currency.code; }),
    column<protocol::HouseView>(
        "exponent"_L1, Write::Never, [](auto &row) -> auto & { return row.currency.exponent; }),
    rateColumn<protocol::HouseView>(
        "premium"_L1, Write::Never, [](auto &row) -> auto & { return row.premium; }),
    rateColumn<protocol::HouseView>(
        "commission"_L1, Write::Never, [](auto &row) -> auto & { return row.commission; }),
    column<protocol::HouseView>(
        "anyone_sells"_L1, Write::Terms, [](auto &row) -> auto & { return row.anyoneSells; }),
    column<protocol::HouseView>(
        "anyone_signs_up"_L1, Write::Terms, [](auto &row) -> auto & { return row.anyoneSignsUp; }),
};

/// With the rates of the first schema.
constexpr std::array bandColumns{
    bandsColumn<protocol::HouseView>(
        "premium_bands"_L1, Write::Never, [](auto &row) -> auto & { return row.premium; }),
    bandsColumn<protocol::HouseView>(
        "commission_bands"_L1, Write::Never, [](auto &row) -> auto & { return row.commission; }),
    column<protocol::HouseView>(
        "tax"_L1, Write::Never, [](auto &row) -> auto & { return row.tax; }),
};

constexpr std::array pageColumns{
    column<protocol::HouseView>(
        "about"_L1, Write::Terms, [](auto &row) -> auto & { return row.about; }),
    column<protocol::HouseView>(
        "contact"_L1, Write::Terms, [](auto &row) -> auto & { return row.contact; }),
    column<protocol::HouseView>(
        "public_id"_L1, Write::Never, [](auto &row) -> auto & { return row.id; }),
    column<protocol::HouseView>(
        "hall_code"_L1, Write::Terms, [](auto &row) -> auto & { return row.hallCode; }),
    column<protocol::HouseView>(
        "evening_ended_at"_L1, Write::Terms, [](auto &row) -> auto & { return row.eveningEndedAt; }),
    column<protocol::HouseView>(
        "shows_paddles"_L1, Write::Terms, [](auto &row) -> auto & { return row.showsPaddles; }),
};

constexpr std::array momentColumns{
    column<HouseMoments>(
        "heartbeat"_L1, Write::Never, [](auto &row) -> auto & { return row.heartbeat; }),
    column<HouseMoments>(
        "last_event"_L1, Write::Never, [](auto &row) -> auto & { return row.lastEvent; }),
};

} // namespace

std::optional<protocol::HouseView> HouseTable::terms()
{
    static const Statement select = selectOf("house"_L1, termColumns, "WHERE id = 1"_L1);
    auto house = firstOf<protocol::HouseView>(m_sql.run(select, {}), termColumns);
    if (house)
        house->version = QStringLiteral(GAVEL_VERSION);
    return house;
}

std::optional<protocol::HouseView> HouseTable::fullTerms()
{
    static const Statement select = selectOf("house"_L1, bandColumns, "WHERE id = 1"_L1);
    auto house = terms();
    if (!house)
        return std::nullopt;
    QSqlQuery &query = m_sql.run(select, {});
    if (nextRow(query))
        readRow(query, bandColumns, *house);
    query.finish();
    return house;
}

std::optional<protocol::HouseView> HouseTable::view()
{
    static const Statement select = selectOf("house"_L1, pageColumns, "WHERE id = 1"_L1);
    auto house = fullTerms();
    if (!house)
        return std::nullopt;
    QSqlQuery &query = m_sql.run(select, {});
    if (nextRow(query))
        readRow(query, pageColumns, *house);
    query.finish();
    house->logo = Pictures(m_sql).logo();
    return house;
}

void HouseTable::found(const protocol::HouseView &house)
{
    static const Statement insert = insertInto("house"_L1, ""_L1, onlyRow, termColumns, bandColumns, pageColumns);
    QVariantList values = valuesOf(onlyRow, OnlyRow());
    giveAll(values, termColumns, house);
    giveAll(values, bandColumns, house);
    giveAll(values, pageColumns, house);
    m_sql.run(insert, values);
}

void HouseTable::change(const protocol::HouseView &house)
{
    waitForOthers(); // whoever has the row next waits for that, not the other way round
    static const Statement update = updateOf("house"_L1, Write::Terms, "WHERE id = 1"_L1, termColumns, pageColumns);
    QVariantList values;
    giveWritten(values, Write::Terms, termColumns, house);
    giveWritten(values, Write::Terms, pageColumns, house);
    m_sql.run(update, values);
}

qint64 HouseTable::newestChange()
{
    return numberIn(m_sql.run("SELECT change FROM house WHERE id = 1"_L1));
}

void HouseTable::setNewestChange(qint64 change, auction::TimeMs decidedAt)
{
    m_sql.run("UPDATE house SET change = ?, last_event = CASE WHEN last_event > ? THEN last_event ELSE ? END "
              "WHERE id = 1"_L1,
              change, decidedAt, decidedAt);
}

qint64 HouseTable::forgotten()
{
    return numberIn(m_sql.run("SELECT forgotten FROM house WHERE id = 1"_L1));
}

void HouseTable::setForgotten(qint64 change)
{
    m_sql.run("UPDATE house SET forgotten = ? WHERE id = 1"_L1, change);
}

HouseMoments HouseTable::moments()
{
    static const Statement select = selectOf("house"_L1, momentColumns, "WHERE id = 1"_L1);
    return firstOf<HouseMoments>(m_sql.run(select, {}), momentColumns).value_or(HouseMoments());
}

void HouseTable::setHeartbeat(auction::TimeMs at)
{
    m_sql.run("UPDATE house SET heartbeat = CASE WHEN heartbeat > ? THEN heartbeat ELSE ? END WHERE id = 1"_L1, at, at);
}

} // namespace gavel::store
