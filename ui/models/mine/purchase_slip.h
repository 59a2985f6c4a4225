#pragma once

#include "models/money_line.h"
#include "models/papers/paper_words.h"
#include "protocol/views.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace gavel::models {

/// What a buyer takes home on paper: what was won, what it costs, what of that is tax and at which rate, and by which
/// hash its log can be checked. Texts in the paper's language, amounts and dates by its locale. A value.
struct PurchaseSlip
{
    struct Line
    {
        QString lot;    ///< its number: "12"
        QString number; ///< "Lot 12"
        QString name;
        QString picture; ///< the thumbnail's path on the host; empty: none
        QString wonAt;   ///< of whom, and when the hammer fell
        QString price;
        QString premium;
        QString tax; ///< empty: none on any line
        QString total;
        QString gift; ///< "of it a gift: $40.00"; empty: nothing is
        QString paid; ///< "paid", where the buyer's funds did; else empty
        QString head; ///< lowercase hex
        QString page; ///< the address of the lot's, for a QR code; empty: none that a phone could open
    };

    /// Of a sum.
    struct Part
    {
        QString name;
        QString amount; ///< may be empty
    };

    QString buyer;
    QString date;
    QList<Line> lines;
    QString price;
    QString premium;
    QString tax; ///< empty: none
    QString total;
    QList<Part> taxes; ///< each rate and what it was taken on; nothing where there is none
    QString gift;      ///< the amount of it; empty: nothing is
    QString paid;      ///< however it came; empty: nothing
    QString due;       ///< where something is paid and something not

    /// "purchase-slip-lot-12", or without the lot for several: a file's name that every system takes.
    [[nodiscard]] QString fileName() const;
};

/// A lot that was won, and what is paid for it.
struct Purchase
{
    protocol::MyLot won;
    MoneyLine line;
};

/// Of one lot that was won, or of several together. `now` is when the slip is made; `base` the house's address as
/// phones reach it, empty if they do not.
[[nodiscard]] PurchaseSlip purchaseSlip(const QString &buyer, const QList<Purchase> &purchases, const MoneyText &money,
                                        const PaperWords &words, auction::TimeMs now, const QUrl &base = {});
/// All that an account won, as far as its funds pay for it.
[[nodiscard]] QList<Purchase> purchasesOf(const QList<protocol::MyLot> &won, auction::Amount funds);

} // namespace gavel::models
