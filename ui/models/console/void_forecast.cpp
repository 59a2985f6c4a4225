#include "models/console/void_forecast.h"

#include "models/isolated.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class ForecastWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::VoidForecast)
};

struct LoggedBid
{
    qint64 seq = 0;
    auction::AccountId account = auction::noAccount;
    auction::Amount bid = 0;
    auction::AccountId leaderBefore = auction::noAccount;
    auction::AccountId leader = auction::noAccount;
    auction::Amount priceBefore = 0;
};

/// What a log says of who led when, and at what price.
struct Bidding
{
    QList<LoggedBid> bids;
    QHash<auction::AccountId, QString> nicks;
    auction::AccountId leader = auction::noAccount;
    auction::Amount price = 0;
    qint64 pricedAt = 0;  ///< seq of the newest event that bears on the price
    qint64 rebuiltAt = 0; ///< seq of the newest voiding or reopening; 0: none

    void read(const QJsonObject &event)
    {
        const QString type = event.value("type"_L1).toString();
        const qint64 seq = event.value("seq"_L1).toInteger();
        if (type == u"bid") {
            const auction::AccountId account = event.value("account"_L1).toInteger();
            const auction::AccountId after = event.value("leader"_L1).toInteger();
            nicks.insert(account, event.value("nick"_L1).toString());
            bids.append({.seq = seq,
                         .account = account,
                         .bid = event.value("bid"_L1).toInteger(),
                         .leaderBefore = leader,
                         .leader = after,
                         .priceBefore = price});
            leader = after;
        } else if (type == u"voided" || type == u"reopened") {
            leader = event.value("leader"_L1).toInteger(auction::noAccount);
            rebuiltAt = seq;
        } else if (type != u"price" && type != u"terms") {
            return;
        }
        price = event.value("price"_L1).toInteger(price);
        pricedAt = seq;
    }

    /// The bid by which the leader came to lead; none if a rebuilding put them there.
    [[nodiscard]] const LoggedBid *leadingBid() const
    {
        const auto found = std::find_if(bids.rbegin(), bids.rend(), [this](const LoggedBid &bid) {
            return bid.account == leader && bid.leader == leader && bid.leaderBefore != leader;
        });
        return found == bids.rend() || found->seq < rebuiltAt ? nullptr : &*found;
    }

    /// The highest of the bids after this one, the earlier among equals.
    [[nodiscard]] const LoggedBid *highestSince(qint64 seq) const
    {
        const LoggedBid *highest = nullptr;
        for (const LoggedBid &bid : bids) {
            if (bid.seq > seq && (!highest || bid.bid > highest->bid))
                highest = &bid;
        }
        return highest;
    }
};

Bidding biddingOf(const QByteArray &log)
{
    Bidding bidding;
    for (const QByteArray &line : log.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object().value("event"_L1).toObject();
        if (!event.isEmpty())
            bidding.read(event);
    }
    return bidding;
}

VoidForecast withoutLeadingBid(const Bidding &bidding, const LoggedBid &leading)
{
    using Leader = VoidForecast::Leader;
    if (const LoggedBid *next = bidding.highestSince(leading.seq)) {
        return {.leader = Leader::Changes,
                .nick = bidding.nicks.value(next->account),
                .price = {},
                .noMoreThan = next->bid};
    }
    if (leading.leaderBefore == auction::noAccount)
        return {.leader = Leader::Nobody, .nick = {}, .price = {}, .noMoreThan = {}};
    VoidForecast forecast{
        .leader = Leader::Changes, .nick = bidding.nicks.value(leading.leaderBefore), .price = {}, .noMoreThan = {}};
    if (bidding.pricedAt == leading.seq)
        forecast.price = leading.priceBefore;
    return forecast;
}

} // namespace

VoidForecast forecastVoid(const QByteArray &log, qint64 seq)
{
    const Bidding bidding = biddingOf(log);
    const auto bid = std::find_if(bidding.bids.begin(), bidding.bids.end(),
                                  [seq](const LoggedBid &logged) { return logged.seq == seq; });
    if (bid == bidding.bids.end())
        return {};
    if (bid->account == bidding.leader) {
        const LoggedBid *leading = bidding.leadingBid();
        if (!leading)
            return {};
        if (leading->seq == seq)
            return withoutLeadingBid(bidding, *leading);
    }
    VoidForecast forecast{.leader = VoidForecast::Leader::Stays,
                          .nick = bidding.nicks.value(bidding.leader),
                          .price = {},
                          .noMoreThan = bidding.price};
    if (bidding.pricedAt == seq)
        forecast.price = bid->priceBefore;
    return forecast;
}

QString forecastText(const VoidForecast &forecast, const MoneyText &money)
{
    const QString cover =
        u' ' +
        ForecastWords::tr("Should their funds no longer cover it, that bid is void too, and the next one counts.");
    switch (forecast.leader) {
    case VoidForecast::Leader::Stays:
        if (forecast.price)
            return ForecastWords::tr("%1 still leads, at %2.")
                .arg(isolated(forecast.nick), money.shown(*forecast.price));
        return ForecastWords::tr("%1 still leads. The price may fall.").arg(isolated(forecast.nick));
    case VoidForecast::Leader::Changes:
        if (forecast.price)
            return ForecastWords::tr("Then %1 leads, at %2.")
                       .arg(isolated(forecast.nick), money.shown(*forecast.price)) +
                   cover;
        if (forecast.noMoreThan)
            return ForecastWords::tr("Then %1 leads, at no more than %2.")
                       .arg(isolated(forecast.nick), money.shown(*forecast.noMoreThan)) +
                   cover;
        return ForecastWords::tr("Then %1 leads.").arg(isolated(forecast.nick)) + cover;
    case VoidForecast::Leader::Nobody:
        return ForecastWords::tr("Then nobody leads, and the price is the start again.");
    case VoidForecast::Leader::Unknown:
        return ForecastWords::tr("Who leads then follows from the bids that remain; only the host knows their maxima.");
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
