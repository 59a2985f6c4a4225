#include "rules.h"

#include "auction/bidding.h"

#include <QElapsedTimer>
#include <array>
#include <random>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int decisionsARound = 1'000'000;
constexpr int rounds = 5;
constexpr int bidders = 16;
constexpr auction::TimeMs now = 1'000'000;
// A lot whose price got this far begins anew, so that increments stay those of real lots.
constexpr auction::Amount priceMax = 10'000'000;

enum class Kind { Straight, Maximum, Stale, TooLow };

/// What one bidder is about to do, drawn beforehand so that drawing costs nothing of the measured time.
struct Intent
{
    auction::AccountId account = 0;
    Kind kind = Kind::Straight;
    int stepsAbove = 0;
};

/// Of a hundred bids: 55 maxima, 35 straight at the ask, 5 too low, 5 that were shown an older ask. Leaders raise
/// themselves, or are told that they lead, as it falls.
QList<Intent> drawIntents()
{
    std::mt19937 random(1); // the same sequence in every run
    std::discrete_distribution<int> kinds({35, 55, 5, 5});
    std::uniform_int_distribution<int> account(1, bidders);
    std::geometric_distribution<int> steps(0.3);
    QList<Intent> intents;
    for (int i = 0; i < 1 << 16; ++i)
        intents.append({account(random), static_cast<Kind>(kinds(random)), steps(random)});
    return intents;
}

auction::Lot newLot(auction::Increments::Preset preset)
{
    auction::Lot lot;
    lot.facts = {.id = 1, .seller = 1'000, .rates = {1'000, 500}};
    lot.terms.start = 1'000;
    lot.terms.reserve = 20'000;
    lot.terms.increments.preset = preset;
    lot.state.phase = auction::Phase::Open;
    lot.state.price = lot.terms.start;
    lot.state.endsAt = now + 60'000; // within the window of soft close
    return lot;
}

auction::BidCommand commandFor(const Intent &intent, const auction::Lot &lot)
{
    const auction::Amount ask = auction::askOf(lot, now);
    auction::BidCommand command;
    switch (intent.kind) {
    case Kind::Straight:
        command.bid = ask;
        break;
    case Kind::Maximum:
        command.max = ask + intent.stepsAbove * auction::increment(lot.terms.increments, ask);
        break;
    case Kind::Stale:
        command.bid = ask;
        command.ask = lot.terms.start;
        break;
    case Kind::TooLow:
        command.bid = ask - 1;
        break;
    }
    return command;
}

/// The share of decisions that accepted.
double decideRound(const QList<Intent> &intents, int decisions)
{
    std::array lots{newLot(auction::Increments::Preset::Ladder), newLot(auction::Increments::Preset::Ebay),
                    newLot(auction::Increments::Preset::Any)};
    const std::array fresh = lots;
    int accepted = 0;
    for (int i = 0; i < decisions; ++i) {
        const auto which = static_cast<std::size_t>(i) % lots.size();
        auction::Lot &lot = lots[which];
        const Intent &intent = intents[i % intents.size()];
        const auction::Bidder bidder{.account = intent.account, .available = auction::Amount(1'000'000'000)};
        const auto decision = auction::decideBid(lot, commandFor(intent, lot), bidder, now);
        if (!decision)
            continue;
        ++accepted;
        lot.state = decision->state;
        if (lot.state.price > priceMax)
            lot = fresh[which];
    }
    return static_cast<double>(accepted) / decisions;
}

} // namespace

void measureRules(Report &report)
{
    report.section(u"The rules"_s,
                   u"decideBid on a mix of maxima, straight, late and low bids; no encoding, no hash"_s);
    const QList<Intent> intents = drawIntents();
    const int decisions = report.many(decisionsARound);
    QList<double> rates;
    double share = 0;
    for (int round = 0; round < report.many(rounds); ++round) {
        QElapsedTimer timer;
        timer.start();
        share = decideRound(intents, decisions);
        rates.append(decisions / (static_cast<double>(timer.nsecsElapsed()) / 1e9));
    }
    report.figure(u"accepted, of a hundred"_s, 100 * share, u"%"_s);
    report.atLeast(5e6, u"decisions a second"_s, median(rates), u"/s"_s);
}

} // namespace gavel::bench
