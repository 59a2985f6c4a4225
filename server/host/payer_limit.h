#pragma once

#include "host/rate_limiter.h"

namespace gavel::host {

/// Whom something is counted for.
struct Payer
{
    QByteArray key;     ///< of the session, or of the address (net::countedKey)
    bool alone = false; ///< not shared by others: of who is signed in, or of a line of its own in a hall
};

/// The same limit twice: for a session, and twenty times as much for an address, which many share (PROTOCOL.md,
/// "Limits"). Net thread.
class PayerLimit
{
public:
    PayerLimit(int count, qint64 periodMs, int burst)
        : m_ofSession(count, periodMs, burst)
        , m_ofAddress(count * addressFactor, periodMs, burst * addressFactor)
    {
    }

    [[nodiscard]] RateLimiter &of(const Payer &payer) { return payer.alone ? m_ofSession : m_ofAddress; }

    [[nodiscard]] bool take(const Payer &payer, auction::TimeMs now, int cost = 1)
    {
        return of(payer).take(payer.key, now, cost);
    }

private:
    static constexpr int addressFactor = 20;

    RateLimiter m_ofSession;
    RateLimiter m_ofAddress;
};

} // namespace gavel::host
