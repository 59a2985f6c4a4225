#include "models/notices/notice_feed.h"

#include "link/host_link.h"
#include "models/isolated.h"
#include "models/lot_list_model.h"
#include "models/lot_number.h"
#include "models/mine/my_lots_model.h"
#include "models/sales/house_sales.h"

namespace gavel::models {

using Line = link::LineState::Line;
using Mine = link::HostApi::Mine;

namespace {

/// A host sells for the house, and the console tells how each of its lots came out.
QList<Notice> toTell(const link::HostLink &line, QList<Notice> notices)
{
    if (const auto &account = line.account(); account && account->host)
        notices.removeIf([](const Notice &notice) { return notice.kind == NoticeKind::MySale; });
    return notices;
}

} // namespace

NoticeFeed::NoticeFeed(link::HostLink &line, const Lists &lists, NoticeCentre &centre, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_lists(lists)
    , m_centre(centre)
{
    connectEvents();
    connect(&line, &link::HostLink::stateChanged, this, &NoticeFeed::stateChanged);
    connect(&line.clock(), &link::HostClock::ticked, this, &NoticeFeed::checkEnds);
    connect(&line, &link::HostLink::accountChanged, this, &NoticeFeed::accountChanged);
    for (const auto *list : {&lists.bids, &lists.won, &lists.selling})
        connect(list, &MyLotsModel::loaded, this, [this, list] { listRead(*list); });
    connect(&line.stream(), &link::HouseStream::lotsChanged, this, &NoticeFeed::noteChanged);
}

void NoticeFeed::connectEvents()
{
    auto &rooms = m_line.rooms();
    connect(&rooms, &link::Rooms::outbid, this, [this](auction::LotId lot, auction::Amount, auction::Amount ask) {
        m_centre.take({noticeOf(NoticeKind::Outbid, lot, ask)});
    });
    connect(&rooms, &link::Rooms::won, this, [this](auction::LotId lot, auction::Amount price) {
        m_centre.take({noticeOf(NoticeKind::Won, lot, price)});
    });
    connect(&rooms, &link::Rooms::offered, this, [this](auction::LotId lot, auction::Amount price) {
        m_centre.take({noticeOf(NoticeKind::Offered, lot, price)});
    });
    connect(&rooms, &link::Rooms::saleVoided, this,
            [this](auction::LotId lot, auction::Amount, const QString &reason) { tellSaleVoided(lot, reason); });
    connect(&rooms, &link::Rooms::standingChanged, this, [this](auction::LotId lot, bool leading) {
        if (leading)
            m_centre.settle(lot);
    });
    connect(&rooms, &link::Rooms::ownBidVoided, this, &NoticeFeed::tellVoided);
    connect(&m_line, &link::HostLink::standingTold, this, &NoticeFeed::tellStanding);
    const auto announce = [this](const QString &text, auction::TimeMs at) {
        m_centre.take({{.kind = NoticeKind::Announcement, .text = text, .at = at}});
    };
    connect(&rooms, &link::Rooms::announced, this, announce);
    // The stream replays those that were made while the line was lost.
    connect(&m_line.stream(), &link::HouseStream::announced, this, announce);
}

auction::TimeMs NoticeFeed::now() const
{
    return m_line.clock().nowMs().value_or(0);
}

/// A lot by the name that tells it from those of other sales.
protocol::LotView NoticeFeed::told(protocol::LotView lot) const
{
    lot.name = withSale(lot.name, m_lists.sales.nameOf(lot.sale));
    return lot;
}

Notice NoticeFeed::noticeOf(NoticeKind kind, auction::LotId lot, auction::Amount amount) const
{
    const protocol::LotView *known = m_lists.lots.find(lot);
    const QString name = known ? told(*known).name : tr("Lot %1").arg(lot);
    return {.kind = kind, .lot = lot, .name = name, .amount = amount, .at = now()};
}

void NoticeFeed::tellVoided(const protocol::VoidedUpdate &update)
{
    Notice notice = noticeOf(NoticeKind::Announcement, update.lot, 0);
    announceOf(notice, [&reason = update.reason](const QString &lot) {
        return reason.isEmpty() ? tr("The host voided your bid on %1.").arg(lot)
                                : tr("The host voided your bid on %1: “%2”.").arg(lot, isolated(reason));
    });
    m_centre.take({notice});
}

void NoticeFeed::tellSaleVoided(auction::LotId lot, const QString &reason)
{
    Notice notice = noticeOf(NoticeKind::Announcement, lot, 0);
    tellTakenBack(notice, reason);
    m_centre.take({notice});
}

/// What the host did to the account; what bidding moves is no news.
void NoticeFeed::tellStanding(const protocol::AccountView &before, const protocol::AccountUpdate &update)
{
    const MoneyText money = m_line.house() ? MoneyText(m_line.house()->currency) : MoneyText();
    QStringList texts;
    if (before.blocked != update.blocked)
        texts << (!update.blocked ? tr("The host lets you bid again.")
                  : update.reason.isEmpty()
                      ? tr("The host has shut this account out of the bidding.")
                      : tr("The host has shut this account out of the bidding: “%1”.").arg(update.reason));
    if (update.available && before.deposits < update.deposits)
        texts << tr("The host paid in %1 for you. Available: %2.")
                     .arg(money.shown(update.deposits - before.deposits), money.shown(*update.available));
    if (before.limited && !update.available)
        texts << tr("Your funds are no longer limited.");
    if (!before.limited && update.available)
        texts << tr("Your funds are limited now. Available: %1.").arg(money.shown(*update.available));
    for (const QString &text : std::as_const(texts))
        m_centre.take({{.kind = NoticeKind::Announcement, .text = text, .at = now()}});
}

void NoticeFeed::stateChanged()
{
    const bool connected = m_line.state().line == Line::Connected;
    if (connected == m_connected)
        return;
    m_connected = connected;
    if (connected)
        compare();
    else
        noteStanding();
}

void NoticeFeed::accountChanged()
{
    if (m_line.me() == m_me)
        return;
    m_me = m_line.me();
    m_own.clear();
    m_known.clear();
    m_before.reset();
    m_takenBack.clear();
}

void NoticeFeed::listRead(const MyLotsModel &list)
{
    if (m_line.me() != m_me || m_me == auction::noAccount)
        return;
    m_known.insert(&list);
    if (list.which() == Mine::Selling)
        m_own.unite(standingOf({.bids = {}, .won = {}, .selling = list.lots()}).sells);
}

/// Only the first loss counts, until what followed from it was told; and only lists that had been read say anything.
void NoticeFeed::noteStanding()
{
    constexpr int listCount = 3;
    if (!m_before && m_known.size() == listCount)
        m_before = standingOf({m_lists.bids.lots(), m_lists.won.lots(), m_lists.selling.lots()});
}

void NoticeFeed::compare()
{
    if (!m_before)
        return;
    const quint64 reading = ++m_reading;
    m_toRead = 3;
    for (const auto &[which, into] :
         {std::pair(Mine::Bids, &AccountLists::bids), std::pair(Mine::Won, &AccountLists::won),
          std::pair(Mine::Selling, &AccountLists::selling)}) {
        m_line.api().mine(which, this, [this, reading, into = into](const link::Result<QList<protocol::MyLot>> &lots) {
            if (reading != m_reading || !m_before || !lots)
                return; // what was known stands, and is compared at the next connection
            m_read.*into = *lots;
            for (protocol::MyLot &mine : m_read.*into)
                mine.lot = told(mine.lot);
            if (--m_toRead == 0)
                compareWhenRead();
        });
    }
}

void NoticeFeed::compareWhenRead()
{
    const AccountStanding before = *std::exchange(m_before, {});
    QList<Notice> news = toTell(m_line, newsSince(before, m_read, now()));
    for (const Notice &notice : std::as_const(news)) {
        if (notice.kind == NoticeKind::Announcement)
            m_takenBack.append(notice);
    }
    news.removeIf([](const Notice &notice) { return notice.kind == NoticeKind::Announcement; });
    m_centre.take(news);
    tellNextTakenBack();
}

/// A purchase that was taken back, once it is known why; without that where the log can't be read. One after another,
/// since a log may be long.
void NoticeFeed::tellNextTakenBack()
{
    if (m_takenBack.isEmpty() || std::exchange(m_readsLog, true))
        return;
    const Notice notice = m_takenBack.takeFirst();
    m_line.api().log(notice.lot, this, [this, notice, me = m_me](const link::Result<QByteArray> &log) {
        m_background.run([log = log.value_or(QByteArray()), me] { return voidReasonIn(log, me); },
                         [this, notice, me](const QString &reason) {
                             m_readsLog = false;
                             if (m_me == me) {
                                 Notice told = notice;
                                 tellTakenBack(told, reason);
                                 m_centre.take({told});
                             }
                             tellNextTakenBack();
                         });
    });
}

void NoticeFeed::checkEnds(auction::TimeMs now)
{
    const QSet<auction::LotId> &watched = m_lists.lots.standings().watched;
    m_endingSoon.keepOnly(watched);
    QList<Notice> notices;
    for (const auction::LotId id : watched) {
        const protocol::LotView *lot = m_lists.lots.find(id);
        const auto minutes = lot ? m_endingSoon.check(*lot, now) : std::nullopt;
        if (!minutes)
            continue;
        notices.append(noticeOf(NoticeKind::EndingSoon, id, lot->price));
        notices.last().minutes = *minutes;
    }
    m_centre.take(notices);
}

void NoticeFeed::noteChanged(const QList<protocol::LotView> &lots)
{
    if (m_me == auction::noAccount)
        return;
    QList<Notice> notices;
    for (const protocol::LotView &lot : lots) {
        if (lot.owner.id != m_me)
            continue;
        if (!auction::isFinal(lot.phase)) {
            m_own.insert(lot.id);
        } else if (m_own.remove(lot.id)) {
            if (const auto notice = mySaleNotice(told(lot), now()))
                notices.append(*notice);
        }
    }
    m_centre.take(toTell(m_line, notices));
}

} // namespace gavel::models
