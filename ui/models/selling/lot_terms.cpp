#include "models/selling/lot_terms.h"

#include "auction/lifecycle.h"
#include "auction/lot_pictures.h"
#include "models/lot_state.h"
#include "models/selling/lot_cells.h"
#include "protocol/limits.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// What its seller is likely to have meant, before late bids and the host moved the end.
qint64 rounded(qint64 spanMs)
{
    constexpr qint64 minuteMs = 60'000;
    constexpr qint64 hourMs = 60 * minuteMs;
    const qint64 grain = spanMs >= 24 * hourMs ? hourMs : spanMs >= hourMs ? 5 * minuteMs : minuteMs;
    return qMax<qint64>(1, (spanMs + grain / 2) / grain) * grain;
}

SellForm::Values valuesOf(const protocol::LotDraft &draft, const MoneyText &money)
{
    const auction::Terms &terms = draft.terms;
    const auto written = [&money](std::optional<auction::Amount> amount) {
        return amount ? money.plain(*amount) : QString();
    };
    SellForm::Values values;
    values.name = draft.name;
    values.description = draft.description;
    values.start = written(terms.start);
    values.reserve = written(terms.reserve);
    values.buyNow = written(terms.buyNow);
    values.value = written(terms.value);
    values.preset = terms.increments.preset;
    if (values.preset == auction::Increments::Preset::Fixed)
        values.step = written(terms.increments.step);
    values.bands = stepsText(terms.increments.bands, money);
    values.softClose = terms.softClose;
    values.belowReserve = terms.belowReserve;
    return values;
}

} // namespace

protocol::LotDraft draftOf(const protocol::LotView &lot, std::optional<auction::Amount> reserve)
{
    Q_ASSERT(lot.description);
    protocol::LotDraft draft{.name = lot.name, .description = lot.description.value_or(QString()), .terms = {}};
    draft.terms = {.start = lot.start,
                   .reserve = reserve,
                   .buyNow = lot.buyNow,
                   .increments = lot.increments,
                   .opensAt = lot.opensAt,
                   .endsAt = lot.endsAt.value_or(0),
                   .softClose = lot.softClose,
                   .belowReserve = lot.belowReserve,
                   .value = lot.value};
    return draft;
}

SellForm::Values valuesToChange(const protocol::LotDraft &draft, const MoneyText &money)
{
    SellForm::Values values = valuesOf(draft, money);
    values.opensAt = draft.terms.opensAt;
    values.endsAt = draft.terms.endsAt;
    return values;
}

SellForm::Values valuesToChange(const protocol::LotView &lot, const protocol::LotDraft &draft, const MoneyText &money)
{
    SellForm::Values values = valuesToChange(draft, money);
    values.number = lot.place.number;
    values.category = lot.place.category;
    values.sale = lot.sale;
    return values;
}

SellForm::Values valuesToRelist(const protocol::LotDraft &draft, const MoneyText &money)
{
    SellForm::Values values = valuesOf(draft, money);
    if (draft.terms.opensAt && draft.terms.endsAt > *draft.terms.opensAt)
        values.lastsMs = rounded(draft.terms.endsAt - *draft.terms.opensAt);
    return values;
}

SellForm::Values valuesForNext(SellForm::Values values)
{
    for (QString *own : {&values.name, &values.description, &values.start, &values.reserve, &values.buyNow,
                         &values.value, &values.number})
        own->clear();
    values.opensAt.reset();
    values.opensInMs = 0;
    values.endsAt.reset();
    return values;
}

QJsonObject changeBetween(const protocol::LotDraft &before, const protocol::LotDraft &after)
{
    const QJsonObject was = toJson(before);
    QJsonObject change;
    const QJsonObject is = toJson(after);
    for (auto member = is.begin(); member != is.end(); ++member) {
        if (was.value(member.key()) != member.value())
            change.insert(member.key(), member.value());
    }
    return change;
}

QJsonObject placeToCreate(const SellForm::Values &values)
{
    QJsonObject place;
    if (const QString number = values.number.trimmed(); !number.isEmpty())
        place.insert("number"_L1, number);
    if (const QString category = values.category.trimmed(); !category.isEmpty())
        place.insert("category"_L1, category);
    if (values.sale != auction::firstSale)
        place.insert("sale"_L1, values.sale);
    return place;
}

QJsonObject placeChange(const auction::LotPlace &before, const SellForm::Values &after)
{
    QJsonObject place;
    if (const QString number = after.number.trimmed(); !number.isEmpty() && number != before.number)
        place.insert("number"_L1, number);
    if (const QString category = after.category.trimmed(); category != before.category)
        place.insert("category"_L1, category);
    return place;
}

bool mayChange(const protocol::LotView &lot)
{
    return !auction::changeRefusal(stageOf(lot));
}

bool mayAddPictures(const protocol::LotView &lot)
{
    const auction::PictureAsker seller{.account = lot.owner.id};
    const bool may = !auction::pictureRefusal(auction::PictureChange::Add, seller, lot.owner.id, lot.phase, lot.bids);
    return may && lot.bids > 0 && lot.img.size() < protocol::limits::imagesMax;
}

bool mayRelist(const protocol::LotView &lot)
{
    return lot.phase == auction::Phase::Passed || lot.phase == auction::Phase::Unsold ||
           lot.phase == auction::Phase::Withdrawn;
}

} // namespace gavel::models
