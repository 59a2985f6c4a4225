#pragma once

#include "protocol/log_verifier.h"
#include "support/book_fixture.h"

namespace gavel::test {

inline constexpr qint64 second = 1'000;
inline constexpr qint64 minute = 60 * second;

/// A book whose house takes bids before its lots open, ten minutes from now.
class PrebidBook : public BookFixture
{
public:
    explicit PrebidBook(auction::Rates rates = {})
        : BookFixture(rates)
    {
        run(store::command::Heartbeat{});
        run(store::command::ChangeSale{auction::firstSale, {{QStringLiteral("prebids"), true}}});
        opensAt = now + 10 * minute;
        cleo = signUp(QStringLiteral("Cleo"), 1'000);
    }

    auction::LotId schedule(auction::Terms terms = {.start = 100})
    {
        terms.opensAt = opensAt;
        terms.endsAt = opensAt + 60 * minute;
        return sell(terms);
    }

    store::Decided<store::Nothing> withdraw(auction::LotId lot, auction::AccountId who,
                                            auction::AccountId by = auction::noAccount)
    {
        return run(store::command::WithdrawPrebid{lot, who, by});
    }

    store::Decided<protocol::BidVerdict> enter(auction::LotId lot, auction::AccountId who, auction::Amount amount,
                                               auction::AccountId by)
    {
        return run(store::command::PlaceBid{lot, who, {.max = amount}, by});
    }

    /// Of a lot that is closed for it.
    tl::expected<protocol::LogReport, protocol::LogFault> verified(auction::LotId id)
    {
        run(store::command::Act{id, auction::action::Close{}});
        return protocol::LogVerifier::verify(logOf(id));
    }

    qint64 holdsOf(auction::AccountId who) { return account(who).holds; }
    qint64 rows() { return number(QLatin1StringView("SELECT count(*) FROM prebids")); }

    auction::AccountId cleo = auction::noAccount; ///< with 1,000
    auction::TimeMs opensAt = 0;
};

inline QString wordsOf(const protocol::LogFault &fault)
{
    return QStringLiteral("line %1: %2").arg(fault.line).arg(protocol::logFaultText(fault));
}

} // namespace gavel::test
