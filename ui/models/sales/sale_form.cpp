#include "models/sales/sale_form.h"

#include "models/typed_text.h"
#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"

#include <QCoreApplication>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Field = SaleForm::Field;

struct FormWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::SaleForm)
};

/// What is wrong with a text; empty: nothing.
QString textFault(const QString &typed, wire::TextKind kind, int most)
{
    const auto text = wire::takenIn(typed, kind);
    if (!text)
        return takenInFault(kind);
    return protocol::codePoints(*text) > most ? FormWords::tr("At most %1 characters.").arg(most) : QString();
}

QJsonObject whole(const SaleForm &form)
{
    QJsonObject json{{u"name"_s, form.name.trimmed()},
                     {u"about"_s, form.about.trimmed()},
                     {u"opensAt"_s, protocol::orNull(form.opensAt)},
                     {u"closing"_s, protocol::nameOf(form.plan.closing)},
                     {u"prebids"_s, form.prebids},
                     {u"names"_s, form.showsPaddles ? u"paddle"_s : u"nick"_s}};
    if (form.plan.closing == auction::Closing::Own)
        return json;
    json.insert("firstEnd"_L1, form.plan.firstEnd);
    if (form.plan.closing != auction::Closing::Group)
        json.insert("step"_L1, form.plan.stepMs);
    return json;
}

} // namespace

SaleForm SaleForm::of(const protocol::SaleView &sale)
{
    return {.name = sale.name,
            .about = sale.about,
            .opensAt = sale.opensAt,
            .plan = sale.plan,
            .prebids = sale.prebids,
            .showsPaddles = sale.showsPaddles};
}

SaleForm::Faults SaleForm::faults(std::optional<auction::TimeMs> now,
                                  const std::optional<protocol::SaleView> &before) const
{
    Faults faults;
    const auto fault = [&faults](Field field, const QString &sentence) {
        if (!sentence.isEmpty() && !faults.contains(field))
            faults.insert(field, sentence);
    };
    fault(Field::Name, textFault(name, wire::TextKind::Name, protocol::limits::lotNameMax));
    fault(Field::About, textFault(about, wire::TextKind::Text, protocol::limits::houseAboutMax));
    if (name.trimmed().isEmpty())
        fault(Field::Name, FormWords::tr("It needs a name."));
    if (plan.closing == auction::Closing::Own)
        return faults;
    using Plan = auction::ClosingPlan;
    if (plan.closing != auction::Closing::Group && (plan.stepMs < Plan::stepMsMin || plan.stepMs > Plan::stepMsMax))
        fault(Field::Step, FormWords::tr("A step is from one second to one day."));
    const bool isNewPlan = !before || before->plan != plan;
    if (isNewPlan && now && plan.firstEnd <= *now)
        fault(Field::FirstEnd, FormWords::tr("The first end is in the past."));
    else if (opensAt && *opensAt >= plan.firstEnd)
        fault(Field::OpensAt, FormWords::tr("The opening has to come before the first end."));
    return faults;
}

QJsonObject SaleForm::asked(const std::optional<protocol::SaleView> &before) const
{
    const QJsonObject is = whole(*this);
    if (!before)
        return is;
    const QJsonObject was = whole(of(*before));
    QJsonObject change;
    for (auto member = is.begin(); member != is.end(); ++member) {
        if (was.value(member.key()) != member.value())
            change.insert(member.key(), member.value());
    }
    return change;
}

std::optional<Field> SaleForm::fieldOf(const QString &member)
{
    static const QHash<QString, Field> fields{{u"name"_s, Field::Name},       {u"about"_s, Field::About},
                                              {u"opensAt"_s, Field::OpensAt}, {u"closing"_s, Field::Closing},
                                              {u"step"_s, Field::Step},       {u"firstEnd"_s, Field::FirstEnd}};
    const auto found = fields.constFind(member);
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace gavel::models
