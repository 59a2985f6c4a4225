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
class StatusBanner;

// The heart of a lot's room: the price and the time left, how I stand, and the bid form with its one primary button,
// which names the amount that it will bid. Refusals appear here in words; nothing typed is lost.
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
    [[nodiscard]] QLayout *buildFigures();
    [[nodiscard]] QWidget *buildFields();
    void follow();
    void retranslate();
    void refresh();
    void showCountdown();
    void showStanding();
    void showForm();
    void showSteps();
    void takeOutcome();
    void enterPressed();
    void send();
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
    QLabel *m_amountName;
    QLineEdit *m_amount;
    QLabel *m_fault;
    MessageEdit *m_message;
    QLabel *m_messageLeft;
    models::BidForm::State m_seen = models::BidForm::State::Idle;
    std::optional<link::Problem> m_refusal; // shown until something is typed, sent, or my standing changes
    models::Standing m_standing = models::Standing::None;
    bool m_askIsTyped = false; // the button bids the ask; the field was empty
    bool m_confirming = false; // an unusual amount waits for a second press
};

} // namespace gavel::ui
