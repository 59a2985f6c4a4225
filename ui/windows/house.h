#pragma once

#include "link/host_link.h"
#include "models/catalogue/picture_cache.h"
#include "models/lot_list_model.h"
#include "models/mine/my_lots_model.h"
#include "models/notices/notice_centre.h"
#include "models/notices/notice_feed.h"
#include "models/notices/notice_keeper.h"
#include "models/room/log_witness.h"
#include "models/sales/house_sales.h"
#include "models/selling/drafts.h"
#include "widgets/pixmaps.h"

#include <QHash>
#include <QObject>

#include <array>

namespace gavel::ui {

// An auction house that this program has joined: its line, and over it the models that all views share.
class House : public QObject
{
    Q_OBJECT

public:
    // `pictureFolder` may be empty: then no picture is kept on disk; so may `evidencePath`, of what was seen of lots,
    // and `keptFolder`, of what is written to be sold and of what was told.
    House(const QUrl &base, const QString &pictureFolder, const QString &evidencePath, const QString &keptFolder = {},
          QObject *parent = nullptr);

    [[nodiscard]] link::HostLink &line() { return m_line; }
    [[nodiscard]] models::LotListModel &lots() { return m_lots; }
    [[nodiscard]] models::HouseSales &sales() { return m_sales; }
    [[nodiscard]] models::MyLotsModel &bids() { return m_bids; }
    [[nodiscard]] models::MyLotsModel &won() { return m_won; }
    [[nodiscard]] models::MyLotsModel &selling() { return m_selling; }
    [[nodiscard]] models::MyLotsModel &watching() { return m_watching; }
    [[nodiscard]] models::NoticeCentre &notices() { return m_notices; }
    [[nodiscard]] models::LogWitness &witness() { return m_witness; }
    [[nodiscard]] models::Drafts &drafts() { return m_drafts; }
    // Where it is noted which rows of files were put up for sale; empty: nowhere.
    [[nodiscard]] const QString &importJournal() const { return m_importJournal; }
    // Where it is noted what the columns of files say, for all houses; empty: nowhere.
    [[nodiscard]] const QString &columnsPath() const { return m_columnsPath; }
    [[nodiscard]] Pixmaps &pixmaps() { return m_pixmaps; }
    [[nodiscard]] models::PictureCache &pictures() { return m_cache; }

    [[nodiscard]] models::MoneyText money() const;
    [[nodiscard]] bool isSignedIn() const { return m_line.account().has_value(); }
    [[nodiscard]] bool maySell() const;
    [[nodiscard]] bool isMine(const protocol::LotView &lot) const
    {
        return isSignedIn() && lot.owner.id == m_line.me();
    }

    [[nodiscard]] bool isWatched(auction::LotId lot) const { return m_lots.standings().watched.contains(lot); }
    // Shown at once, and taken back if the host refuses. Needs an account.
    void setWatched(auction::LotId lot, bool on);

    // Amounts are written anew: the house was read, or the language changed.
    void renewMoney();

Q_SIGNALS:
    void moneyChanged();
    void watchedChanged(gavel::auction::LotId lot, bool on);
    void watchingFailed(gavel::auction::LotId lot, const gavel::link::Problem &problem);

private:
    [[nodiscard]] std::array<models::MyLotsModel *, 4> mine();
    void noteWatched(auction::LotId lot, bool on);
    void followWatching();

    link::HostLink m_line;
    models::LogWitness m_witness;
    models::PictureCache m_cache;
    Pixmaps m_pixmaps;
    models::LotListModel m_lots;
    models::HouseSales m_sales;
    models::MyLotsModel m_bids{models::MyLotsModel::Which::Bids};
    models::MyLotsModel m_won{models::MyLotsModel::Which::Won};
    models::MyLotsModel m_selling{models::MyLotsModel::Which::Selling};
    models::MyLotsModel m_watching{models::MyLotsModel::Which::Watching};
    models::NoticeCentre m_notices;
    models::NoticeFeed m_noticeFeed{m_line, {m_lots, m_bids, m_won, m_selling, m_sales}, m_notices};
    models::NoticeKeeper m_noticeKeeper;
    models::Drafts m_drafts;
    QString m_importJournal;
    QString m_columnsPath;
    QHash<auction::LotId, bool> m_watchAsked; // the host has not answered yet: what is to be shown
};

} // namespace gavel::ui
