#pragma once

#include "link/line_state.h"
#include "models/background.h"
#include "models/catalogue/ending_soon.h"
#include "models/notices/away_news.h"
#include "models/notices/notice_centre.h"
#include "protocol/updates.h"

#include <QObject>
#include <QPointer>
#include <optional>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

class HouseSales;
class LotListModel;
class MyLotsModel;

/// Turns what a line brings into notices: events as they come, lots that are watched as the host's clock goes on, and
/// after a time without the line what changed meanwhile. GUI thread.
class NoticeFeed : public QObject
{
    Q_OBJECT

public:
    /// The lists that the house keeps anyway: they say how the account stood when the line was lost.
    struct Lists
    {
        const LotListModel &lots;
        const MyLotsModel &bids;
        const MyLotsModel &won;
        const MyLotsModel &selling;
        const HouseSales &sales;
    };

    NoticeFeed(link::HostLink &line, const Lists &lists, NoticeCentre &centre, QObject *parent = nullptr);

private:
    void connectEvents();
    void tellVoided(const protocol::VoidedUpdate &update);
    void tellSaleVoided(auction::LotId lot, const QString &reason);
    void tellStanding(const protocol::AccountView &before, const protocol::AccountUpdate &update);
    void stateChanged();
    void noteStanding();
    void compare();
    void compareWhenRead();
    void tellNextTakenBack();
    void checkEnds(auction::TimeMs now);
    void accountChanged();
    void listRead(const MyLotsModel &list);
    void noteChanged(const QList<protocol::LotView> &lots);
    [[nodiscard]] protocol::LotView told(protocol::LotView lot) const;
    [[nodiscard]] Notice noticeOf(NoticeKind kind, auction::LotId lot, auction::Amount amount) const;
    [[nodiscard]] auction::TimeMs now() const;

    link::HostLink &m_line;
    const Lists m_lists;
    NoticeCentre &m_centre;
    EndingSoon m_endingSoon;
    QSet<auction::LotId> m_own; ///< lots that the account sells and that have not ended
    auction::AccountId m_me = auction::noAccount;
    QSet<const MyLotsModel *> m_known;       ///< lists that were read for this account
    std::optional<AccountStanding> m_before; ///< how it stood when the line was lost
    AccountLists m_read;
    int m_toRead = 0;
    quint64 m_reading = 0; ///< counts the readings, so that a late answer to an old one is known
    bool m_connected = false;
    QList<Notice> m_takenBack; ///< to be told, once it is known why
    bool m_readsLog = false;   ///< of one of them
    Background m_background;   ///< reads logs
};

} // namespace gavel::models
