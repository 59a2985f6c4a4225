#include "models/selling/draft.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"

#include <QJsonArray>
#include <QUuid>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const SellForm::Values &values)
{
    return {{u"name"_s, values.name},
            {u"description"_s, values.description},
            {u"start"_s, values.start},
            {u"reserve"_s, values.reserve},
            {u"buyNow"_s, values.buyNow},
            {u"value"_s, values.value},
            {u"steps"_s, protocol::nameOf(values.preset)},
            {u"step"_s, values.step},
            {u"bands"_s, values.bands},
            {u"opensAt"_s, protocol::orNull(values.opensAt)},
            {u"opensInMs"_s, values.opensInMs},
            {u"endsAt"_s, protocol::orNull(values.endsAt)},
            {u"lastsMs"_s, values.lastsMs},
            {u"softClose"_s, gavel::protocol::toJson(values.softClose)},
            {u"belowReserve"_s, protocol::nameOf(values.belowReserve)},
            {u"number"_s, values.number},
            {u"category"_s, values.category},
            {u"sale"_s, values.sale},
            {u"endsWithSale"_s, values.endsWithSale}};
}

SellForm::Values valuesFromJson(const QJsonObject &json)
{
    SellForm::Values values;
    values.name = json.value("name"_L1).toString();
    values.description = json.value("description"_L1).toString();
    values.start = json.value("start"_L1).toString();
    values.reserve = json.value("reserve"_L1).toString();
    values.buyNow = json.value("buyNow"_L1).toString();
    values.value = json.value("value"_L1).toString();
    values.preset = protocol::presetOf(json.value("steps"_L1).toString()).value_or(values.preset);
    values.step = json.value("step"_L1).toString();
    values.bands = json.value("bands"_L1).toString();
    values.opensAt = protocol::integerOf(json.value("opensAt"_L1));
    values.opensInMs = protocol::integerOf(json.value("opensInMs"_L1)).value_or(0);
    values.endsAt = protocol::integerOf(json.value("endsAt"_L1));
    values.lastsMs = protocol::integerOf(json.value("lastsMs"_L1)).value_or(values.lastsMs);
    values.softClose = protocol::softCloseFromJson(json.value("softClose"_L1)).value_or(values.softClose);
    values.belowReserve =
        protocol::belowReserveOf(json.value("belowReserve"_L1).toString()).value_or(values.belowReserve);
    values.number = json.value("number"_L1).toString();
    values.category = json.value("category"_L1).toString();
    values.sale = protocol::integerOf(json.value("sale"_L1)).value_or(values.sale);
    values.endsWithSale = json.value("endsWithSale"_L1).toBool();
    return values;
}

} // namespace

bool Draft::isWorthKeeping() const
{
    const SellForm::Values &typed = values;
    return changes || !pictures.isEmpty() || !typed.name.trimmed().isEmpty() ||
           !typed.description.trimmed().isEmpty() || !typed.start.trimmed().isEmpty();
}

QList<DraftPicture> withAdded(const QList<DraftPicture> &there, const QList<DraftPicture> &written)
{
    QList<DraftPicture> pictures = there;
    for (const DraftPicture &picture : written) {
        if (picture.path.isEmpty() && pictures.size() < protocol::limits::imagesMax)
            pictures.append(picture);
    }
    return pictures;
}

QString newDraftId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QJsonObject toJson(const Draft &draft, const QStringList &pictureNames)
{
    QJsonArray pictures;
    for (qsizetype at = 0; at < draft.pictures.size(); ++at)
        pictures.append(QJsonObject{{u"file"_s, pictureNames.at(at)}, {u"path"_s, draft.pictures.at(at).path}});
    return {{u"changedAt"_s, draft.changedAt},
            {u"changes"_s, protocol::orNull(draft.changes)},
            {u"lot"_s, toJson(draft.values)},
            {u"pictures"_s, pictures}};
}

std::optional<KeptDraft> keptDraftFromJson(const QJsonObject &json)
{
    if (!json.value("lot"_L1).isObject())
        return std::nullopt;
    KeptDraft kept;
    kept.draft.changedAt = protocol::integerOf(json.value("changedAt"_L1)).value_or(0);
    kept.draft.changes = protocol::integerOf(json.value("changes"_L1));
    kept.draft.values = valuesFromJson(json.value("lot"_L1).toObject());
    for (const QJsonValue &picture : json.value("pictures"_L1).toArray()) {
        kept.draft.pictures.append({.bytes = {}, .path = picture["path"_L1].toString()});
        kept.pictureNames.append(picture["file"_L1].toString());
    }
    return kept;
}

} // namespace gavel::models
