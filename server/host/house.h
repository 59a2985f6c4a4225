#pragma once

#include "host/boot_clock.h"
#include "host/disk_watch.h"
#include "host/options.h"
#include "host/payer_limit.h"
#include "host/picture_shelf.h"
#include "host/quotas.h"
#include "host/rate_limiter.h"
#include "host/readings.h"
#include "host/refused_addresses.h"
#include "host/sessions.h"
#include "host/workers.h"
#include "net/admission.h"
#include "store/book_place.h"
#include "store/store.h"

#include <QMap>

namespace gavel::host {

/// What was refused since the start, for /metrics.
struct Refusals
{
    QMap<auction::Refusal, quint64> bids;
    quint64 paced = 0; ///< requests and packets that came faster than they may

    /// The answer to a bid, accepted or not.
    void count(const store::Outcome<protocol::BidVerdict> &verdict)
    {
        if (!verdict)
            ++bids[verdict.error().refusal];
    }
};

/// What every part of one auction house works with. Owned by AuctionHouse; net thread.
struct House
{
    const HostOptions options;
    store::Store &store;
    const BootClock clock;
    Sessions sessions;
    Workers workers;
    Readings readings;
    PictureShelf pictures;
    protocol::HouseView view;
    RateLimiter bidRate{20, 1'000, 40};
    RateLimiter sayRate{5, 1'000, 10};
    PayerLimit malformedRate{20, 1'000, 100}; ///< requests that can't be read
    RateLimiter signInRate{10, 60'000, 10};
    RateLimiter hallRate{600, 60'000, 600};          ///< links and right hall codes, of the whole house
    RateLimiter hallRateOfAddress{480, 60'000, 480}; ///< of them, so that nobody who has the code keeps others out
    RateLimiter wrongSecretRate{10, 60'000,
                                10};   ///< passwords, codes and links, of an address, whatever lifts the others
    RefusedAddresses refusedAddresses; ///< because of how many they are
    RefusedAddresses wrongAddresses;   ///< because of how often they were wrong
    bool hall;                         ///< limits by address leave private ones alone (--hall)
    Quotas quotas;
    qint64 newestChange = 0; ///< of the book, as far as this process was told; 0: none yet
    DiskWatch disk;
    Refusals refusals;

    /// Addresses that the limits per session and per address leave alone (--trust).
    [[nodiscard]] bool isTrusted(const QHostAddress &peer) const { return net::isIn(options.trusted, peer); }

    /// Whether the limits by address hold for it. In a hall, those by session hold for everybody there all the same.
    [[nodiscard]] bool limitsAddress(const QHostAddress &peer) const
    {
        return !isTrusted(peer) && !(hall && net::isIn(net::privateNetworks(), peer));
    }

    /// Whom the work for a request is for. Behind an address without limits are many people: each is one there.
    [[nodiscard]] QByteArray workFor(const QHostAddress &peer, const QString &person) const
    {
        return limitsAddress(peer) ? net::countedKey(peer) : person.toUtf8();
    }

    House(HostOptions hostOptions, store::Store &book)
        : options(std::move(hostOptions))
        , store(book)
        , clock(book.lastMoment(), book.time())
        , sessions(book, [this] { return clock.now(); })
        , readings(book)
        , pictures(book)
        , hall(options.hall)
        , quotas(options.hourly)
        , disk(store::BookPlace::isUrl(options.dataFolder) ? QString() : options.dataFolder, options.diskReserveBytes)
    {
    }
};

} // namespace gavel::host
