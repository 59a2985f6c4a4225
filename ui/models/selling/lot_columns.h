#pragma once

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace gavel::models {

/// The columns of a file of lots; in its header they are called as nameOf() has them.
enum class LotColumn {
    Name,
    Description,
    Start,
    Reserve,
    BuyNow,
    Value,
    OpensAt,
    EndsAt,
    Lasts,
    Increments,
    SoftClose,
    BelowReserve,
    Premium,
    Commission,
    Number,
    Category,
    Sale,
    Pictures
};
inline constexpr int lotColumnCount = static_cast<int>(LotColumn::Pictures) + 1;

[[nodiscard]] QString nameOf(LotColumn column);

/// What it says, in the language of the program.
[[nodiscard]] QString lotColumnText(LotColumn column);

/// By that name or by one that others' lists have for it, in English or Korean: "Title", "starting_bid", "시작가".
[[nodiscard]] std::optional<LotColumn> lotColumnOf(const QString &header);

/// What each column of a header says, by its place; none: it is passed over.
using LotColumns = QList<std::optional<LotColumn>>;

/// For each of them nameOf(); empty: it is passed over.
[[nodiscard]] QStringList namesOf(const LotColumns &columns);

/// What somebody chose for such a header once, by nameOf(); empty: to pass it over. None: nobody has.
using ChosenColumn = std::function<std::optional<QString>(const QString &header)>;

/// By what was chosen, else by their names, behind which the house's currency may stand: “Start price (KRW)”,
/// “시작가(원)”. A “Lot” beside a name is its number; notes beside a description are passed over.
[[nodiscard]] LotColumns guessedLotColumns(const QStringList &header, const ChosenColumn &chosen = {},
                                           const QString &currency = {});

/// Whether it says whose a lot is, as lists of others do: whoever puts the list up is its seller, so it is passed over.
[[nodiscard]] bool isSellerHeader(const QString &header);

/// A sentence about columns that a file of lots can't do without, or has twice; empty: none.
[[nodiscard]] QString faultOf(const LotColumns &columns, const QStringList &header);

} // namespace gavel::models
