#pragma once

#include "models/selling/sell_form.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace gavel::ui {

class DropDown;
class FormField;
class MomentEdit;
class SoftCloseFields;
class SpanBox;

// The terms of a lot, each with a sentence on what it does: start, reserve, buying at once, opening and end, steps, and
// whether late bids extend the time. What is wrong is said at its field.
class TermsFields : public QWidget
{
    Q_OBJECT

public:
    explicit TermsFields(QWidget *parent = nullptr);

    void setValues(const models::SellForm::Values &values);
    // Which times the lot that is changed still has: one that has opened does not open again, a paused one has no end.
    void setTimes(bool opening, bool end);
    // Of the sale that the lot is in: whether that says when lots end, and whether it has yet to start.
    void setSale(bool saysEnds, bool isPlanned);
    // Writes what is chosen into the values; the others stay.
    void put(models::SellForm::Values &values) const;
    void retranslate(const models::MoneyText &money);

    // terms_faults.cpp
    // What is wrong with a field, as its form has it: each says so as it is left.
    void setCheck(const std::function<QString(models::SellForm::Field)> &check);
    // Times that are none, since clocks here go forward over them.
    [[nodiscard]] models::SellForm::Faults gaps() const;
    // Says what is wrong at each field; the first wrong one, or null.
    QWidget *showFaults(const models::SellForm::Faults &faults);

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
    void showSteps(auction::Increments::Preset preset);
    [[nodiscard]] auction::Increments::Preset preset() const;
    [[nodiscard]] bool opensAtATime() const;
    [[nodiscard]] bool endsAtATime() const;

    // terms_faults.cpp
    [[nodiscard]] QString gapOf(Field field) const;
    [[nodiscard]] QWidget *fieldOf(Field field) const;

    models::MoneyText m_money;
    QLineEdit *m_start;
    QLineEdit *m_reserve;
    QLineEdit *m_buyNow;
    QLineEdit *m_value;
    SpanBox *m_opens;
    MomentEdit *m_opensAt;
    SpanBox *m_lasts;
    MomentEdit *m_endsAt;
    DropDown *m_step;
    QLineEdit *m_fixedStep;
    QPlainTextEdit *m_bands;
    SoftCloseFields *m_soft;
    DropDown *m_below;
    QHash<QWidget *, FormField *> m_fields;
    models::SellForm::Values m_shown; // its times are finer than the fields show them
    bool m_hasOpening = true;
    bool m_hasEnd = true;
    bool m_endsWithSale = false;
    bool m_opensWithSale = false;
};

} // namespace gavel::ui
