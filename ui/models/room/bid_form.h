#pragma once

#include "auction/bidding.h"
#include "link/problem.h"
#include "models/money_line.h"
#include "protocol/views.h"

#include <QList>
#include <QObject>
#include <QString>
#include <optional>

namespace gavel::models {

/// What a bid form shows and holds: the typed amount and message, what is wrong with them, and what became of the last
/// bid. Besides what is typed it bids the ask straight, or buys. Nothing typed is lost but by the bid's acceptance.
/// Knows no network: submitted() is answered by accepted(), refused() or unknown(). GUI thread.
class BidForm : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Sent,      ///< no answer yet
        Committed, ///< accepted, and in the book
        Refused,
        Unknown ///< the line went before the answer; it is being asked again
    };
    /// What may be done: the ask or the typed amount straight, a typed maximum, a change of my own, or buy-now.
    enum class Act { Ask, Straight, Maximum, Raise, Lower, BuyNow };
    enum class Fault {
        NoAmount,
        NotAnAmount,
        BelowAsk,
        BelowPrice,
        NotHigher, ///< a raise that does not raise
        NotLower,
        MessageTooLong,
        NotOpen,
        SignedOut,
        HostAccount,
        Blocked,
        OwnLot,
        AlreadyLeading,
        NotLeading,
        NotForSale ///< there is no price to buy at, or no longer
    };

    /// An amount this many times the ask is asked about once more before it is sent.
    static constexpr int unusualFactor = 3;
    static constexpr int stepsMax = 3;

    explicit BidForm(QObject *parent = nullptr);

    void setMoney(const MoneyText &money);
    void setLot(const protocol::LotView &lot);
    /// noAccount: a guest, who can't bid.
    void setMe(auction::AccountId me);
    /// The house's own account, or one that it shut out.
    void setBarred(bool isHost, bool isBlocked, const QString &blockReason = {});
    /// What my limited funds have free; nothing: my funds are open.
    void setAvailable(std::optional<auction::Amount> available);
    /// My own maximum while I lead, as far as the host has told it.
    void setMyMax(std::optional<auction::Amount> max);

    [[nodiscard]] const QString &amountText() const { return m_amountText; }
    void setAmountText(const QString &text);
    [[nodiscard]] const QString &message() const { return m_message; }
    void setMessage(const QString &text);
    /// The typed amount is a maximum: the house bids for me, no more than it must.
    [[nodiscard]] bool isMaximum() const { return m_maximum; }
    void setMaximum(bool on);

    /// The smallest amount, and how it is written.
    [[nodiscard]] auction::Amount ask() const { return m_lot.ask; }
    [[nodiscard]] QString askText() const;
    /// Whether a bid of the ask buys the lot at once.
    [[nodiscard]] bool askBuys() const;
    /// Sensible amounts above the ask, at most stepsMax; none that buys the lot.
    [[nodiscard]] QList<auction::Amount> steps() const;
    /// The typed amount one increment up or down, but not below what may be bid; of anything less, the least that may.
    [[nodiscard]] auction::Amount stepped(bool up) const;
    /// Code points that the message may still grow by; negative: too long.
    [[nodiscard]] int messageLeft() const;

    [[nodiscard]] std::optional<auction::Amount> amount() const;
    [[nodiscard]] bool leads() const;
    /// Why I do not bid here at all, in a sentence; empty if I may.
    [[nodiscard]] QString barText() const;
    /// The most that my funds cover here, with the premium and what they hold for this lot already; nothing: all.
    [[nodiscard]] std::optional<auction::Amount> affordable() const;
    [[nodiscard]] bool affords(auction::Amount amount) const;
    /// What a bid of the ask costs if it wins at that; of a leader, what the price does, with what is held for it.
    [[nodiscard]] MoneyLine costLine() const;
    [[nodiscard]] std::optional<auction::Amount> available() const { return m_available; }
    /// The amount that was sent last.
    [[nodiscard]] auction::Amount sentAmount() const { return m_sentAmount; }
    /// What the typed amount would do: of a leader it raises or lowers, else it is what isMaximum() says.
    [[nodiscard]] Act typedAct() const;
    /// Whether it would buy the lot at once.
    [[nodiscard]] bool buysNow() const;

    /// The first thing that is wrong; nothing: it may be sent.
    [[nodiscard]] std::optional<Fault> fault(Act act) const;
    [[nodiscard]] std::optional<Fault> fault() const { return fault(typedAct()); }
    /// A sentence for it; empty where the fault needs no words (nothing typed yet).
    [[nodiscard]] QString faultText(Act act) const;
    [[nodiscard]] QString faultText() const { return faultText(typedAct()); }
    [[nodiscard]] bool isWaiting() const { return m_state == State::Sent || m_state == State::Unknown; }
    [[nodiscard]] bool canSubmit(Act act) const { return !isWaiting() && !fault(act); }
    [[nodiscard]] bool canSubmit() const { return canSubmit(typedAct()); }
    /// A slip of the finger: ask once more.
    [[nodiscard]] bool isUnusual() const;
    /// While I lead: my maximum, where it is more than the price, so that there is something to lower.
    [[nodiscard]] std::optional<auction::Amount> maximumInHand() const;

    [[nodiscard]] State state() const { return m_state; }
    /// What became of the bid, in words: the refusal with the ask, "Your bid of … leads.", "Sending…". Empty while
    /// Idle.
    [[nodiscard]] QString outcomeText() const;
    /// How far it has come, in a few words: on its way, taken into the book, refused. Empty while Idle.
    [[nodiscard]] QString receiptText() const;
    /// Where the bid is to be found; empty unless it is in the book.
    [[nodiscard]] QString receiptTip() const;
    [[nodiscard]] const std::optional<link::Problem> &problem() const { return m_problem; }
    [[nodiscard]] const std::optional<protocol::BidVerdict> &verdict() const { return m_verdict; }

    /// Sends it, unless something is wrong with it or a bid is on its way.
    bool submit(Act act);
    bool submit() { return submit(typedAct()); }
    /// `at`: when, by the host's clock.
    void accepted(const protocol::BidVerdict &verdict, std::optional<auction::TimeMs> at = {});
    void refused(const link::Problem &problem);
    void unknown();
    /// The bid of that entry counts no longer, so nothing is said of how it went.
    void voided(qint64 seq);

Q_SIGNALS:
    void changed();
    void submitted(const gavel::auction::BidCommand &command);

private:
    [[nodiscard]] auction::BidCommand command(Act act) const;
    [[nodiscard]] QString acceptedText() const; // bid_form_words.cpp, with all that is said above
    [[nodiscard]] std::optional<Fault> barFault() const;
    [[nodiscard]] std::optional<Fault> roleFault(Act act) const;
    [[nodiscard]] std::optional<Fault> amountFault(Act act) const;
    void edited();

    MoneyText m_money;
    protocol::LotView m_lot;
    auction::AccountId m_me = auction::noAccount;
    QString m_amountText;
    QString m_message;
    std::optional<auction::Amount> m_myMax;
    bool m_isHost = false;
    bool m_isBlocked = false;
    QString m_blockReason;
    std::optional<auction::Amount> m_available;
    bool m_maximum = true;
    State m_state = State::Idle;
    std::optional<link::Problem> m_problem;
    std::optional<protocol::BidVerdict> m_verdict;
    std::optional<auction::TimeMs> m_acceptedAt;
    // As sent, to know whether more was typed since.
    QString m_sentAmountText;
    QString m_sentMessage;
    auction::Amount m_sentAmount = 0;
    Act m_sentAct = Act::Ask;
};

} // namespace gavel::models
