#pragma once

#include "protocol/invoice_views.h"

namespace gavel::protocol {

// How an evening stands at the desk (FORMATS.md, "Money"; PROTOCOL.md, "Settlements"). Every sum is one of postings.
// Values; any thread.

/// What was handed over by one means, less what went out again: with deposits, which come in cash, and payouts.
struct TakenBy
{
    Means means = Means::Cash;
    auction::Amount amount = 0;

    bool operator==(const TakenBy &) const = default;
};

/// Somebody with whom something is open, and what it takes to reach them.
struct OpenAccount
{
    Person account;
    std::optional<qint64> paddle;
    QString name; ///< may be empty, as the next two
    QString phone;
    QString email;
    auction::Amount balance = 0;

    bool operator==(const OpenAccount &) const = default;
};

/// Who owes, or is owed (below 0: to be given back).
using Debtor = OpenAccount;
/// Whose deposits were not spent: the balance is what of them is to be handed back.
using Depositor = OpenAccount;

/// A lot that was sold and is still there.
struct UnclaimedLot
{
    auction::LotId lot = 0;
    QString number;
    QString name;
    Person buyer;
    std::optional<qint64> paddle;
    bool isPaid = false; ///< all of its buyer's invoice

    bool operator==(const UnclaimedLot &) const = default;
};

/// The cash at the desk as somebody counted it, and as it should have been.
struct CashCount
{
    auction::Amount counted = 0;
    auction::Amount opening = 0;  ///< what lay in the box before the first payment
    auction::Amount expected = 0; ///< that, and what was taken in cash since
    QString note = {};
    Stamp done = {};

    [[nodiscard]] auction::Amount difference() const { return counted - expected; }

    bool operator==(const CashCount &) const = default;
};

[[nodiscard]] QJsonObject toJson(const CashCount &count);
[[nodiscard]] std::optional<CashCount> cashCountFromJson(const QJsonObject &json);

struct EveningView
{
    qint64 sale = auction::firstSale;
    int lotsSold = 0;
    int lotsUnsold = 0; ///< passed, unsold or withdrawn
    int lotsOpen = 0;   ///< scheduled, open or paused
    int lotsCollected = 0;
    auction::Amount hammer = 0;  ///< the sum of prices
    auction::Amount premium = 0; ///< of what buyers pay beside them
    auction::Amount tax = 0;     ///< likewise
    auction::Amount adjusted = 0;
    auction::Amount paid = 0;    ///< of invoices, by whatever means
    auction::Amount byFunds = 0; ///< of that, what funds paid by themselves
    auction::Amount earned = 0;  ///< by sellers: what their settlements come to
    auction::Amount paidOut = 0; ///< of that
    QList<TakenBy> taken;        ///< each means but funds, in their order
    QList<Debtor> debtors;       ///< by paddle, those without one last
    QList<UnclaimedLot> unclaimed;
    QList<Depositor> unspent; ///< of the whole house, as deposits are; by paddle likewise
    QList<CashCount> counts;  ///< oldest first

    [[nodiscard]] auction::Amount total() const { return hammer + premium + tax + adjusted; }
    [[nodiscard]] auction::Amount owed() const { return total() - paid; }
    [[nodiscard]] auction::Amount owedToSellers() const { return earned - paidOut; }

    bool operator==(const EveningView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const EveningView &evening);
[[nodiscard]] std::optional<EveningView> eveningFromJson(const QJsonObject &json);

} // namespace gavel::protocol
