#include "dialogs/label_dialog.h"

#include "models/hosting/invitation.h"
#include "models/isolated.h"
#include "models/lot_number.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

LabelDialog::LabelDialog(const QList<protocol::LotView> &lots, const QString &house, const QUrl &address,
                         const models::MoneyText &money, const Theme &theme, QWidget *parent)
    : SheetsDialog(u"labels"_s, address, theme, parent)
    , m_lots(lots)
    , m_house(house)
    , m_money(money)
{
    retranslate();
}

InvitationSheet LabelDialog::sheetOf(const protocol::LotView &lot) const
{
    return {.house = m_house,
            .address = models::lotAddress(address(), lot.id),
            .sentence = tr("Point your phone’s camera at the code to see this lot, and to bid."),
            .heading = models::isolated(lot.name),
            .number = models::lotNumber(lot),
            .value = lot.value ? tr("Value %1").arg(m_money.shown(*lot.value)) : QString()};
}

void LabelDialog::retranslate()
{
    const protocol::LotView &first = m_lots.first();
    const bool several = m_lots.size() > 1;
    setTexts(several ? tr("Labels for %n lot(s)", nullptr, static_cast<int>(m_lots.size()))
                     : tr("Lot %1 · %2").arg(models::isolated(models::lotNumber(first)), models::isolated(first.name)),
             several ? tr("To lie beside the lots: whoever scans a code sees that lot on their phone, and bids.")
                     : tr("To lie beside the lot: whoever scans the code sees it on their phone, and bids."),
             tr("Print"));
    SheetsDialog::retranslate();
    QList<InvitationSheet> sheets;
    for (const protocol::LotView &lot : m_lots)
        sheets.append(sheetOf(lot));
    setSheets(sheets, several);
}

} // namespace gavel::ui
