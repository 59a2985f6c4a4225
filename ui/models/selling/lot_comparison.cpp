#include "models/selling/lot_comparison.h"

#include "models/isolated.h"
#include "models/selling/lot_cells.h"
#include "models/selling/lot_terms.h"
#include "models/time_text.h"
#include "protocol/rates_json.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Column = LotColumn;
using Values = SellForm::Values;

constexpr qsizetype wordsMax = 40; // of a description, say

/// The lot as a form has it, with what the row says written over it.
Values merged(Values values, const CsvLot &row)
{
    const Values &said = row.values;
    const auto take = [&row](Column column, auto &value, const auto &written) {
        if (row.cells.contains(column))
            value = written;
    };
    take(Column::Name, values.name, said.name);
    take(Column::Description, values.description, said.description);
    take(Column::Start, values.start, said.start);
    take(Column::Reserve, values.reserve, said.reserve);
    take(Column::BuyNow, values.buyNow, said.buyNow);
    take(Column::Value, values.value, said.value);
    take(Column::OpensAt, values.opensAt, said.opensAt);
    take(Column::EndsAt, values.endsAt, said.endsAt);
    take(Column::Increments, values.preset, said.preset);
    take(Column::Increments, values.step, said.step);
    take(Column::Increments, values.bands, said.bands);
    take(Column::SoftClose, values.softClose, said.softClose);
    take(Column::BelowReserve, values.belowReserve, said.belowReserve);
    take(Column::Category, values.category, said.category);
    if (row.cells.contains(Column::Lasts)) {
        values.endsAt.reset();
        values.lastsMs = said.lastsMs;
    }
    values.endsWithSale = said.endsWithSale;
    return values;
}

/// The member that a column is about; of those that are about two, what is asked has either.
QString memberOf(Column column)
{
    return column == Column::Lasts ? u"endsAt"_s : nameOf(column);
}

QString shortWords(const QString &words)
{
    const QString line = words.simplified();
    return line.isEmpty() ? u"–"_s : line.size() <= wordsMax ? isolated(line) : isolated(line.left(wordsMax) + u'…');
}

/// What the lot has there, as people would write it.
QString before(Column column, const protocol::LotView &lot, const Values &values, const MoneyText &money)
{
    switch (column) {
    case Column::Name:
        return values.name;
    case Column::Description:
        return values.description;
    case Column::Start:
        return values.start;
    case Column::Reserve:
        return values.reserve;
    case Column::BuyNow:
        return values.buyNow;
    case Column::Value:
        return values.value;
    case Column::OpensAt:
        return lot.opensAt ? dateTimeText(*lot.opensAt) : QString();
    case Column::EndsAt:
    case Column::Lasts:
        return lot.endsAt ? dateTimeText(*lot.endsAt) : QString();
    case Column::Category:
        return values.category;
    case Column::Premium:
        return ratesCell(lot.premium, money);
    case Column::Commission:
        return ratesCell(lot.commission, money);
    case Column::Increments:
    case Column::SoftClose:
    case Column::BelowReserve:
    case Column::Number:
    case Column::Sale:
    case Column::Pictures:
        return {};
    }
    Q_UNREACHABLE();
}

/// The shares that the row says and the lot does not have.
QJsonObject ratesChange(const CsvLot &row, const protocol::LotView &lot)
{
    QJsonObject change;
    if (row.premium && *row.premium != lot.premium)
        change.insert("premium"_L1, protocol::toJson(*row.premium));
    if (row.commission && *row.commission != lot.commission)
        change.insert("commission"_L1, protocol::toJson(*row.commission));
    return change;
}

} // namespace

LotComparison compared(const CsvLot &row, const protocol::LotView &lot, std::optional<auction::Amount> reserve,
                       const auction::Currency &currency, std::optional<auction::TimeMs> now)
{
    const MoneyText money = csvMoney(currency);
    const protocol::LotDraft base = draftOf(lot, reserve);
    const Values there = valuesToChange(lot, base, money);
    SellForm form;
    form.setMoney(money);
    form.setBase(base);
    form.setValues(merged(there, row));
    LotComparison comparison{.change = {}, .words = {}, .faults = row.faults};
    const auto draft = form.draft(now);
    if (!draft) {
        const auto &faults = draft.error();
        for (auto fault = faults.begin(); fault != faults.end(); ++fault)
            comparison.faults.insert(columnOf(fault.key(), row), fault.value());
        return comparison;
    }
    comparison.change = changeBetween(base, *draft);
    for (const QJsonObject &other : {placeChange(lot.place, form.values()), ratesChange(row, lot)}) {
        for (auto member = other.begin(); member != other.end(); ++member)
            comparison.change.insert(member.key(), member.value());
    }
    for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
        if (comparison.change.contains(memberOf(cell.key())))
            comparison.words.append(u"%1: %2 → %3"_s.arg(lotColumnText(cell.key()),
                                                         shortWords(before(cell.key(), lot, there, money)),
                                                         shortWords(cell.value())));
    }
    return comparison;
}

} // namespace gavel::models
