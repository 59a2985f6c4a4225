#include "models/selling/sell_form.h"

#include "auction/terms_rules.h"
#include "models/band_text.h"
#include "models/typed_text.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

using Field = SellForm::Field;
using Faults = SellForm::Faults;

/// Reads a form's fields into a draft and gathers what is wrong with each.
class DraftMaker
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::SellForm)

public:
    DraftMaker(const SellForm &form, std::optional<auction::TimeMs> now)
        : m_values(form.values())
        , m_money(form.money())
        , m_base(form.base())
        , m_now(now)
    {
        text();
        amounts();
        increments();
        place();
        times();
        rules();
    }

    [[nodiscard]] const protocol::LotDraft &draft() const { return m_draft; }
    [[nodiscard]] const Faults &faults() const { return m_faults; }

private:
    void fault(Field field, const QString &sentence)
    {
        if (!m_faults.contains(field))
            m_faults.insert(field, sentence);
    }

    void text()
    {
        const auto name = wire::takenIn(m_values.name, wire::TextKind::Name);
        const auto description = wire::takenIn(m_values.description, wire::TextKind::Text);
        m_draft.name = name.value_or(QString());
        m_draft.description = description.value_or(QString());
        if (!name || !description)
            fault(name ? Field::Description : Field::Name,
                  takenInFault(name ? wire::TextKind::Text : wire::TextKind::Name));
        if (name && name->isEmpty())
            fault(Field::Name, tr("The lot needs a name."));
        else if (protocol::codePoints(m_draft.name) > protocol::limits::lotNameMax)
            fault(Field::Name, tr("At most %1 characters.").arg(protocol::limits::lotNameMax));
        if (protocol::codePoints(m_draft.description) > protocol::limits::descriptionMax)
            fault(Field::Description, tr("At most %1 characters.").arg(protocol::limits::descriptionMax));
    }

    /// A typed amount; empty text is none.
    std::optional<auction::Amount> amount(Field field, const QString &typed)
    {
        if (typed.trimmed().isEmpty())
            return std::nullopt;
        const auto read = m_money.parse(typed);
        if (!read || *read <= 0 || *read > auction::amountMax) {
            fault(field, tr("That is no amount. It is written like %1.").arg(m_money.plain(sampleAmount)));
            return std::nullopt;
        }
        return read;
    }

    void amounts()
    {
        auction::Terms &terms = m_draft.terms;
        const auto start = amount(Field::Start, m_values.start);
        if (!start)
            fault(Field::Start, tr("The lot needs a start price."));
        terms.start = start.value_or(0);
        terms.reserve = amount(Field::Reserve, m_values.reserve);
        terms.buyNow = amount(Field::BuyNow, m_values.buyNow);
        value();
    }

    /// A lot may be worth nothing by itself.
    void value()
    {
        if (m_values.value.trimmed().isEmpty())
            return;
        m_draft.terms.value = m_money.parse(m_values.value);
        const auto &value = m_draft.terms.value;
        if (!value || *value < 0 || *value > auction::amountMax)
            fault(Field::Value, tr("That is no amount. It is written like %1.").arg(m_money.plain(sampleAmount)));
    }

    /// Which is no term: the draft has nothing of it.
    void place()
    {
        const auto check = [this](Field field, const QString &typed, int most) {
            const auto text = wire::takenIn(typed, wire::TextKind::Name);
            if (!text)
                fault(field, takenInFault(wire::TextKind::Name));
            else if (protocol::codePoints(*text) > most)
                fault(field, tr("At most %1 characters.").arg(most));
        };
        check(Field::Number, m_values.number, auction::lotNumberMax);
        check(Field::Category, m_values.category, auction::lotCategoryMax);
    }

    void increments()
    {
        auction::Increments &increments = m_draft.terms.increments;
        increments.preset = m_values.preset;
        if (increments.preset == auction::Increments::Preset::Fixed) {
            const auto step = amount(Field::Increments, m_values.step);
            if (!step)
                fault(Field::Increments, tr("A fixed step needs an amount."));
            increments.step = step.value_or(1);
        }
        if (increments.preset == auction::Increments::Preset::Bands)
            bands();
    }

    /// "step; step > from", in major units.
    void bands()
    {
        auction::Increments &increments = m_draft.terms.increments;
        for (const BandPart &part : bandParts(m_values.bands)) {
            const auto from = part.from.isEmpty() ? std::optional<auction::Amount>(0) : m_money.parse(part.from);
            const auto step = m_money.parse(part.value);
            if (!from || !step || *step <= 0)
                return fault(Field::Increments,
                             tr("“%1” can’t be read as a step. “%2” is a step of %3 from a price of %4 on; the first "
                                "stands alone.")
                                 .arg(part.written, bandText(m_money.plain(sampleStep), m_money.plain(sampleAmount)),
                                      m_money.shown(sampleStep), m_money.shown(sampleAmount)));
            increments.bands.append({*from, *step});
        }
        if (increments.bands.isEmpty() || increments.bands.first().from != 0)
            return fault(Field::Increments, tr("The first band starts from 0."));
        if (increments.bands.size() > auction::Increments::bandsMax)
            fault(Field::Increments, tr("At most %1 bands.").arg(auction::Increments::bandsMax));
    }

    void times()
    {
        auction::Terms &terms = m_draft.terms;
        terms.opensAt = m_values.opensAt;
        if (!terms.opensAt && m_values.opensInMs > 0) {
            if (!m_now)
                return fault(Field::OpensAt, tr("The host's clock is not known yet."));
            terms.opensAt = *m_now + m_values.opensInMs;
        }
        const bool opensAsBefore = m_base && m_base->terms.opensAt == terms.opensAt;
        if (!opensAsBefore && m_now && terms.opensAt && *terms.opensAt <= *m_now)
            return fault(Field::OpensAt, tr("The opening is in the past."));
        const std::optional<auction::TimeMs> opens = terms.opensAt ? terms.opensAt : m_now;
        if (m_values.endsWithSale) {
            m_draft.endsByDefault = !m_base;
            terms.endsAt = m_base ? m_base->terms.endsAt : 0;
            return;
        }
        if (m_values.endsAt) {
            terms.endsAt = *m_values.endsAt;
            if (opensAsBefore && m_base->terms.endsAt == terms.endsAt)
                return;
        } else if (m_values.lastsMs == auction::lotLastsMsDefault && !m_base) {
            m_draft.endsByDefault = true; // The host knows the moment of opening better.
            return;
        } else if (opens) {
            terms.endsAt = *opens + m_values.lastsMs;
        } else {
            return fault(Field::EndsAt, tr("The host's clock is not known yet."));
        }
        m_endsByForm = true;
    }

    /// What the rules say, of fields that could be read.
    void rules()
    {
        m_draft.terms.softClose = m_values.softClose;
        m_draft.terms.belowReserve = m_values.belowReserve;
        const int exponent = m_money.currency().exponent;
        const auction::Terms *before = m_base ? &m_base->terms : nullptr;
        for (const auction::TermsRule rule : m_now ? auction::brokenRulesAt(m_draft.terms, exponent, *m_now, before)
                                                   : auction::brokenRules(m_draft.terms, exponent))
            broken(rule);
    }

    void broken(auction::TermsRule rule)
    {
        const auction::Terms &terms = m_draft.terms;
        switch (rule) {
        case auction::TermsRule::StartInRange:
            return fault(Field::Start, tr("The lot needs a start price."));
        case auction::TermsRule::ReserveFromStart:
            return fault(Field::Reserve, tr("The reserve can't be below the start price."));
        case auction::TermsRule::BuyNowFromReserve:
            return fault(Field::BuyNow, terms.reserve ? tr("The price to buy now can't be below the reserve.")
                                                      : tr("The price to buy now can't be below the start price."));
        case auction::TermsRule::StepsFit:
            return fault(Field::Increments,
                         terms.increments.preset == auction::Increments::Preset::Bands
                             ? tr("Each band starts above the one before it, and its step is no smaller.")
                             : tr("This table of steps does not fit the currency."));
        case auction::TermsRule::SoftCloseInRange:
            return fault(Field::SoftClose, tr("Window and extension are from one second to one hour."));
        case auction::TermsRule::ValueInRange:
            return; // value() has
        case auction::TermsRule::EndsAhead:
            return endFault(tr("The end is in the past."));
        case auction::TermsRule::OpensBeforeEnd:
            return endFault(tr("The end comes before the opening."));
        case auction::TermsRule::EndsInRange:
        case auction::TermsRule::OpensInRange:
            return; // no moment that is ahead and can be chosen is out of it
        }
    }

    /// An end that the sale, the host or the lot had before is no fault of the form's.
    void endFault(const QString &sentence)
    {
        if (m_endsByForm)
            fault(Field::EndsAt, sentence);
    }

    static constexpr auction::Amount sampleAmount = 12'500;
    static constexpr auction::Amount sampleStep = 500;

    const SellForm::Values &m_values;
    const MoneyText &m_money;
    const std::optional<protocol::LotDraft> &m_base;
    const std::optional<auction::TimeMs> m_now;
    protocol::LotDraft m_draft;
    bool m_endsByForm = false;
    Faults m_faults;
};

} // namespace

SellForm::SellForm(QObject *parent)
    : QObject(parent)
{
}

void SellForm::setMoney(const MoneyText &money)
{
    m_money = money;
    Q_EMIT changed();
}

void SellForm::setValues(const Values &values)
{
    if (m_values == values)
        return;
    m_values = values;
    Q_EMIT changed();
}

SellForm::Faults SellForm::faults(std::optional<auction::TimeMs> now) const
{
    return DraftMaker(*this, now).faults();
}

tl::expected<protocol::LotDraft, SellForm::Faults> SellForm::draft(std::optional<auction::TimeMs> now) const
{
    const DraftMaker maker(*this, now);
    if (!maker.faults().isEmpty())
        return tl::unexpected(maker.faults());
    return maker.draft();
}

protocol::LotView SellForm::preview(const protocol::Person &owner, std::optional<auction::TimeMs> now) const
{
    const protocol::LotDraft draft = DraftMaker(*this, now).draft();
    const auction::Terms &terms = draft.terms;
    const bool opensLater = terms.opensAt && now && *terms.opensAt > *now;
    protocol::LotView lot;
    lot.name = draft.name;
    lot.description = draft.description;
    lot.owner = owner;
    lot.start = lot.price = lot.ask = terms.start;
    lot.reserve = terms.reserve ? auction::ReserveState::NotMet : auction::ReserveState::None;
    lot.buyNow = terms.buyNow;
    lot.value = terms.value;
    lot.increments = terms.increments;
    lot.phase = opensLater ? auction::Phase::Scheduled : auction::Phase::Open;
    lot.opensAt = terms.opensAt;
    if (draft.endsByDefault && (terms.opensAt || now))
        lot.endsAt = terms.opensAt.value_or(now.value_or(0)) + auction::lotLastsMsDefault;
    else if (terms.endsAt > 0)
        lot.endsAt = terms.endsAt;
    lot.softClose = terms.softClose;
    lot.belowReserve = terms.belowReserve;
    lot.place = {.order = 0, .number = m_values.number.trimmed(), .category = m_values.category.trimmed()};
    lot.sale = m_values.sale;
    return lot;
}

} // namespace gavel::models
