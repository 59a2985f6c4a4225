#include "protocol/terms_json.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"

#include <QJsonArray>

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

/// Reads the members of a draft one by one; the first that does not fit is the fault.
class DraftReader
{
public:
    DraftReader(const QJsonObject &json, LotDraft base)
        : m_json(json)
        , m_draft(std::move(base))
    {
    }

    void text(QLatin1StringView member, wire::TextKind kind, QString &value, int codePointsMin, int codePointsMax)
    {
        if (!m_json.contains(member))
            return;
        JsonFields fields(m_json);
        const auto text = fields.optionalTakenIn(member, kind, codePointsMax);
        if (!text || codePoints(*text) < codePointsMin)
            fault(member, textRule(kind, codePointsMin, codePointsMax));
        else
            value = *text;
    }

    template <typename Target>
    void integer(QLatin1StringView member, Target &value)
    {
        if (!m_json.contains(member))
            return;
        const QJsonValue json = m_json.value(member);
        if constexpr (std::is_same_v<Target, std::optional<qint64>>) {
            if (json.isNull()) {
                value.reset();
                return;
            }
        }
        if (const auto integer = integerOf(json))
            value = *integer;
        else
            fault(member, u"must be an integer"_s);
    }

    void increments()
    {
        if (!m_json.contains("increments"_L1))
            return;
        if (const auto read = incrementsFromJson(m_json.value("increments"_L1)))
            m_draft.terms.increments = *read;
        else
            fault("increments"_L1, u"must be a preset any, ladder or ebay, a fixed step, or bands"_s);
    }

    void softClose()
    {
        if (!m_json.contains("softClose"_L1))
            return;
        if (const auto read = softCloseFromJson(m_json.value("softClose"_L1)))
            m_draft.terms.softClose = *read;
        else
            fault("softClose"_L1, u"must be null or have windowMs and extendMs in milliseconds; from is now or end"_s);
    }

    void format()
    {
        if (!m_json.contains("format"_L1))
            return;
        if (const auto read = auction::formatOf(m_json.value("format"_L1).toString()))
            m_draft.terms.format = *read;
        else
            fault("format"_L1, u"must be english"_s);
    }

    void belowReserve()
    {
        if (!m_json.contains("belowReserve"_L1))
            return;
        if (const auto read = belowReserveOf(m_json.value("belowReserve"_L1).toString()))
            m_draft.terms.belowReserve = *read;
        else
            fault("belowReserve"_L1, u"must be hold or jump"_s);
    }

    void fault(QLatin1StringView member, const QString &reason)
    {
        if (!m_fault)
            m_fault = DraftFault{member, reason};
    }

    void needs(QLatin1StringView member)
    {
        if (m_json.value(member).isUndefined())
            fault(member, u"is needed"_s);
    }

    tl::expected<LotDraft, DraftFault> read()
    {
        text("name"_L1, wire::TextKind::Name, m_draft.name, 1, limits::lotNameMax);
        text("description"_L1, wire::TextKind::Text, m_draft.description, 0, limits::descriptionMax);
        integer("start"_L1, m_draft.terms.start);
        integer("reserve"_L1, m_draft.terms.reserve);
        integer("buyNow"_L1, m_draft.terms.buyNow);
        increments();
        integer("opensAt"_L1, m_draft.terms.opensAt);
        if (!m_json.value("endsAt"_L1).isUndefined() && !m_json.value("endsAt"_L1).isNull()) {
            integer("endsAt"_L1, m_draft.terms.endsAt);
            m_draft.endsByDefault = false;
        }
        softClose();
        format();
        belowReserve();
        integer("value"_L1, m_draft.terms.value);
        if (m_fault)
            return tl::unexpected(*m_fault);
        return m_draft;
    }

private:
    const QJsonObject &m_json;
    LotDraft m_draft;
    std::optional<DraftFault> m_fault;
};

std::optional<QList<auction::Increments::Band>> bandsFromJson(const QJsonArray &array)
{
    QList<auction::Increments::Band> bands;
    for (const QJsonValue &value : array) {
        const auto from = integerOf(value["from"_L1]);
        const auto step = integerOf(value["step"_L1]);
        if (!from || !step || bands.size() == auction::Increments::bandsMax)
            return std::nullopt;
        bands.append({*from, *step});
    }
    return bands;
}

} // namespace

tl::expected<LotDraft, DraftFault> draftFromJson(const QJsonObject &json)
{
    LotDraft fresh;
    fresh.endsByDefault = true;
    DraftReader reader(json, fresh);
    reader.needs("name"_L1);
    reader.needs("start"_L1);
    return reader.read();
}

tl::expected<LotDraft, DraftFault> draftFromJson(const QJsonObject &json, const LotDraft &base)
{
    return DraftReader(json, base).read();
}

QJsonObject publicTerms(const LotDraft &draft)
{
    const auction::Terms &terms = draft.terms;
    QJsonObject json{{u"name"_s, draft.name},
                     {u"description"_s, draft.description},
                     {u"start"_s, terms.start},
                     {u"buyNow"_s, orNull(terms.buyNow)},
                     {u"increments"_s, toJson(terms.increments)},
                     {u"opensAt"_s, orNull(terms.opensAt)},
                     {u"endsAt"_s, terms.endsAt},
                     {u"softClose"_s, toJson(terms.softClose)}};
    // Not where it is the first, so that the logs of all that know no other stay as they are hashed; nor the next two.
    if (terms.format != auction::Format())
        json.insert("format"_L1, nameOf(terms.format));
    if (terms.belowReserve != auction::BelowReserve::Hold)
        json.insert("belowReserve"_L1, nameOf(terms.belowReserve));
    if (terms.value)
        json.insert("value"_L1, *terms.value);
    return json;
}

QJsonObject toJson(const LotDraft &draft)
{
    QJsonObject json = publicTerms(draft);
    json.insert("reserve"_L1, orNull(draft.terms.reserve));
    // Said where they are the default too: a change may go back to it.
    json.insert("value"_L1, orNull(draft.terms.value));
    json.insert("belowReserve"_L1, nameOf(draft.terms.belowReserve));
    if (draft.endsByDefault)
        json.remove("endsAt"_L1);
    return json;
}

QJsonObject toJson(const auction::Increments &increments)
{
    if (increments.preset == auction::Increments::Preset::Bands) {
        QJsonArray bands;
        for (const auction::Increments::Band &band : increments.bands)
            bands.append(QJsonObject{{u"from"_s, band.from}, {u"step"_s, band.step}});
        return {{u"bands"_s, bands}};
    }
    QJsonObject json{{u"preset"_s, nameOf(increments.preset)}};
    if (increments.preset == auction::Increments::Preset::Fixed)
        json.insert("step"_L1, increments.step);
    return json;
}

std::optional<auction::Increments> incrementsFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (object.contains("bands"_L1)) {
        const auto bands = bandsFromJson(object.value("bands"_L1).toArray());
        if (!bands)
            return std::nullopt;
        return auction::Increments{.preset = auction::Increments::Preset::Bands, .step = 1, .bands = *bands};
    }
    const auto preset = presetOf(object.value("preset"_L1).toString());
    if (!preset || *preset == auction::Increments::Preset::Bands)
        return std::nullopt;
    if (*preset != auction::Increments::Preset::Fixed)
        return auction::Increments{.preset = *preset, .step = 1, .bands = {}};
    const auto step = integerOf(object.value("step"_L1));
    if (!step)
        return std::nullopt;
    return auction::Increments{.preset = *preset, .step = *step, .bands = {}};
}

QJsonValue toJson(const std::optional<auction::SoftClose> &softClose)
{
    if (!softClose)
        return QJsonValue::Null;
    QJsonObject json{{u"windowMs"_s, softClose->windowMs},
                     {u"extendMs"_s, softClose->extendMs},
                     {u"capMs"_s, orNull(softClose->capMs)}};
    // Not as they mostly are, so that the logs of older lots stay as they are hashed.
    if (softClose->from != auction::SoftClose::From::Now)
        json.insert("from"_L1, nameOf(softClose->from));
    if (softClose->maxCount)
        json.insert("maxCount"_L1, *softClose->maxCount);
    return json;
}

std::optional<std::optional<auction::SoftClose>> softCloseFromJson(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return std::optional<auction::SoftClose>();
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    JsonFields fields(object);
    auction::SoftClose softClose;
    softClose.windowMs = fields.optionalInteger("windowMs"_L1).value_or(softClose.windowMs);
    softClose.extendMs = fields.optionalInteger("extendMs"_L1).value_or(softClose.extendMs);
    softClose.capMs = fields.optionalInteger("capMs"_L1);
    softClose.maxCount = fields.optionalInteger("maxCount"_L1);
    const auto from = softCloseFromOf(fields.optionalText("from"_L1).value_or(nameOf(softClose.from)));
    if (!fields.ok() || !from)
        return std::nullopt;
    softClose.from = *from;
    return std::optional(softClose);
}

} // namespace gavel::protocol
