#pragma once

#include "dialogs/form_dialog.h"
#include "link/http_client.h"
#include "models/money_text.h"
#include "protocol/evening_view.h"

class QLineEdit;

namespace gavel::ui {

class MessageEdit;

// Writes down how much cash there is at the desk; what it should be is told afterwards, so that nobody counts towards
// it. Named "count".
class CountDialog : public FormDialog
{
    Q_OBJECT

public:
    // `opening`: what lay in the box before, as it was said last.
    CountDialog(link::HttpClient &http, auction::SaleId sale, auction::Amount opening, const models::MoneyText &money,
                const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void counted(const gavel::protocol::CashCount &count);

private:
    void submit() override;
    void retranslate() override;

    link::HttpClient &m_http;
    const auction::SaleId m_sale;
    models::MoneyText m_money;
    QLineEdit *m_counted;
    QLineEdit *m_opening;
    MessageEdit *m_note;
    FormField *m_countedField;
    FormField *m_openingField;
    FormField *m_noteField;
};

} // namespace gavel::ui
