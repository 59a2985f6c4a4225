#include "windows/selling/terms_fields.h"

#include "models/time_entry.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/moment_edit.h"
#include "widgets/span_box.h"
#include "windows/selling/soft_close_fields.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace gavel::ui {

namespace {

using models::SellForm;
using Preset = auction::Increments::Preset;

QString gapIn(const QDateTimeEdit *field)
{
    const auto moment = models::localMoment(field->date(), field->time());
    return moment ? QString() : models::timeFaultText(moment.error());
}

} // namespace

QWidget *TermsFields::fieldOf(Field field) const
{
    switch (field) {
    case Field::Start:
        return m_start;
    case Field::Reserve:
        return m_reserve;
    case Field::BuyNow:
        return m_buyNow;
    case Field::Value:
        return m_value;
    case Field::Increments:
        return preset() == Preset::Fixed   ? static_cast<QWidget *>(m_fixedStep)
               : preset() == Preset::Bands ? static_cast<QWidget *>(m_bands)
                                           : m_step;
    case Field::OpensAt:
        return m_opensAt;
    case Field::EndsAt:
        return endsAtATime() ? static_cast<QWidget *>(m_endsAt) : m_lasts;
    case Field::SoftClose:
        return m_soft->first().field();
    case Field::BelowReserve:
        return m_below;
    case Field::Name:
    case Field::Description:
    case Field::Number:
    case Field::Category:
    case Field::Sale:
        return nullptr;
    }
    Q_UNREACHABLE();
}

QString TermsFields::gapOf(Field field) const
{
    if (field == Field::OpensAt && m_hasOpening && opensAtATime())
        return gapIn(m_opensAt);
    if (field == Field::EndsAt && m_hasEnd && endsAtATime())
        return gapIn(m_endsAt);
    return {};
}

SellForm::Faults TermsFields::gaps() const
{
    SellForm::Faults faults;
    for (const auto field : {Field::OpensAt, Field::EndsAt}) {
        if (const QString gap = gapOf(field); !gap.isEmpty())
            faults.insert(field, gap);
    }
    return faults;
}

void TermsFields::setCheck(const std::function<QString(Field)> &check)
{
    const auto of = [this, &check](QWidget *widget, Field field) {
        m_fields.value(widget)->setCheck([this, check, field] {
            const QString gap = gapOf(field);
            return gap.isEmpty() ? check(field) : gap;
        });
    };
    of(m_start, Field::Start);
    of(m_reserve, Field::Reserve);
    of(m_buyNow, Field::BuyNow);
    of(m_value, Field::Value);
    of(m_opensAt, Field::OpensAt);
    of(m_endsAt, Field::EndsAt);
    of(m_fixedStep, Field::Increments);
    of(m_bands, Field::Increments);
}

QWidget *TermsFields::showFaults(const SellForm::Faults &faults)
{
    QWidget *first = nullptr;
    for (const auto field : {Field::Start, Field::EndsAt, Field::Reserve, Field::BuyNow, Field::OpensAt,
                             Field::Increments, Field::SoftClose, Field::BelowReserve, Field::Value}) {
        auto *widget = fieldOf(field);
        m_fields.value(widget)->setWrong(faults.value(field));
        if (!first && faults.contains(field))
            first = widget;
    }
    return first;
}

} // namespace gavel::ui
