#pragma once

#include "auction/rates.h"
#include "dialogs/form_dialog.h"
#include "models/money_text.h"

#include <QJsonObject>
#include <optional>

class QLineEdit;

namespace gavel::ui {

class DropDown;

// Premium and commission of a lot, a seller or a sale, by bands if need be, and a sale's tax. Named "rates"; its fields
// "rates.premium", ".commission", ".taxKind", ".taxRate".
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
        bool asksTax = false;
        std::optional<auction::Tax> tax = {}; // likewise
        // What counts where a field is empty, if one knows.
        std::optional<auction::Rates> usual = {};
    };

    RatesDialog(const Question &question, const models::MoneyText &money, const Theme &theme, QWidget *parent);

    // What was asked for could not be done, in a sentence, at the field of `member` if it is about one: it stays open
    // with what was typed.
    void refuse(const QString &sentence, const QString &member = {});

Q_SIGNALS:
    // The members that are to change, null where a field was emptied; there are some. Whoever asks the host for it
    // accepts the dialog then, or refuses.
    void asked(const QJsonObject &change);

private:
    [[nodiscard]] QJsonObject change() const;
    void submit() override;
    void retranslate() override;
    void showUsual();
    void buildTax();
    void showTaxRate();
    void addTaxTo(QJsonObject &change) const;
    [[nodiscard]] QString textOf(const std::optional<auction::Bands> &bands) const;
    // Empty: those of somebody else count. Nothing if the rate can't be read.
    [[nodiscard]] std::optional<std::optional<auction::Tax>> tax() const;
    [[nodiscard]] QString taxFault() const;

    Question m_question;
    models::MoneyText m_money;
    QLineEdit *m_premium;
    QLineEdit *m_commission;
    FormField *m_premiumField;
    FormField *m_commissionField;
    DropDown *m_taxKind; // null where no tax is asked for, as the next three
    QLineEdit *m_taxRate = nullptr;
    FormField *m_taxKindField = nullptr;
    FormField *m_taxRateField = nullptr;
};

} // namespace gavel::ui
