#include "dialogs/rates_dialog.h"

#include "models/rate_text.h"
#include "protocol/rates_json.h"
#include "widgets/form_field.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

RatesDialog::RatesDialog(const Question &question, const models::MoneyText &money, const Theme &theme, QWidget *parent)
    : FormDialog(u"rates"_s, theme, parent)
    , m_question(question)
    , m_money(money)
    , m_premium(new QLineEdit)
    , m_commission(new QLineEdit)
    , m_premiumField(nullptr)
    , m_commissionField(nullptr)
{
    m_premium->setObjectName(u"rates.premium"_s);
    m_commission->setObjectName(u"rates.commission"_s);
    m_premium->setText(textOf(question.premium));
    m_commission->setText(textOf(question.commission));
    m_premiumField = addField(m_premium);
    m_commissionField = addField(m_commission);
    m_premiumField->setCheck([this] { return models::rateFault(m_premium->text(), auction::premiumMax, m_money); });
    m_commissionField->setCheck(
        [this] { return models::rateFault(m_commission->text(), auction::commissionMax, m_money); });
    retranslate();
}

QString RatesDialog::textOf(const std::optional<auction::Bands> &bands) const
{
    return bands ? models::rateEntry(*bands, m_money) : QString();
}

QJsonObject RatesDialog::change() const
{
    QJsonObject change;
    const auto add = [&](const QString &name, const QString &typed, const QString &before, int rateMax) {
        const QString text = typed.trimmed();
        if (text == before)
            return;
        change.insert(name, text.isEmpty() ? QJsonValue(QJsonValue::Null)
                                           : protocol::toJson(models::parseRates(text, rateMax, m_money).value_or(0)));
    };
    add(u"premium"_s, m_premium->text(), textOf(m_question.premium), auction::premiumMax);
    add(u"commission"_s, m_commission->text(), textOf(m_question.commission), auction::commissionMax);
    return change;
}

void RatesDialog::submit()
{
    const QString premium = models::rateFault(m_premium->text(), auction::premiumMax, m_money);
    const QString commission = models::rateFault(m_commission->text(), auction::commissionMax, m_money);
    m_premiumField->setWrong(premium);
    m_commissionField->setWrong(commission);
    if (!premium.isEmpty())
        return m_premium->setFocus(Qt::OtherFocusReason);
    if (!commission.isEmpty())
        return m_commission->setFocus(Qt::OtherFocusReason);
    accept();
}

void RatesDialog::retranslate()
{
    setTexts(m_question.title, m_question.explains, tr("Set"));
    m_premiumField->setTexts(tr("&Premium, in percent"),
                             tr("What the buyer pays on top of the price; by bands as 26; 21 > 10000."));
    m_commissionField->setTexts(tr("Co&mmission, in percent"),
                                tr("What the seller leaves the house of the price, by bands too."));
}

} // namespace gavel::ui
