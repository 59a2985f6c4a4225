#include "link/host_clock.h"
#include "models/time_text.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <ctime>

using namespace gavel;
using link::HostClock;

namespace {

constexpr qint64 secondUs = 1'000'000;

struct Weather
{
    qint64 delayUsMax = 0;  ///< each way, each time another
    qint64 biasUs = 0;      ///< on the way back, always
    int lostPercent = 0;    ///< of exchanges and ticks
    qint64 driftPpmMax = 0; ///< of the host's clock against this computer's
    int sleeps = 0;
};

/// A true time that neither side sees, in microseconds, and two computers that live in it: a host with a clock of its
/// own, and this one, whose wall clock is hours off and is set now and then, and which may sleep.
class World
{
public:
    World(quint32 seed, const Weather &weather)
        : m_random(seed)
        , m_weather(weather)
        , m_driftPpm(between(-weather.driftPpmMax, weather.driftPpmMax))
        , m_hostStartUs(between(0, 2'000'000'000) * secondUs + between(0, secondUs))
        , m_localStartUs(between(0, 90'000) * secondUs + between(0, secondUs))
    {
    }

    qint64 between(qint64 low, qint64 high) { return low + m_random.bounded(high - low + 1); }
    bool isLost() { return m_random.bounded(100) < m_weather.lostPercent; }
    qint64 delayUs() { return between(0, m_weather.delayUsMax); }
    qint64 delayBackUs() { return m_weather.biasUs + delayUs(); }

    [[nodiscard]] qint64 nowUs() const { return m_trueUs; }
    void advanceTo(qint64 trueUs) { m_trueUs = std::max(m_trueUs, trueUs); }
    void sleep(qint64 forUs)
    {
        const qint64 mistakenUs = between(-HostClock::sleepErrorMsMax, HostClock::sleepErrorMsMax) * 999;
        m_trueUs += forUs;
        m_sleptUs += forUs + mistakenUs;
        m_mistakenUs += mistakenUs;
    }

    [[nodiscard]] qint64 hostUs(qint64 trueUs) const
    {
        return m_hostStartUs + trueUs + trueUs / secondUs * m_driftPpm + trueUs % secondUs * m_driftPpm / secondUs;
    }
    [[nodiscard]] qint64 hostUs() const { return hostUs(m_trueUs); }
    [[nodiscard]] qint64 localMs() const { return (m_localStartUs + m_trueUs + m_mistakenUs) / 1'000; }
    [[nodiscard]] qint64 sleptMs() const { return m_sleptUs / 1'000; }

private:
    QRandomGenerator m_random;
    const Weather m_weather;
    const qint64 m_driftPpm;
    const qint64 m_hostStartUs;
    const qint64 m_localStartUs;
    qint64 m_trueUs = 0;
    qint64 m_sleptUs = 0;
    qint64 m_mistakenUs = 0;
};

/// Something that reaches this computer.
struct Arrival
{
    qint64 atUs = 0;
    qint64 hostMs = 0;
    std::optional<qint64> sentMs; ///< of an exchange; a tick has none
};

} // namespace

/// The bound that is shown beside the host's time holds, whatever lines and clocks do.
class TestClockTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTruthIsWithinTheBound_data();
    void theTruthIsWithinTheBound();
    void theMonotonicClockGoesOnInSleep();

private:
    void live(World &world, const Weather &weather);
    [[nodiscard]] static bool holds(const HostClock &clock, const World &world);

    link::HttpClient m_nowhere{QUrl(QStringLiteral("http://127.0.0.1:9/"))};
};

void TestClockTrust::theTruthIsWithinTheBound_data()
{
    QTest::addColumn<Weather>("weather");
    const auto row = [](const char *name, const Weather &weather) { QTest::newRow(name) << weather; };
    row("next door", {.delayUsMax = 2'000});
    row("next door, drifting", {.delayUsMax = 2'000, .driftPpmMax = 200});
    row("far away", {.delayUsMax = 500'000, .driftPpmMax = 200});
    row("far away, all of it on the way back", {.delayUsMax = 20'000, .biasUs = 480'000, .driftPpmMax = 200});
    row("lossy", {.delayUsMax = 500'000, .lostPercent = 60, .driftPpmMax = 200});
    row("a laptop that sleeps", {.delayUsMax = 50'000, .lostPercent = 10, .driftPpmMax = 200, .sleeps = 6});
    row("all at once", {.delayUsMax = 400'000, .biasUs = 100'000, .lostPercent = 40, .driftPpmMax = 200, .sleeps = 6});
}

void TestClockTrust::theTruthIsWithinTheBound()
{
    QFETCH(Weather, weather);
    for (quint32 seed = 1; seed <= 200 && !QTest::currentTestFailed(); ++seed) {
        World world(seed, weather);
        live(world, weather);
    }
}

/// An exchange a few seconds and a tick a second, in the order of their arrival, and looks at the clock in between.
void TestClockTrust::live(World &world, const Weather &weather)
{
    HostClock clock(
        m_nowhere, [&world] { return world.localMs(); }, [&world] { return world.sleptMs(); });
    for (int minute = 0; minute < 20; ++minute) {
        if (minute > 0 && minute <= weather.sleeps)
            world.sleep(world.between(5, 20'000) * secondUs);
        const qint64 beganUs = world.nowUs();
        QList<Arrival> arrivals;
        for (int second = 0; second < 60; ++second) {
            const qint64 sendUs = beganUs + second * secondUs + world.between(0, secondUs / 2);
            if (!world.isLost())
                arrivals.append({sendUs + world.delayBackUs(), world.hostUs(sendUs) / 1'000, std::nullopt});
            if (second % 5 != 0 || world.isLost())
                continue;
            World then = world;
            then.advanceTo(sendUs);
            const qint64 stampedUs = sendUs + world.delayUs();
            arrivals.append({stampedUs + world.delayBackUs(), world.hostUs(stampedUs) / 1'000, then.localMs()});
        }
        std::sort(arrivals.begin(), arrivals.end(), [](const auto &a, const auto &b) { return a.atUs < b.atUs; });
        std::optional<qint64> noticedMs; // that it is awake, by the first that arrives
        for (const Arrival &arrival : std::as_const(arrivals)) {
            world.advanceTo(arrival.atUs);
            QVERIFY(holds(clock, world)); // as far as it has drifted since the last
            if (arrival.sentMs)
                clock.addExchange(arrival.hostMs, *arrival.sentMs, world.localMs());
            else if (clock.nowMs())
                clock.addTick(arrival.hostMs);
            QVERIFY(holds(clock, world));
            noticedMs = noticedMs.value_or(world.localMs());
            if (arrival.sentMs && *arrival.sentMs >= *noticedMs)
                QVERIFY2(*clock.boundMs() <= (world.localMs() - *arrival.sentMs) / 2 + 3, "no looser than this one");
        }
    }
}

bool TestClockTrust::holds(const HostClock &clock, const World &world)
{
    const auto now = clock.nowMs();
    if (!now)
        return true;
    const qint64 boundMs = *clock.boundMs();
    const qint64 offUs = *now * 1'000 - world.hostUs();
    // A lot that ended more than the bound ago shows no time left.
    const auction::TimeMs endedAt = world.hostUs() / 1'000 - boundMs;
    const auto shown = models::countdownOf(auction::Phase::Open, {}, endedAt, {}, now);
    if (std::abs(offUs) <= boundMs * 1'000 && shown.urgency == models::Urgency::Ended)
        return true;
    qWarning("off by %lld µs, ±%lld ms", static_cast<long long>(offUs), static_cast<long long>(boundMs));
    return false;
}

void TestClockTrust::theMonotonicClockGoesOnInSleep()
{
    const auto read = [](clockid_t clock) {
        timespec now{};
        clock_gettime(clock, &now);
        return qint64{now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000;
    };
    const qint64 before = read(CLOCK_BOOTTIME);
    const qint64 told = link::systemMonotonic()();
    QVERIFY(before <= told);
    QVERIFY(told <= read(CLOCK_BOOTTIME));
    QVERIFY(std::abs(link::systemSleep()() - (read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC))) <= 5);
}

QTEST_GUILESS_MAIN(TestClockTrust)
#include "tst_clock_trust.moc"
