#pragma once

#include "models/sell_form.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace gavel::ui {

class DropDown;
class FormField;

// The terms of a lot, each with a sentence on what it does: start, reserve, buying at once, opening and end, steps, and
// whether late bids extend the time. What is wrong is said at its field.
class TermsFields : public QWidget
{
    Q_OBJECT

public:
    explicit TermsFields(QWidget *parent = nullptr);

    // Writes what is chosen into the values; the others stay.
    void put(models::SellForm::Values &values) const;
    // Says what is wrong at each field; the first wrong one, or null.
    QWidget *showFaults(const models::SellForm::Faults &faults);
    // Empties the amounts; what is usual for a seller's lots stays chosen.
    void clearAmounts();
    void retranslate(const models::MoneyText &money);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Field = models::SellForm::Field;

    void build();
    void follow();
    void showChosen();
    void fillChoices();
    [[nodiscard]] Increments::Preset preset() const;
    [[nodiscard]] QWidget *fieldOf(Field field) const;

    models::MoneyText m_money;
    QLineEdit *m_start;
    QLineEdit *m_reserve;
    QLineEdit *m_buyNow;
    DropDown *m_opens;
    QDateTimeEdit *m_opensAt;
    DropDown *m_lasts;
    DropDown *m_step;
    QLineEdit *m_fixedStep;
    QPlainTextEdit *m_bands;
    QCheckBox *m_soft;
    DropDown *m_window;
    DropDown *m_extend;
    DropDown *m_cap;
    QHash<QWidget *, FormField *> m_fields;
};

} // namespace gavel::ui
