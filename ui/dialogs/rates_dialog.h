#pragma once

#include "auction/rates.h"
#include "dialogs/form_dialog.h"
#include "models/money_text.h"

#include <QJsonObject>
#include <optional>

class QLineEdit;

namespace gavel::ui {

// Premium and commission of a lot or a seller, by bands if need be. Named "rates".
class RatesDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString explains;
        std::optional<auction::Bands> premium; // as they are; none: those of somebody else count
        std::optional<auction::Bands> commission;
    };

    RatesDialog(const Question &question, const models::MoneyText &money, const Theme &theme, QWidget *parent);

    // Once it was accepted: the members that are to change, null where a field was emptied; none: nothing is.
    [[nodiscard]] QJsonObject change() const;

private:
    void submit() override;
    void retranslate() override;
    [[nodiscard]] QString textOf(const std::optional<auction::Bands> &bands) const;

    Question m_question;
    models::MoneyText m_money;
    QLineEdit *m_premium;
    QLineEdit *m_commission;
    FormField *m_premiumField;
    FormField *m_commissionField;
};

} // namespace gavel::ui
