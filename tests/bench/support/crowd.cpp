#include "crowd.h"

#include "connecting.h"

#include <array>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

namespace gavel::bench {

namespace {

constexpr quint64 timerMark = ~quint64(0);
constexpr qint64 tickNsMax = 1'000'000;
constexpr int drainMsMax = 15'000;

void watch(int epoll, int descriptor, quint64 mark)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = mark;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

} // namespace

Crowd::Crowd(std::vector<std::unique_ptr<BidderLine>> lines, const QList<qint64> &lots, qint64 firstAmount)
    : m_lots(lots)
    , m_nextAmounts(lots.size(), firstAmount)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
{
    watch(m_epoll, m_timer, timerMark);
    for (auto &line : lines) {
        const std::size_t n = m_bidders.size();
        watch(m_epoll, line->descriptor(), n);
        m_bidders.push_back({.line = std::move(line), .lot = n % static_cast<std::size_t>(lots.size()), .dueNs = {}});
    }
}

Crowd::~Crowd()
{
    ::close(m_timer);
    ::close(m_epoll);
}

void Crowd::bid(std::size_t bidder, qint64 dueNs)
{
    Bidder &who = m_bidders[bidder];
    const auto lot = static_cast<qsizetype>(who.lot);
    who.dueNs.append(dueNs);
    ++m_underWay;
    if (who.line->isBroken())
        return;
    who.line->bid(m_lots[lot], m_nextAmounts[lot]++);
}

bool Crowd::takeAnswers(CrowdResult &result, int waitMs, const std::function<void(std::size_t)> &answered)
{
    std::array<epoll_event, 128> events{};
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), waitMs);
    bool ticked = false;
    for (int i = 0; i < count; ++i) {
        const quint64 mark = events[static_cast<std::size_t>(i)].data.u64;
        if (mark == timerMark) {
            quint64 ticks = 0;
            ticked = ::read(m_timer, &ticks, sizeof ticks) > 0 || ticked;
            continue;
        }
        Bidder &who = m_bidders[mark];
        const BidderLine::Answers answers = who.line->receive();
        result.accepted += answers.accepted;
        result.beaten += answers.beaten;
        result.refused += answers.refused;
        if (answers.refused > 0)
            result.refusal = answers.refusal;
        const qint64 now = steadyNs();
        for (int answer = 0; answer < answers.all(); ++answer) {
            if (who.lost > 0) {
                --who.lost;
                continue;
            }
            result.waitsMs.append(static_cast<double>(now - who.dueNs.takeFirst()) / 1e6);
            --m_underWay;
            answered(mark);
        }
        if (who.line->isBroken())
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, who.line->descriptor(), nullptr);
    }
    return ticked;
}

void Crowd::lose(Bidder &who, CrowdResult &result)
{
    for (const qint64 dueNs : std::exchange(who.dueNs, {})) {
        ++result.unanswered;
        ++who.lost;
        --m_underWay;
        result.waitsMs.append(static_cast<double>(steadyNs() - dueNs) / 1e6);
    }
}

void Crowd::drain(CrowdResult &result)
{
    const qint64 end = steadyNs() + drainMsMax * 1'000'000LL;
    for (bool isOver = false; m_underWay > 0; isOver = steadyNs() > end) {
        for (Bidder &who : m_bidders) {
            if (isOver || who.line->isBroken())
                lose(who, result);
        }
        if (m_underWay > 0)
            takeAnswers(result, 100, [](std::size_t) {});
    }
}

CrowdResult Crowd::bidAtWill(double seconds)
{
    CrowdResult result;
    const qint64 begin = steadyNs();
    const qint64 end = begin + static_cast<qint64>(seconds * 1e9);
    for (std::size_t bidder = 0; bidder < m_bidders.size(); ++bidder)
        bid(bidder, steadyNs());
    while (steadyNs() < end)
        takeAnswers(result, 1'000, [this](std::size_t bidder) { bid(bidder, steadyNs()); });
    drain(result);
    result.seconds = static_cast<double>(steadyNs() - begin) / 1e9;
    return result;
}

CrowdResult Crowd::bidSteadily(int bidsASecond, double seconds)
{
    CrowdResult result;
    const qint64 stepNs = 1'000'000'000LL / bidsASecond;
    itimerspec every{};
    every.it_interval.tv_nsec = qMin(stepNs / 2, tickNsMax);
    every.it_value = every.it_interval;
    ::timerfd_settime(m_timer, 0, &every, nullptr);
    const qint64 begin = steadyNs();
    const auto total = static_cast<qint64>(seconds * bidsASecond);
    for (qint64 next = 0; next < total;) {
        takeAnswers(result, 1'000, [](std::size_t) {});
        for (; next < total && begin + next * stepNs <= steadyNs(); ++next)
            bid(static_cast<std::size_t>(next) % m_bidders.size(), begin + next * stepNs);
    }
    drain(result);
    result.seconds = static_cast<double>(steadyNs() - begin) / 1e9;
    ::timerfd_settime(m_timer, 0, std::array<itimerspec, 1>{}.data(), nullptr);
    return result;
}

} // namespace gavel::bench
