#pragma once

#include "models/room/room_model.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

class SegmentedButtons;

// An amount of my own, typed or taken from the quick steps above the ask: as a maximum or straight, or, while I lead,
// to raise or lower the maximum that I lead with. The arrow keys step it. It says what is wrong with it and what is
// asked for; its owner sends.
class OwnAmount : public QWidget
{
    Q_OBJECT

public:
    explicit OwnAmount(models::RoomModel &room, QWidget *parent = nullptr);

    void refresh();
    void focusField();
    // Between its rows, and between what stands beside each other.
    void setGap(int gap);
    [[nodiscard]] bool hasFocusWithin() const;

Q_SIGNALS:
    void edited();
    // The amount is to be sent.
    void entered(gavel::models::BidForm::Act act);
    // Enter with nothing typed.
    void passed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *buildSteps();
    [[nodiscard]] QLayout *buildField();
    void widenButtons();
    void retranslate();
    void showSteps();
    void offer(QPushButton *button, bool isShown, bool isEnabled);
    void take(auction::Amount amount);

    models::RoomModel &m_room;
    QList<QPushButton *> m_steps;
    QBoxLayout *m_row; // what the amount is, and the amount: below each other where there is little room
    SegmentedButtons *m_mode;
    QLineEdit *m_field;
    QPushButton *m_send;
    QPushButton *m_raise;
    QPushButton *m_lower;
    QLabel *m_fault;
};

} // namespace gavel::ui
