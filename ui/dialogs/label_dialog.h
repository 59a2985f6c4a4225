#pragma once

#include "dialogs/sheets_dialog.h"
#include "models/money_text.h"
#include "protocol/views.h"

namespace gavel::ui {

// Labels for lots: each with its number, its name, what it is worth where that is known, and a code that opens its
// page. Named "labels".
class LabelDialog : public SheetsDialog
{
    Q_OBJECT

public:
    // `lots`: at least one. `address`: of the house, as phones reach it.
    LabelDialog(const QList<protocol::LotView> &lots, const QString &house, const QUrl &address,
                const models::MoneyText &money, const Theme &theme, QWidget *parent);

private:
    void retranslate() override;
    [[nodiscard]] InvitationSheet sheetOf(const protocol::LotView &lot) const;

    const QList<protocol::LotView> m_lots;
    const QString m_house;
    const models::MoneyText m_money;
};

} // namespace gavel::ui
