#pragma once

#include "auction/money.h"
#include "auction/sale_plan.h"

#include <QString>

namespace gavel::models {

/// What is printed of lots, and at the desk.
enum class PaperKind { Catalogue, Labels, BidSheets, RunSheet, PickList, Settlements };

/// Of lots, or of what people owe and are owed.
[[nodiscard]] constexpr bool isOfLots(PaperKind kind)
{
    return kind < PaperKind::PickList;
}

/// What somebody chose for a paper; each kind reads what it knows. A value.
struct PaperChoices
{
    PaperKind kind = PaperKind::Catalogue;
    QString language;                               ///< "en", "ko"
    bool isLetter = false;                          ///< else A4
    auction::SaleId sale = auction::firstSale;      ///< of lots
    bool onlyChosen = false;                        ///< lots: those that were chosen in the list
    int perPage = 4;                                ///< catalogue: 2, 4, 8; labels: 1, 4, 12; bid sheets: 1, 2
    bool hasCover = true;                           ///< catalogue
    bool hasHeadings = true;                        ///< catalogue: a heading for each category
    bool hasPictures = true;                        ///< catalogue
    bool hasDescriptions = true;                    ///< catalogue, bid sheets
    bool hasStart = true;                           ///< catalogue: the start price
    bool hasValues = true;                          ///< catalogue, labels, bid sheets: what lots are worth, where said
    bool hasReserves = true;                        ///< run sheet: those that the reader may see
    bool onlyHere = true;                           ///< pick list: without what was collected
    auction::AccountId seller = auction::noAccount; ///< settlements; nobody: of all

    bool operator==(const PaperChoices &) const = default;
};

} // namespace gavel::models
