#include "ending_lots.h"

#include "connecting.h"
#include "faults/auction_people.h"

#include <chrono>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstEndMs = 700;
constexpr int bidsBeforeEndMs = 500;
constexpr int stepMs = 1'000;
constexpr int patienceMs = 5'000;
constexpr auction::Amount amount = 1'000;
const char *const bidderAddress = "127.0.0.2";

} // namespace

EndingLots::EndingLots(const Target &target, int count)
    : m_target(target)
{
    test::HttpLine seller(target.portInTheClear, QString::fromLatin1(target.seller));
    const qint64 now = test::nowOf(seller);
    const qint64 nowNs = steadyNs();
    for (int n = 0; n < count; ++n) {
        const qint64 endMs = firstEndMs + n * stepMs;
        m_lots.push_back({.id = test::sell(seller, now + endMs),
                          .bidAtNs = nowNs + (endMs - bidsBeforeEndMs) * 1'000'000LL,
                          .line = openHttpLine(target.portInTheClear, target.bidders[0], bidderAddress)});
    }
    m_thread = std::thread([this] { bid(); });
}

EndingLots::~EndingLots()
{
    if (m_thread.joinable())
        m_thread.join();
}

void EndingLots::bid()
{
    for (EndingLot &lot : m_lots) {
        std::this_thread::sleep_for(std::chrono::nanoseconds(qMax<qint64>(0, lot.bidAtNs - steadyNs())));
        lot.line->bid(lot.id, amount);
    }
}

int EndingLots::won(QString &why)
{
    m_thread.join();
    test::HttpLine line(m_target.portInTheClear, QString::fromLatin1(m_target.bidders[0]));
    const qint64 end = steadyNs() + patienceMs * 1'000'000LL;
    int won = 0;
    for (EndingLot &lot : m_lots) {
        QString phase;
        do {
            phase = test::phaseOf(line, lot.id);
            if (phase == u"open")
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
        } while (phase == u"open" && steadyNs() < end);
        if (phase == u"sold") {
            ++won;
            continue;
        }
        const BidderLine::Answers answers = lot.line->receive();
        why = u"a lot was %1 though a bid came in time: %2"_s.arg(
            phase, answers.refused > 0 ? QString::fromUtf8(answers.refusal) : u"unanswered"_s);
    }
    return won;
}

} // namespace gavel::bench
