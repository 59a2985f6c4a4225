#pragma once

#include "dialogs/form_dialog.h"
#include "models/money_text.h"
#include "protocol/views.h"

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

class DropDown;
class MessageEdit;

// Offers a lot whose sale was voided to its runner-up, whom the host finds: for how long, and why. Named "offer".
class OfferDialog : public FormDialog
{
    Q_OBJECT

public:
    OfferDialog(link::HostLink &line, const protocol::LotView &lot, const models::MoneyText &money, const Theme &theme,
                QWidget *parent);

Q_SIGNALS:
    void offered(const gavel::protocol::LotView &lot);

private:
    void submit() override;
    void retranslate() override;

    link::HostLink &m_line;
    protocol::LotView m_lot;
    models::MoneyText m_money;
    DropDown *m_stands;
    MessageEdit *m_reason;
    FormField *m_standsField;
    FormField *m_reasonField;
};

} // namespace gavel::ui
