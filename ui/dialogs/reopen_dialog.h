#pragma once

#include "auction/lifecycle.h"
#include "dialogs/form_dialog.h"
#include "models/money_text.h"
#include "protocol/views.h"

class QLineEdit;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

class DropDown;
class MessageEdit;

// Opens a lot again that did not sell, or lists one anew whose sale was voided: a new end, a new reserve or none, and
// why. Named "reopen".
class ReopenDialog : public FormDialog
{
    Q_OBJECT

public:
    // `action`: Reopen or Relist.
    ReopenDialog(link::HostLink &line, auction::LotAction action, const protocol::LotView &lot,
                 const models::MoneyText &money, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void reopened(const gavel::protocol::LotView &lot);

private:
    void submit() override;
    void retranslate() override;
    // Nothing while a field is wrong, which is said at it.
    [[nodiscard]] std::optional<QJsonObject> body();
    [[nodiscard]] QString reserveRule() const;
    [[nodiscard]] QString consequence() const;

    link::HostLink &m_line;
    auction::LotAction m_action;
    protocol::LotView m_lot;
    models::MoneyText m_money;
    DropDown *m_lasts;
    QLineEdit *m_reserve;
    MessageEdit *m_reason;
    FormField *m_lastsField;
    FormField *m_reserveField;
    FormField *m_reasonField;
};

} // namespace gavel::ui
