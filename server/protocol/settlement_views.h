#pragma once

#include "protocol/invoice_views.h"

namespace gavel::protocol {

// What a seller is owed of a sale (FORMATS.md, "Money"; PROTOCOL.md, "Settlements"). Values; any thread.

/// A lot that was sold, or an adjustment.
struct SettlementLine
{
    std::optional<auction::LotId> lot; ///< none: an adjustment
    QString number;                    ///< the lot's
    QString name;                      ///< the lot's
    auction::Amount price = 0;
    auction::Amount commission = 0; ///< which the house keeps of it
    auction::Amount premium = 0;    ///< which its buyer pays the house, as the next; told where there is tax
    auction::Amount tax = 0;
    auction::Tax taxed = {};       ///< at what rate and on what that was taken; none: none was
    auction::Amount amount = 0;    ///< what it adds to what the seller is owed; below 0: a fee
    QString reason;                ///< an adjustment's
    std::optional<Stamp> adjusted; ///< an adjustment's

    bool operator==(const SettlementLine &) const = default;
};

struct Payout
{
    qint64 n = 0; ///< names it within its settlement
    Means means = Means::Cash;
    auction::Amount amount = 0;
    QString reference = {};
    Stamp paid = {};

    bool operator==(const Payout &) const = default;
};

struct SettlementView
{
    qint64 sale = auction::firstSale;
    Person account;
    QString name; ///< the account's, as the next two; may be empty
    QString email;
    QString phone;
    QList<SettlementLine> lines;
    QList<Payout> payouts;

    /// The sum of the lines, of the payouts, and what is left to pay out; below 0: owed by the seller.
    [[nodiscard]] auction::Amount total() const;
    [[nodiscard]] auction::Amount paidOut() const;
    [[nodiscard]] auction::Amount balance() const { return total() - paidOut(); }

    bool operator==(const SettlementView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SettlementView &settlement);
[[nodiscard]] std::optional<SettlementView> settlementFromJson(const QJsonObject &json);

} // namespace gavel::protocol
