#include "windows/sale_rates.h"

#include "dialogs/rates_dialog.h"
#include "link/sale_api.h"
#include "models/sales/sale_words.h"
#include "windows/house.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

SaleRates::SaleRates(House &house, const Theme &theme, QWidget *over)
    : QObject(over)
    , m_house(house)
    , m_theme(theme)
    , m_over(over)
{
}

void SaleRates::ask(auction::SaleId id, const QString &explains)
{
    const auto *sale = m_house.sales().find(id);
    if (!sale)
        return;
    RatesDialog::Question question{.title = tr("Premium, commission and tax"),
                                   .explains = explains,
                                   .premium = sale->premium,
                                   .commission = sale->commission,
                                   .asksTax = true,
                                   .tax = sale->tax};
    if (const auto &house = m_house.line().house())
        question.usual = auction::Rates{.premium = house->premium, .commission = house->commission, .tax = house->tax};
    auto *dialog = new RatesDialog(question, m_house.money(), m_theme, m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RatesDialog::asked, this,
            [this, open = QPointer(dialog), id](const QJsonObject &change) { set(id, change, open); });
    dialog->open();
}

// A dialog that was closed meanwhile needs no answer of its own.
void SaleRates::set(auction::SaleId sale, const QJsonObject &change, const QPointer<RatesDialog> &dialog)
{
    const auto reply = [this, dialog](const link::Result<protocol::SaleView> &is) {
        const QString fault = is ? QString() : models::saleProblemText(is.error(), m_house.money());
        if (!is && dialog)
            return dialog->refuse(fault, is.error().member);
        if (!is)
            return Q_EMIT refused(fault);
        if (dialog)
            dialog->accept();
        m_house.sales().put(*is);
        Q_EMIT saved();
    };
    link::changeSale(m_house.line().http(), sale, change, this, reply);
}

} // namespace gavel::ui
