#pragma once

#include "models/room/room_model.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class AskButton;
class BidFigures;
class House;
class MessageEdit;
class OfferPanel;
class PrebidPanel;
class OwnAmount;
class ReservePanel;
class StatusBanner;

// The heart of a lot's room: the price and the time left, how I stand, and the bid form with its one primary button,
// which names the amount that it will bid; below it my own amount, and buying at once. Refusals appear here in words;
// nothing typed is lost. What may be a slip of the finger is asked about in its place, never in a box: its answers
// stand where the primary button was. Whatever happens in the room, no button of it moves: what is not there for the
// moment keeps its room.
class BidPanel : public QFrame
{
    Q_OBJECT

public:
    BidPanel(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent = nullptr);

    // Where the keyboard begins.
    void focusFirst();
    void focusAmount();
    void focusMessage();
    // Arms the primary button, so that Enter bids what it says; leads a guest to signing in.
    void submit();
    // What it can have without being scrolled. Where that is little, it keeps closer together.
    void setHeightMax(int height);

Q_SIGNALS:
    void signInAsked();
    // The lot was won: its slip, and all that was won.
    void slipAsked();
    void wonAsked();
    // For funds, where mine do not do.
    void hostAsked();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Act = models::BidForm::Act;

    [[nodiscard]] QWidget *buildFields();
    [[nodiscard]] QWidget *buildAfter();
    [[nodiscard]] QWidget *buildAnswers();
    void follow();
    void retranslate();
    void refresh();
    void showOutcome();
    [[nodiscard]] bool takesBids() const;

    void showForm();
    void showFields();
    void showAsk();
    void showMessage();
    void showCost();
    void dropRefusal();
    [[nodiscard]] bool isOverLimit() const;
    [[nodiscard]] bool isWon() const;
    void help();

    // bid_panel_question.cpp
    void act(Act act);
    void send(Act act);
    void leaveQuestion();
    void showAnswers();
    void focusOrigin(Act act);
    [[nodiscard]] bool isPurchase(Act act) const;
    [[nodiscard]] bool needsSecondLook(Act act) const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString consent() const;

    // bid_panel_density.cpp
    enum class Density { Roomy, Close, Bare };
    void fit();
    void apply(Density density);
    void keepRooms();
    [[nodiscard]] int heightNeeded() const;

    // bid_panel_words.cpp
    void showStanding();
    [[nodiscard]] bool showRefusal();
    [[nodiscard]] bool showBid();
    void showHowIStand();
    void showOpenLot();
    [[nodiscard]] QString leadText() const;
    [[nodiscard]] QString voidedText() const;
    [[nodiscard]] QString fundsText() const;
    [[nodiscard]] QString fundsHelp() const;
    [[nodiscard]] QString costText() const;
    [[nodiscard]] QString sumText() const;
    [[nodiscard]] QString yoursText() const;

    House &m_house;
    models::RoomModel &m_room;
    BidFigures *m_figures;
    StatusBanner *m_banner;
    AskButton *m_ask;
    QLabel *m_cost;
    QPushButton *m_leave;   // of a question: nothing is bid
    AskButton *m_consent;   // the other answer
    QStackedWidget *m_slot; // of the primary button, or of the answers
    QLabel *m_receipt;
    QPushButton *m_buyNow;
    OwnAmount *m_own;
    MessageEdit *m_message;
    QLabel *m_messageLeft;
    QLabel *m_note;
    QLabel *m_bar;
    ReservePanel *m_reserve;
    QPushButton *m_slip;
    QPushButton *m_allWon;
    QWidget *m_fields;
    QWidget *m_after;
    OfferPanel *m_offer;
    PrebidPanel *m_prebid;
    models::BidForm::State m_seen = models::BidForm::State::Idle;
    std::optional<link::Problem> m_refusal; // shown until something is typed, sent, or my standing changes
    models::Standing m_standing = models::Standing::None;
    std::optional<Act> m_asking; // whether this is meant
    int m_heightMax = QWIDGETSIZE_MAX;
    std::optional<Density> m_density;
    Density m_closest = Density::Roomy; // that this size of the window has asked for so far
    bool m_costs = false;               // there is something to say of what a bid comes to
    bool m_notes = false;               // there is something to say of a maximum
    std::optional<auction::Amount>
        m_missed; // the ask that came right under a click, which may have meant the one before
};

} // namespace gavel::ui
