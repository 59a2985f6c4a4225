#include "models/notices/away_news.h"

#include "models/isolated.h"
#include "models/sale_reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::models {

namespace {

Notice awayNotice(NoticeKind kind, const protocol::LotView &lot, auction::Amount amount, auction::TimeMs at)
{
    return {.kind = kind,
            .lot = lot.id,
            .name = lot.name,
            .amount = amount,
            .phase = lot.phase,
            .at = at,
            .whileAway = true};
}

class AwayWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::AwayWords)
};

Notice takenBackNotice(const protocol::LotView &lot, auction::TimeMs at)
{
    Notice notice = awayNotice(NoticeKind::Announcement, lot, 0, at);
    tellTakenBack(notice, {});
    return notice;
}

bool isAmong(const QList<protocol::MyLot> &lots, auction::LotId id)
{
    return std::any_of(lots.begin(), lots.end(), [id](const protocol::MyLot &mine) { return mine.lot.id == id; });
}

bool canBeBidOn(auction::Phase phase)
{
    return phase == auction::Phase::Open || phase == auction::Phase::Paused;
}

} // namespace

void tellTakenBack(Notice &notice, const QString &reason)
{
    announceOf(notice, [&reason, away = notice.whileAway](const QString &lot) {
        if (reason.isEmpty())
            return away ? AwayWords::tr("Your purchase of %1 was taken back while you were away.").arg(lot)
                        : AwayWords::tr("Your purchase of %1 was taken back.").arg(lot);
        const QString why = isolated(reason);
        return away ? AwayWords::tr("Your purchase of %1 was taken back while you were away: “%2”.").arg(lot, why)
                    : AwayWords::tr("Your purchase of %1 was taken back: “%2”.").arg(lot, why);
    });
}

QString voidReasonIn(const QByteArray &log, auction::AccountId buyer)
{
    SaleReading sales;
    QString reason;
    forEachSale(log, [&](const protocol::ReadLine &line) {
        const auto voided = sales.read(line.json);
        if (voided && voided->buyer == buyer)
            reason = voided->reason;
    });
    return reason;
}

AccountStanding standingOf(const AccountLists &lists)
{
    AccountStanding standing;
    for (const protocol::MyLot &mine : lists.bids) {
        if (mine.leading && !auction::isFinal(mine.lot.phase))
            standing.leads.insert(mine.lot.id);
    }
    for (const protocol::MyLot &mine : lists.won)
        standing.won.insert(mine.lot.id);
    for (const protocol::MyLot &mine : lists.selling) {
        if (!auction::isFinal(mine.lot.phase))
            standing.sells.insert(mine.lot.id);
    }
    return standing;
}

QList<Notice> newsSince(const AccountStanding &before, const AccountLists &now, auction::TimeMs at)
{
    QList<Notice> news;
    for (const protocol::MyLot &mine : now.bids) {
        const protocol::LotView &lot = mine.lot;
        if (!before.leads.contains(lot.id) || mine.leading)
            continue;
        if (canBeBidOn(lot.phase))
            news.append(awayNotice(NoticeKind::Outbid, lot, lot.ask, at));
        else if (lot.phase == auction::Phase::Sold)
            news.append(awayNotice(NoticeKind::Outbid, lot, lot.price, at));
    }
    for (const protocol::MyLot &mine : now.bids) {
        if (before.won.contains(mine.lot.id) && !isAmong(now.won, mine.lot.id))
            news.append(takenBackNotice(mine.lot, at));
    }
    for (const protocol::MyLot &mine : now.won) {
        if (!before.won.contains(mine.lot.id))
            news.append(awayNotice(NoticeKind::Won, mine.lot, mine.lot.price, at));
    }
    for (const protocol::MyLot &mine : now.selling) {
        if (!before.sells.contains(mine.lot.id))
            continue;
        if (auto notice = mySaleNotice(mine.lot, at)) {
            notice->whileAway = true;
            news.append(*notice);
        }
    }
    return news;
}

std::optional<Notice> mySaleNotice(const protocol::LotView &lot, auction::TimeMs at)
{
    if (!auction::isFinal(lot.phase) || lot.phase == auction::Phase::Withdrawn)
        return std::nullopt;
    return Notice{
        .kind = NoticeKind::MySale, .lot = lot.id, .name = lot.name, .amount = lot.price, .phase = lot.phase, .at = at};
}

} // namespace gavel::models
