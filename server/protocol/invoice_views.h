#pragma once

#include "protocol/common_views.h"

namespace gavel::protocol {

// What a bidder owes of a sale and how it was paid (FORMATS.md, "Money"; PROTOCOL.md, "Invoices"). Values; any thread.

/// What somebody pays with. Funds: what funds paid by themselves, which nobody hands over.
enum class Means { Cash, Card, Cheque, Transfer, Other, Funds };

[[nodiscard]] QString nameOf(Means means);
[[nodiscard]] QStringList meansNames(); ///< of all
[[nodiscard]] std::optional<Means> meansOf(QStringView name);

/// A lot that was bought, or an adjustment.
struct InvoiceLine
{
    std::optional<auction::LotId> lot; ///< none: an adjustment
    QString number;                    ///< the lot's
    QString name;                      ///< the lot's
    auction::Amount price = 0;
    auction::Amount premium = 0;
    auction::Amount tax = 0;
    auction::Tax taxed = {};        ///< at what rate and on what the tax was taken; none: none was
    auction::Amount amount = 0;     ///< what it adds to what is owed; an adjustment's may be negative
    auction::Amount gift = 0;       ///< what of that is one: all above what the lot is worth, where that was said
    QString reason;                 ///< an adjustment's
    std::optional<Stamp> adjusted;  ///< an adjustment's
    std::optional<Stamp> collected; ///< a lot that its buyer has taken away
    std::optional<Person> bidder;   ///< whose it is, where another pays; none: the invoice's own

    bool operator==(const InvoiceLine &) const = default;
};

struct TakenBack
{
    auction::TimeMs at = 0;
    Person by;
    QString reason;

    bool operator==(const TakenBack &) const = default;
};

struct InvoicePayment
{
    qint64 n = 0; ///< names it within its invoice
    Means means = Means::Cash;
    auction::Amount amount = 0; ///< negative: a refund
    QString reference = {};
    std::optional<auction::LotId> lot = {}; ///< of funds: what they paid for; none: what was owed
    auction::TimeMs at = 0;
    std::optional<Person> by = {};           ///< of the staff; none: funds by themselves
    std::optional<TakenBack> takenBack = {}; ///< then it does not count
    std::optional<Person> bidder = {};       ///< who paid it before another paid for them; none: the invoice's own

    /// What of the deposits was taken to be handed back: the payment after it is the refund.
    [[nodiscard]] bool isOfDeposits() const { return means == Means::Funds && by; }

    bool operator==(const InvoicePayment &) const = default;
};

/// Somebody for whom another pays.
struct BilledPerson
{
    Person account;
    QString name; ///< may be empty
    std::optional<qint64> paddle;

    bool operator==(const BilledPerson &) const = default;
};

struct InvoiceView
{
    qint64 sale = auction::firstSale;
    std::optional<qint64> number; ///< none: it was neither printed nor paid yet
    std::optional<auction::TimeMs> numberedAt;
    Person account;
    QString name; ///< the account's, as the next three; may be empty
    QString email;
    QString phone;
    std::optional<qint64> paddle;
    QList<InvoiceLine> lines;
    QList<InvoicePayment> payments;
    QList<BilledPerson> people = {}; ///< for whom the account pays, whether they bought anything or not
    /// What of the account's deposits no line needs, of whatever sale, and can be handed back once nothing is held of
    /// it. None: not said, as in lists.
    std::optional<auction::Amount> unspent = {};

    /// The sum of the lines, of the payments that count, and what is left to pay; negative: to be given back.
    [[nodiscard]] auction::Amount total() const;
    [[nodiscard]] auction::Amount paid() const;
    [[nodiscard]] auction::Amount balance() const { return total() - paid(); }
    /// What of the lines is a gift.
    [[nodiscard]] auction::Amount gift() const;
    /// What was handed over for it, less what was given back of that. A deposit that was handed back is no part of it.
    [[nodiscard]] auction::Amount received() const;
    /// The most that a refund may be.
    [[nodiscard]] auction::Amount refundable() const;

    bool operator==(const InvoiceView &) const = default;
};

/// Leaves of the gifts, which are of what was bought, what was paid: nothing while something is owed, and less by what
/// adjustments took off.
void nameGiftsAsPaid(InvoiceView &invoice);

[[nodiscard]] QJsonObject toJson(const InvoiceView &invoice);
[[nodiscard]] std::optional<InvoiceView> invoiceFromJson(const QJsonObject &json);

} // namespace gavel::protocol
