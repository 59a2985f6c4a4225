#include "dialogs/rates_dialog.h"

#include "models/hosting/house_form.h"
#include "models/percent_text.h"
#include "models/rate_text.h"
#include "protocol/rates_json.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::TaxKind;

// In the order of the choices; the first is what the house has.
constexpr TaxKind kinds[] = {TaxKind::None, TaxKind::Premium, TaxKind::All, TaxKind::Included};

int choiceOf(const std::optional<auction::Tax> &tax)
{
    if (!tax)
        return 0;
    if (tax->on == auction::Tax::On::None || tax->rate == 0)
        return 1;
    return tax->included ? 4 : tax->on == auction::Tax::On::Premium ? 2 : 3;
}

} // namespace

RatesDialog::RatesDialog(const Question &question, const models::MoneyText &money, const Theme &theme, QWidget *parent)
    : FormDialog(u"rates"_s, theme, parent)
    , m_question(question)
    , m_money(money)
    , m_premium(new QLineEdit)
    , m_commission(new QLineEdit)
    , m_premiumField(nullptr)
    , m_commissionField(nullptr)
    , m_taxKind(question.asksTax ? new DropDown(u"rates.taxKind"_s) : nullptr)
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
    if (m_taxKind)
        buildTax();
    showUsual();
    retranslate();
}

void RatesDialog::showUsual()
{
    if (!m_question.usual)
        return;
    m_premium->setPlaceholderText(models::rateEntry(m_question.usual->premium, m_money));
    m_commission->setPlaceholderText(models::rateEntry(m_question.usual->commission, m_money));
}

void RatesDialog::refuse(const QString &sentence, const QString &member)
{
    FormField *field = member == u"premium"      ? m_premiumField
                       : member == u"commission" ? m_commissionField
                       : member == u"tax"        ? m_taxRateField
                                                 : nullptr;
    if (!field || !field->isVisibleTo(this))
        return fail(sentence);
    setBusy(false);
    field->setWrong(sentence);
    field->field()->setFocus(Qt::OtherFocusReason);
}

void RatesDialog::buildTax()
{
    m_taxRate = new QLineEdit;
    m_taxRate->setObjectName(u"rates.taxRate"_s);
    m_taxKindField = addField(m_taxKind);
    m_taxRateField = addField(m_taxRate);
    m_taxRateField->setCheck([this] { return taxFault(); });
    const auto &tax = m_question.tax;
    if (tax && tax->rate > 0)
        m_taxRate->setText(models::percentText(tax->rate, m_money.locale()));
    connect(m_taxKind, &DropDown::currentIndexChanged, this, &RatesDialog::showTaxRate);
}

void RatesDialog::showTaxRate()
{
    m_taxRateField->clearWrong();
    m_taxRateField->setVisible(m_taxKind->currentIndex() > 1);
}

std::optional<std::optional<auction::Tax>> RatesDialog::tax() const
{
    const int choice = m_taxKind->currentIndex();
    if (choice < 1)
        return std::optional<auction::Tax>();
    models::HouseForm form;
    form.taxKind = kinds[choice - 1];
    form.taxRate = m_taxRate->text();
    const auto tax = form.tax();
    if (!tax)
        return std::nullopt;
    return std::make_optional<std::optional<auction::Tax>>(*tax); // not just a copy of what it holds
}

QString RatesDialog::taxFault() const
{
    if (tax())
        return {};
    if (m_taxRate->text().trimmed().isEmpty())
        return tr("Give the percent of the tax, or choose none.");
    return tr("That is no share. It is written like %1, and is at most %2 percent.")
        .arg(models::percentText(1'250, m_money.locale()),
             models::percentText(auction::Tax::rateMax, m_money.locale()));
}

void RatesDialog::addTaxTo(QJsonObject &change) const
{
    const auto now = tax().value_or(m_question.tax);
    if (now != m_question.tax)
        change.insert("tax"_L1, protocol::toJson(now));
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
    if (m_taxKind)
        addTaxTo(change);
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
    const QString tax = m_taxKind ? taxFault() : QString();
    if (!tax.isEmpty()) {
        m_taxRateField->setWrong(tax);
        return m_taxRate->setFocus(Qt::OtherFocusReason);
    }
    const QJsonObject members = change();
    if (members.isEmpty())
        return accept();
    setBusy(true);
    Q_EMIT asked(members);
}

void RatesDialog::retranslate()
{
    setTexts(m_question.title, m_question.explains, tr("Set"));
    m_premiumField->setTexts(
        tr("&Premium, in percent"),
        tr("What the buyer pays on top of the price. “26; 21 > 10000” is 26 up to 10000 and 21 of what "
           "lies above."));
    m_commissionField->setTexts(tr("Co&mmission, in percent"),
                                tr("What the seller leaves the house of the price, written likewise."));
    if (!m_taxKind)
        return;
    const int choice = m_taxKind->count() > 0 ? m_taxKind->currentIndex() : choiceOf(m_question.tax);
    const QString usual = m_question.usual ? models::taxText(m_question.usual->tax, m_money.locale()) : QString();
    m_taxKind->setTexts({usual.isEmpty() ? tr("As the house has it") : tr("As the house has it: %1").arg(usual),
                         tr("None"), tr("Added, on the premium"), tr("Added, on price and premium"),
                         tr("Included in the price")});
    m_taxKind->setCurrentIndex(choice);
    m_taxKindField->setTexts(tr("&Tax"));
    m_taxRateField->setTexts(tr("Ta&x, in percent"));
    showTaxRate();
}

} // namespace gavel::ui
