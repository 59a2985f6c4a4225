#include "windows/house.h"

namespace gavel::ui {

using namespace Qt::StringLiterals;

namespace {

// What is kept for this house in a folder for all of them; empty: nothing is.
QString ownFolder(const QString &folder, const QUrl &base)
{
    return folder.isEmpty() ? QString() : models::DraftFolder::pathFor(folder, base);
}

QString ownFile(const QString &folder, const QUrl &base, const QString &name)
{
    return folder.isEmpty() ? QString() : ownFolder(folder, base) + u'/' + name;
}

QSet<auction::LotId> lotsIn(const models::MyLotsModel &list)
{
    QSet<auction::LotId> lots;
    for (const auto &mine : list.lots())
        lots.insert(mine.lot.id);
    return lots;
}

} // namespace

House::House(const QUrl &base, const QString &pictureFolder, const QString &evidencePath, const QString &keptFolder,
             QObject *parent)
    : QObject(parent)
    , m_line(base)
    , m_witness(m_line, evidencePath)
    , m_cache(m_line.api(), base, pictureFolder)
    , m_pixmaps(m_cache)
    , m_lots([this] { return m_line.clock().nowMs(); })
    , m_noticeKeeper(m_line, m_notices.list(), ownFile(keptFolder, base, u"notices.json"_s))
    , m_drafts(ownFolder(keptFolder, base))
    , m_importJournal(ownFile(keptFolder, base, u"imported.json"_s))
    , m_columnsPath(keptFolder.isEmpty() ? QString() : keptFolder + u"/columns.json"_s)
{
    m_lots.follow(m_line);
    m_sales.follow(m_line, m_lots);
    for (auto *list : mine()) {
        list->setSales(m_sales);
        list->follow(m_line);
    }
    connect(&m_watching, &models::MyLotsModel::loaded, this, &House::followWatching);
    connect(&m_bids, &models::MyLotsModel::loaded, this, [this] { m_watching.setBidOn(lotsIn(m_bids)); });
    connect(&m_line, &link::HostLink::houseChanged, this, &House::renewMoney);
}

std::array<models::MyLotsModel *, 4> House::mine()
{
    return {&m_bids, &m_won, &m_selling, &m_watching};
}

models::MoneyText House::money() const
{
    const auto &house = m_line.house();
    return models::MoneyText(house ? house->currency : auction::Currency{});
}

bool House::maySell() const
{
    const auto &house = m_line.house();
    const auto &account = m_line.account();
    return account && house && (house->anyoneSells || account->host || account->roles.testFlag(protocol::Role::Seller));
}

void House::setWatched(auction::LotId lot, bool on)
{
    if (!isSignedIn() || isWatched(lot) == on)
        return;
    m_watchAsked.insert(lot, on);
    noteWatched(lot, on);
    m_line.api().watch(lot, on, this, [this, lot, on](const link::Result<link::Done> &done) {
        if (m_watchAsked.value(lot, !on) != on)
            return; // asked otherwise since
        m_watchAsked.remove(lot);
        if (done) {
            m_watching.reload();
            return;
        }
        noteWatched(lot, !on);
        Q_EMIT watchingFailed(lot, done.error());
    });
}

void House::noteWatched(auction::LotId lot, bool on)
{
    auto standings = m_lots.standings();
    if (on)
        standings.watched.insert(lot);
    else if (!standings.watched.remove(lot))
        return;
    m_lots.setStandings(standings);
    Q_EMIT watchedChanged(lot, on);
}

// The host's list, read again, may know of what was watched elsewhere: in a browser, say.
void House::followWatching()
{
    QSet<auction::LotId> watched = lotsIn(m_watching);
    for (auto asked = m_watchAsked.cbegin(); asked != m_watchAsked.cend(); ++asked)
        asked.value() ? void(watched.insert(asked.key())) : void(watched.remove(asked.key()));
    const auto known = m_lots.standings().watched;
    for (const auction::LotId lot : watched - known)
        noteWatched(lot, true);
    for (const auction::LotId lot : known - watched)
        noteWatched(lot, false);
}

void House::renewMoney()
{
    const auto written = money();
    m_lots.setMoney(written);
    for (auto *list : mine())
        list->setMoney(written);
    m_notices.setMoney(written);
    Q_EMIT moneyChanged();
}

} // namespace gavel::ui
