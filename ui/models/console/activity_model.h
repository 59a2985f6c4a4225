#pragma once

#include "models/money_text.h"
#include "models/sales/house_sales.h"
#include "protocol/views.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <optional>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

/// Something that happened in the house. Words are made when it is shown, in the language of then.
struct Activity
{
    enum class Kind {
        Added,
        Opened,
        Led,
        Rose,
        Extended,
        Paused,
        Resumed,
        Voided,
        Closed,
        Withdrawn,
        Reopened,
        SaleVoided,
        Offered,
        Declined,
        Announced,
        Entered,
        Left
    };

    Kind kind = Kind::Added;
    auction::TimeMs at = 0; ///< by the host's clock
    protocol::LotView lot;  ///< as it was then
    QString text;           ///< Announced: what was said; Entered, Left: who

    bool operator==(const Activity &) const = default;
};

/// What happened to a lot between two views of it, in order; the second is the newer. Several bids between them are
/// one.
[[nodiscard]] QList<Activity::Kind> changesBetween(const std::optional<protocol::LotView> &before,
                                                   const protocol::LotView &after);

/// `sale`: of the lot, where there are several, in each of which numbers begin anew.
[[nodiscard]] QString activityText(const Activity &activity, const MoneyText &money, const QString &sale = {});

/// What happened just now, the newest first, as the house's stream tells it.
class ActivityModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { AtTextRole = Qt::UserRole + 1, LotIdRole };
    static constexpr int kept = 200;
    static constexpr auction::TimeMs returnMs = 10'000; ///< a line that broke for no longer is no news

    explicit ActivityModel(QObject *parent = nullptr);

    void follow(link::HostLink &line);
    void setMoney(const MoneyText &money);
    void setSales(const HouseSales &sales);

    /// The catalogue as it stands: what later views are compared to.
    void begin(const QList<protocol::LotView> &lots);
    void apply(const QList<protocol::LotView> &lots, auction::TimeMs now);
    void add(const Activity &activity);
    void enter(auction::LotId lot, const QString &nick, auction::TimeMs now);
    void leave(auction::LotId lot, const QString &nick, auction::TimeMs now);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] protocol::LotView known(auction::LotId lot) const;
    [[nodiscard]] QString textOf(const Activity &activity) const;
    void retell();

    const HouseSales *m_sales = nullptr;
    MoneyText m_money;
    QHash<auction::LotId, protocol::LotView> m_lots;
    QList<Activity> m_activities; ///< newest first
};

} // namespace gavel::models
