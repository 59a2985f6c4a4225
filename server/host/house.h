#pragma once

#include "host/boot_clock.h"
#include "host/disk_watch.h"
#include "host/options.h"
#include "host/picture_shelf.h"
#include "host/quotas.h"
#include "host/rate_limiter.h"
#include "host/readings.h"
#include "host/sessions.h"
#include "host/workers.h"
#include "net/admission.h"
#include "store/store.h"

#include <QMap>

namespace gavel {

/// What was refused since the start, for /metrics.
struct Refusals
{
    QMap<Refusal, quint64> bids;
    quint64 paced = 0; ///< requests and packets that came faster than they may

    /// The answer to a bid, accepted or not.
    void count(const Outcome<BidVerdict> &verdict)
    {
        if (!verdict)
            ++bids[verdict.error().refusal];
    }
};

/// What every part of one auction house works with. Owned by AuctionHouse; net thread.
struct House
{
    const HostOptions options;
    Store &store;
    const BootClock clock;
    Sessions sessions;
    Workers workers;
    Readings readings;
    PictureShelf pictures;
    HouseView view;
    RateLimiter bidRate{20, 1'000, 40};
    RateLimiter sayRate{5, 1'000, 10};
    RateLimiter signInRate{10, 60'000, 10};
    RateLimiter hallRate{600, 60'000, 600};    ///< links and right hall codes, of the whole house
    RateLimiter wrongCodeRate{10, 60'000, 10}; ///< of an address, trusted or not
    Quotas quotas;
    DiskWatch disk;
    Refusals refusals;

    /// Addresses that the limits per session and per address leave alone (--trust).
    [[nodiscard]] bool isTrusted(const QHostAddress &peer) const
    {
        return std::any_of(options.trusted.begin(), options.trusted.end(),
                           [&peer](const auto &network) { return peer.isInSubnet(network); });
    }

    /// Whom the work for a request is for. Behind a trusted address are many people: each is one there.
    [[nodiscard]] QByteArray workFor(const QHostAddress &peer, const QString &person) const
    {
        return isTrusted(peer) ? person.toUtf8() : net::countedKey(peer);
    }

    House(HostOptions hostOptions, Store &book)
        : options(std::move(hostOptions))
        , store(book)
        , clock(book.lastMoment())
        , sessions(book, [this] { return clock.now(); })
        , readings(book)
        , pictures(book)
        , quotas(options.hourly)
        , disk(options.dataFolder, options.diskReserveBytes)
    {
    }
};

} // namespace gavel
