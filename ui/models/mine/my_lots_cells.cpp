#include "models/mine/my_lots_model.h"

#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/mine/my_lots_sums.h"
#include "models/sales/house_sales.h"
#include "models/time_text.h"
#include "models/words.h"

#include <limits>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// Open lots by their end, then those to come by their opening, those that stand still, and the ended, newest first.
qint64 orderInTime(const protocol::LotView &lot)
{
    constexpr qint64 coming = std::numeric_limits<qint64>::max() / 4;
    constexpr qint64 paused = coming * 2;
    constexpr qint64 ended = coming * 3;
    switch (lot.phase) {
    case auction::Phase::Open:
        return lot.endsAt.value_or(coming - 1);
    case auction::Phase::Scheduled:
        return coming + lot.opensAt.value_or(coming - 1);
    case auction::Phase::Paused:
        return paused;
    case auction::Phase::Sold:
    case auction::Phase::Passed:
    case auction::Phase::Unsold:
    case auction::Phase::Withdrawn:
        return ended - protocol::endOf(lot).value_or(0);
    }
    Q_UNREACHABLE();
}

} // namespace

/// How I stand while it is bid on, and how it came out afterwards.
QString MyLotsModel::state(const protocol::MyLot &mine) const
{
    const protocol::LotView &lot = mine.lot;
    const Standing mineNow = standing(mine);
    if (lot.phase == auction::Phase::Sold && lot.leader)
        return mineNow == Standing::Leading ? tr("Won") : tr("Sold to %1").arg(isolated(lot.leader->nick));
    if (mine.prebid && lot.phase == auction::Phase::Scheduled)
        return tr("Bids at the opening");
    if (m_which == Which::Bids && mineNow == Standing::None && !auction::isFinal(lot.phase))
        return tr("Bid voided");
    const bool stands = mineNow != Standing::None && mineNow != Standing::Own;
    return lot.phase == auction::Phase::Open && stands ? standingText(mineNow) : lotStateText(lot);
}

Countdown MyLotsModel::countdown(const protocol::LotView &lot) const
{
    return countdownOf(lot.phase, lot.opensAt, lot.endsAt, lot.leftMs, m_now ? m_now() : std::nullopt);
}

/// What is left of an open lot; else when it ended, or opens: today by the time alone.
QString MyLotsModel::ends(const protocol::LotView &lot) const
{
    if (auction::isFinal(lot.phase))
        return protocol::endOf(lot) ? dateTimeText(*protocol::endOf(lot), m_money.locale()) : u"—"_s;
    if (lot.phase == auction::Phase::Scheduled && lot.opensAt)
        return tr("opens %1").arg(timeText(*lot.opensAt, m_now ? m_now() : std::nullopt, m_money.locale()));
    return countdown(lot).text;
}

MoneyLine MyLotsModel::line(int row) const
{
    return m_which == Which::Won ? m_wonLines.at(row) : bidLine(m_lots.at(row), m_account && m_account->available);
}

QString MyLotsModel::ownText(int row) const
{
    const auto amount = own(m_lots.at(row));
    if (!amount)
        return u"—"_s;
    const bool isPaid = m_which == Which::Won && line(row).isPaid() && !sumOf(m_wonLines).isPaid();
    return isPaid ? tr("%1 · paid").arg(m_money.shown(*amount)) : m_money.shown(*amount);
}

QString MyLotsModel::nameText(const protocol::LotView &lot) const
{
    return withSale(lot.name, m_sales ? m_sales->nameOf(lot.sale) : QString());
}

QString MyLotsModel::shown(int row, int column) const
{
    const protocol::MyLot &mine = m_lots.at(row);
    switch (column) {
    case NameColumn:
        return nameText(mine.lot);
    case PriceColumn:
        return m_money.shown(mine.lot.price);
    case BidsColumn:
        return m_money.locale().toString(mine.lot.bids);
    case PhaseColumn:
        return state(mine);
    case PremiumColumn:
        return m_money.shown(line(row).premium);
    case EndsColumn:
        return ends(mine.lot);
    case OwnColumn:
        return ownText(row);
    default:
        return {};
    }
}

QVariant MyLotsModel::raw(const protocol::MyLot &mine, int column) const
{
    switch (column) {
    case NameColumn:
        return mine.lot.name;
    case PriceColumn:
        return mine.lot.price;
    case BidsColumn:
        return mine.lot.bids;
    case PhaseColumn:
        return static_cast<int>(mine.lot.phase) * 8 + static_cast<int>(standing(mine));
    case PremiumColumn:
        return m_which == Which::Won ? line(static_cast<int>(&mine - m_lots.constData())).premium : 0;
    case EndsColumn:
        return orderInTime(mine.lot);
    case OwnColumn:
        return own(mine).value_or(0);
    default:
        return {};
    }
}

QString MyLotsModel::ownHeader() const
{
    switch (m_which) {
    case Which::Bids:
        return tr("My maximum");
    case Which::Won:
        return sumOf(m_wonLines).isPaid() ? tr("Paid") : tr("To pay");
    case Which::Selling:
        return tr("Reserve");
    case Which::Watching:
        return tr("Smallest bid");
    }
    Q_UNREACHABLE();
}

QVariant MyLotsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Lot");
    case PhaseColumn:
        return m_which == Which::Bids ? tr("Standing") : tr("Phase");
    case PriceColumn:
        return m_which == Which::Won ? tr("Hammer price") : tr("Price");
    case BidsColumn:
        return tr("Bids");
    case PremiumColumn:
        return tr("Premium");
    case EndsColumn:
        return m_which == Which::Won ? tr("Won") : tr("Ends");
    case OwnColumn:
        return ownHeader();
    default:
        return {};
    }
}

} // namespace gavel::models
