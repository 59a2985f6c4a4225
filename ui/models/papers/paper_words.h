#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>
#include <memory>

namespace gavel::models {

/// What stands on paper whoever prints it. %1 and %2 are filled in by who says it.
enum class PaperWord {
    Catalogue,
    LotLabels,
    BidSheets,
    RunSheet,
    PickList,
    Settlement,
    Page,         ///< %1 of %2
    Continued,    ///< %1: a heading that goes on
    OtherLots,    ///< a heading: those of no category
    StartPrice,   ///< %1
    BuyNow,       ///< %1
    LotCount,     ///< %1
    Printed,      ///< %1: when
    ScanForLot,   ///< beside a code
    ScanForHouse, ///< likewise
    WriteYourBid, ///< on a bid sheet
    LeastBid,     ///< its columns, as the next two
    Paddle,
    YourBid,
    Lot,
    Name,
    Start,
    Reserve,
    NoReserve,
    HiddenReserve, ///< there is one, which the reader may not see
    PlannedEnd,
    SoldFor, ///< to write in, with the paddle
    Paid,
    Owes, ///< %1
    Collected,
    LotsToCollect, ///< %1
    NothingHere,
    Price,
    Commission,
    Amount,
    Adjustment, ///< %1: why
    SoldInAll,
    PaidOut, ///< %1: by what means
    ToPayOut,
    OwedBySeller,
    Cash,
    Card,
    Cheque,
    Transfer,
    Other,
    Funds,
    Invoice,
    InvoiceNumber, ///< %1
    Receipt,
    ReceiptNumber, ///< %1
    Premium,
    Tax,
    OfItGift,  ///< %1
    ForPerson, ///< %1
    PaidBy,    ///< %1: by what means
    GivenBack, ///< %1: likewise
    ToPay,
    ToGiveBack,
    IssuedBy,      ///< %1: the house, and how it is reached
    NumberAndDate, ///< %1: of an invoice, %2
    TaxOnAll,      ///< %1 of a hundred, %2: of what
    TaxOnPremium,  ///< likewise
    TaxIncluded,
    NotTaxed,   ///< %1
    BuyersTax,  ///< %1: what was taxed, %2: the tax
    WorthValue, ///< %1
    Slip,
    Buyer,
    Date,
    HammerPrice,
    SoldBy,    ///< %1
    SoldByAt,  ///< %1, %2: when
    LotNumber, ///< %1
    GiftInAll,
    PaidInAll,
    WithPaddle, ///< %1: a person, %2
    HashOfLog,
    Reminder,  ///< %1: a name
    StillOwed, ///< %1: of what house, %2: how much
    OwedBack,  ///< likewise
    PayAtDesk,
    PayOrAsk,   ///< %1: how the house is reached
    SeeItThere, ///< %1: an address
};

/// The words of papers in a language of their own, which need not be the program's. A value; GUI thread.
class PaperWords
{
public:
    /// "en" or "ko".
    explicit PaperWords(const QString &language);

    [[nodiscard]] QString of(PaperWord word) const;
    [[nodiscard]] QString of(PaperWord word, const QString &first) const { return of(word).arg(first); }
    [[nodiscard]] const QString &language() const { return m_language; }
    /// How that language writes amounts and dates: as the program does, where that speaks it.
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

private:
    QString m_language;
    QLocale m_locale;
    std::shared_ptr<QTranslator> m_translator;
};

} // namespace gavel::models
