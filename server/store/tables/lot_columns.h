#pragma once

#include "store/tables/lot_row.h"
#include "store/tables/rate_columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

// The columns of the table `lots`: of the row that the rules read, and of what goes with it.

template <>
struct Stored<auction::Increments>
{
    static QVariant given(const auction::Increments &member) { return incrementsText(member); }
    static void assign(auction::Increments &member, const QVariant &read) { member = incrementsOf(read.toString()); }
};

template <>
struct Stored<std::optional<auction::SoftClose>>
{
    static QVariant given(const std::optional<auction::SoftClose> &member) { return softCloseText(member); }
    static void assign(std::optional<auction::SoftClose> &member, const QVariant &read)
    {
        member = softCloseOf(read.toString());
    }
};

inline constexpr std::array lotColumns{
    column<LotRow>(
        "id"_L1, Write::Numbered, [](auto &row) -> auto & { return row.lot.facts.id; }),
    column<LotRow>(
        "seller"_L1, Write::Never, [](auto &row) -> auto & { return row.lot.facts.seller; }),
    column<LotRow>(
        "sale"_L1, Write::Sale, [](auto &row) -> auto & { return row.lot.facts.sale; }),
    column<LotRow>(
        "created_at"_L1, Write::Never, [](auto &row) -> auto & { return row.createdAt; }),
    rateColumn<LotRow>(
        "premium"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.facts.rates.premium; }),
    bandsColumn<LotRow>(
        "premium_bands"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.facts.rates.premium; }),
    rateColumn<LotRow>(
        "commission"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.facts.rates.commission; }),
    bandsColumn<LotRow>(
        "commission_bands"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.facts.rates.commission; }),
    column<LotRow>(
        "tax"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.facts.rates.tax; }),
    column<LotRow>(
        "takes_prebids"_L1, Write::Sale, [](auto &row) -> auto & { return row.lot.facts.takesPrebids; }),
    column<LotRow>(
        "start_price"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.start; }),
    column<LotRow>(
        "reserve"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.reserve; }),
    column<LotRow>(
        "buy_now"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.buyNow; }),
    column<LotRow>(
        "increments"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.increments; }),
    column<LotRow>(
        "opens_at"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.opensAt; }),
    column<LotRow>(
        "terms_end"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.endsAt; }),
    column<LotRow>(
        "soft_close"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.softClose; }),
    column<LotRow>(
        "below_reserve"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.belowReserve; }),
    column<LotRow>(
        "value"_L1, Write::Terms, [](auto &row) -> auto & { return row.lot.terms.value; }),
    column<LotRow>(
        "phase"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.phase; }),
    column<LotRow>(
        "price"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.price; }),
    referenceColumn<LotRow>(
        "leader"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.leader; }),
    column<LotRow>(
        "leader_max"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.leaderMax; }),
    column<LotRow>(
        "leader_bid"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.leaderBid; }),
    column<LotRow>(
        "bids"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.bids; }),
    column<LotRow>(
        "ends_at"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.endsAt; }),
    column<LotRow>(
        "left_ms"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.leftMs; }),
    column<LotRow>(
        "cap_at"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.capAt; }),
    column<LotRow>(
        "paused_at"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.pausedAt; }),
    column<LotRow>(
        "buy_now_gone"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.buyNowGone; }),
    column<LotRow>(
        "reserve_lowered"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.reserveLowered; }),
    referenceColumn<LotRow>(
        "offered_to"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.offer.account; }),
    column<LotRow>(
        "offer_price"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.offer.price; }),
    column<LotRow>(
        "offer_until"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.offer.until; }),
    column<LotRow>(
        "reopened"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.reopened; }),
    column<LotRow>(
        "extensions"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.extensions; }),
    column<LotRow>(
        "shown_end"_L1, Write::State, [](auto &row) -> auto & { return row.shownEnd; }),
    column<LotRow>(
        "waits_for"_L1, Write::State, [](auto &row) -> auto & { return row.waitsFor; }),
    column<LotRow>(
        "seq"_L1, Write::State, [](auto &row) -> auto & { return row.lot.state.seq; }),
    column<LotRow>(
        "head"_L1, Write::State, [](auto &row) -> auto & { return row.head; }),
    column<LotRow>(
        "last_event"_L1, Write::State, [](auto &row) -> auto & { return row.lastEvent; }),
    column<LotRow>(
        "ended_at"_L1, Write::State, [](auto &row) -> auto & { return row.endedAt; }),
    column<LotRow>(
        "sale_order"_L1, Write::Place, [](auto &row) -> auto & { return row.place.order; }),
    column<LotRow>(
        "number"_L1, Write::Place, [](auto &row) -> auto & { return row.place.number; }),
    column<LotRow>(
        "category"_L1, Write::Place, [](auto &row) -> auto & { return row.place.category; }),
};

/// What numbers are sorted by first.
struct NumberLead
{
    qint64 lead = 0;
};

inline constexpr std::array leadColumns{
    column<NumberLead>(
        "number_lead"_L1, Write::Place, [](auto &row) -> auto & { return row.lead; }),
};

static_assert(std::variant_size_v<auction::Format> == 1,
              "a lot of another format than the first needs a column for it");

/// Of a row that is only looked at for the ends of others in its sale.
inline constexpr std::array endColumns{
    column<LotRow>(
        "id"_L1, Write::Numbered, [](auto &row) -> auto & { return row.lot.facts.id; }),
    column<LotRow>(
        "phase"_L1, Write::Never, [](auto &row) -> auto & { return row.lot.state.phase; }),
    column<LotRow>(
        "ends_at"_L1, Write::Never, [](auto &row) -> auto & { return row.lot.state.endsAt; }),
    column<LotRow>(
        "reopened"_L1, Write::Never, [](auto &row) -> auto & { return row.lot.state.reopened; }),
    column<LotRow>(
        "seq"_L1, Write::Never, [](auto &row) -> auto & { return row.lot.state.seq; }),
    column<LotRow>(
        "ended_at"_L1, Write::Never, [](auto &row) -> auto & { return row.endedAt; }),
    column<LotRow>(
        "sale_order"_L1, Write::Never, [](auto &row) -> auto & { return row.place.order; }),
    column<LotRow>(
        "shown_end"_L1, Write::State, [](auto &row) -> auto & { return row.shownEnd; }),
    column<LotRow>(
        "waits_for"_L1, Write::State, [](auto &row) -> auto & { return row.waitsFor; }),
};

/// What the rules have no need of; longer texts are in LotTexts.
struct LotName
{
    QString name;
};

inline constexpr std::array nameColumns{
    column<LotName>(
        "name"_L1, Write::Terms, [](auto &row) -> auto & { return row.name; }),
};

inline constexpr std::array ownRatesColumns{
    column<protocol::OwnRates>(
        "own_premium"_L1, Write::Terms, [](auto &row) -> auto & { return row.premium; }),
    column<protocol::OwnRates>(
        "own_commission"_L1, Write::Terms, [](auto &row) -> auto & { return row.commission; }),
};

/// The house's number of its newest change.
struct LotChange
{
    qint64 change = 0;
};

inline constexpr std::array changeColumns{
    column<LotChange>(
        "change"_L1, Write::State, [](auto &row) -> auto & { return row.change; }),
};

} // namespace gavel::store
