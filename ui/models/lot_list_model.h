#pragma once

#include "link/host_bounds.h"
#include "models/money_text.h"
#include "models/standing.h"
#include "models/time_text.h"
#include "protocol/updates.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <functional>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

/// The host's clock, or nothing while it is unknown.
using Now = std::function<std::optional<auction::TimeMs>()>;

/// All lots of a house by id, kept current by its stream. What is shown and what is sorted are two roles; a tick of the
/// clock notifies nothing: views that show CountdownRole repaint what is visible on HostClock::ticked.
class LotListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr qsizetype lotsMax = link::bounds::itemsMax; ///< past it no more are taken in
    /// So many that go at once are not taken out one by one, each of which moves those behind it.
    static constexpr qsizetype removalsMax = 500;

    enum Role {
        IdRole = Qt::UserRole + 1, ///< LotId
        LotRole,                   ///< LotView
        SellerRole,                ///< nick
        SellerIdRole,              ///< AccountId
        PriceTextRole,             ///< "$12.00"
        PriceRole,                 ///< Amount
        AskTextRole,
        AskRole,
        BidsTextRole, ///< "12 bids"
        BidsRole,     ///< int
        PhaseTextRole,
        PhaseRole,     ///< int of Phase
        CountdownRole, ///< text, computed when asked
        UrgencyRole,   ///< int of Urgency, computed when asked
        EndsAtRole,    ///< TimeMs: opening time while scheduled, the paused and final last
        CreatedAtRole, ///< TimeMs
        LeaderRole,    ///< nick, empty: nobody
        StandingRole,  ///< int of Standing
        StandingTextRole,
        ReserveTextRole,
        CoverPathRole, ///< the thumbnail's path; empty: no picture
    };

    explicit LotListModel(Now now, QObject *parent = nullptr);

    /// Follows a line's house stream, account, currency and clock from now on.
    void follow(link::HostLink &line);
    void setMoney(const MoneyText &money);
    void setStandings(const MyStandings &standings);
    [[nodiscard]] const MyStandings &standings() const { return m_standings; }

    /// The whole catalogue: lots that it lacks go.
    void reset(const QList<gavel::protocol::LotView> &lots);
    /// Adds or replaces; one that is older (by seq) than what is here is passed over.
    void put(const QList<gavel::protocol::LotView> &lots);

    /// In the order of their rows.
    [[nodiscard]] const QList<protocol::LotView> &lots() const { return m_lots; }
    /// What EndsAtRole has of it.
    [[nodiscard]] static auction::TimeMs sortTime(const protocol::LotView &lot);
    [[nodiscard]] const protocol::LotView *find(auction::LotId id) const;
    [[nodiscard]] QModelIndex indexOf(auction::LotId id) const;
    /// Whether a first list has come.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();

private:
    [[nodiscard]] QVariant data(const protocol::LotView &lot, Role role) const;
    [[nodiscard]] Countdown countdown(const protocol::LotView &lot) const;
    [[nodiscard]] QString spoken(const protocol::LotView &lot) const;
    void append(const QList<protocol::LotView> &lots);
    void replace(const protocol::LotView &lot);
    void remove(int row);
    void clear();
    void noteBidder(const protocol::LotView &lot);
    void applyOwnVoid(const protocol::VoidedUpdate &update);
    void readStandings(link::HostLink &line);

    Now m_now;
    MoneyText m_money;
    MyStandings m_standings;
    QList<protocol::LotView> m_lots;
    QHash<auction::LotId, int> m_rows;
    QHash<auction::LotId, qint64> m_voided; ///< the seq by which a bid of this account was voided
    bool m_loaded = false;
};

} // namespace gavel::models
