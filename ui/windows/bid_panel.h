#pragma once

#include "models/room_model.h"
#include "theme/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

class FigureLabel;
class House;
class MessageEdit;
class ReservePanel;
class SegmentedButtons;
class StatusBanner;

// The heart of a lot's room: the price and the time left, how I stand, and the bid form with its one primary button,
// which names the amount that it will bid; beside it my own amount, straight or as a maximum, and buying at once.
// Refusals appear here in words; nothing typed is lost.
class BidPanel : public QFrame
{
    Q_OBJECT

public:
    BidPanel(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent = nullptr);

    void focusAmount();
    void focusMessage();
    // Bids what the primary button says.
    void submit();

Q_SIGNALS:
    void signInAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Act = models::BidForm::Act;

    [[nodiscard]] QLayout *buildFigures();
    [[nodiscard]] QWidget *buildFields();
    [[nodiscard]] QLayout *buildSteps();
    void follow();
    void retranslate();
    void refresh();
    void showCountdown();
    void showStanding();
    void showForm();
    void showOwnAmount();
    void showSteps();
    void takeOutcome();
    void enterPressed();
    void act(Act act);
    [[nodiscard]] QString confirmation() const;
    [[nodiscard]] QString leadText() const;
    [[nodiscard]] Act mainAct() const;
    [[nodiscard]] bool showRefusal();
    [[nodiscard]] bool takesBids() const;

    House &m_house;
    models::RoomModel &m_room;
    QLabel *m_priceCaption;
    QLabel *m_timeCaption;
    FigureLabel *m_price;
    FigureLabel *m_countdown;
    QLabel *m_bids;
    QLabel *m_ends;
    StatusBanner *m_banner;
    QPushButton *m_submit;
    QWidget *m_fields;
    QGridLayout *m_figures;
    QList<QPushButton *> m_steps;
    QPushButton *m_buyNow;
    SegmentedButtons *m_mode;
    QLineEdit *m_amount;
    QPushButton *m_set;
    QPushButton *m_raise;
    QPushButton *m_lower;
    QLabel *m_fault;
    MessageEdit *m_message;
    QLabel *m_messageLeft;
    QLabel *m_note;
    QLabel *m_bar;
    ReservePanel *m_reserve;
    models::BidForm::State m_seen = models::BidForm::State::Idle;
    std::optional<link::Problem> m_refusal; // shown until something is typed, sent, or my standing changes
    models::Standing m_standing = models::Standing::None;
    std::optional<Act> m_confirming; // waits for a second press
};

} // namespace gavel::ui
