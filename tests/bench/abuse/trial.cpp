#include "trial.h"

#include "connecting.h"
#include "ending_lots.h"
#include "faults/host_process.h"
#include "faults/http_line.h"
#include "memory_watch.h"
#include "report.h"
#include "tls_tunnel.h"

#include <QFile>
#include <QTemporaryDir>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int bidsASecond = 50;
constexpr int attackersNiceness = 10;
const char *const bidderAddress = "127.0.0.2";

/// A host of its own, on a copy of the book.
class Serving
{
public:
    Serving(const Scenery &scenery, bool overTls)
        : m_target(scenery.target)
        , m_host(m_folder.path(), overTls ? QStringList{u"--tls"_s, u"self"_s} : QStringList())
    {
        if (!scenery.program.isEmpty())
            m_host.setProgram(scenery.program);
        if (!QFile::copy(scenery.book, bookIn(m_folder.path())) || !m_host.start())
            giveUp(u"the host does not serve: "_s + m_host.errors());
        m_target.port = m_host.port();
        if (overTls)
            m_tunnel.emplace(m_host.port());
        m_target.portInTheClear = m_tunnel ? m_tunnel->port() : m_target.port;
    }

    [[nodiscard]] bool isAlive()
    {
        static_cast<void>(m_host.errors()); // takes note of its end
        return m_host.isRunning();
    }
    /// And says so.
    [[nodiscard]] bool isWell()
    {
        return isAlive() && test::HttpLine(m_target.portInTheClear).get(u"/healthz"_s).status == 200;
    }
    [[nodiscard]] const Target &target() const { return m_target; }
    [[nodiscard]] test::HostProcess &host() { return m_host; }

private:
    QTemporaryDir m_folder;
    Target m_target;
    test::HostProcess m_host;
    std::optional<TlsTunnel> m_tunnel;
};

Crowd openCrowd(const Target &target)
{
    std::vector<std::unique_ptr<BidderLine>> lines;
    for (const QByteArray &token : target.bidders) {
        const bool overHttp = lines.size() % 2 == 0;
        lines.push_back(overHttp ? openHttpLine(target.portInTheClear, token, bidderAddress)
                                 : openRoomsLine(target.portInTheClear, token, bidderAddress));
    }
    return {std::move(lines), {target.steady}, startPrice};
}

/// A stranger's machine is another one: what it takes of this one's time must not be the host's.
void giveWay()
{
    const auto thread = static_cast<id_t>(::gettid());
    ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + attackersNiceness);
}

MomentNs in(double seconds)
{
    return steadyNs() + static_cast<qint64>(seconds * 1e9);
}

void append(CrowdResult &all, const CrowdResult &more)
{
    all.accepted += more.accepted;
    all.beaten += more.beaten;
    all.refused += more.refused;
    all.unanswered += more.unanswered;
    if (!more.refusal.isEmpty())
        all.refusal = more.refusal;
    all.seconds += more.seconds;
    all.waitsMs += more.waitsMs;
}

void attackWhileBidding(const Attack &attack, Serving &serving, Crowd &crowd, double seconds, TrialResult &result)
{
    const MomentNs until = in(seconds);
    std::thread attacker([&] {
        giveWay();
        attack.run(serving.target(), until);
    });
    std::thread witness([&] {
        if (attack.witness)
            result.findings = attack.witness(serving.target(), until);
    });
    result.during = crowd.bidSteadily(bidsASecond, seconds);
    attacker.join();
    witness.join();
}

void lookOnAfter(Crowd &crowd, const MemoryWatch &memory, const Phases &phases, const Bounds &bounds,
                 TrialResult &result)
{
    const MomentNs begin = steadyNs();
    const double mayRemain = result.memoryBefore + bounds.remainsMB;
    const auto seconds = [&] { return static_cast<double>(steadyNs() - begin) / 1e9; };
    bool isBack = false;
    while (seconds() < phases.afterSecondsMin || (!isBack && seconds() < phases.afterSecondsMax)) {
        append(result.during, crowd.bidSteadily(bidsASecond, 0.25));
        result.memoryAfter = memory.now();
        if (!isBack)
            result.secondsUntilBack = seconds();
        isBack = isBack || result.memoryAfter <= mayRemain;
    }
}

} // namespace

QStringList TrialResult::beyond(const Bounds &bounds) const
{
    QStringList beyond;
    const auto check = [&](bool isWell, const QString &name) {
        if (!isWell)
            beyond.append(name);
    };
    check(isAlive, u"dead"_s);
    check(isWell || !isAlive, u"unwell"_s);
    check(during.waitsMs.isEmpty() || quantile(during.waitsMs, 0.99) <= bounds.p99Ms, u"p99"_s);
    check(during.waitsMs.isEmpty() || quantile(during.waitsMs, 1) <= bounds.maxMs, u"max"_s);
    check(during.refused + during.unanswered == 0, u"refused"_s);
    check(endingsWon == endings, u"lost"_s);
    check(memoryPeak - memoryBefore <= bounds.growthMB, u"memory"_s);
    check(memoryAfter - memoryBefore <= bounds.remainsMB, u"kept"_s);
    for (const Finding &finding : findings)
        check(finding.isWithin(bounds.findings), finding.what);
    return beyond;
}

TrialResult tryAttack(const Attack &attack, const Scenery &scenery, const Phases &phases, const Bounds &bounds)
{
    Serving serving(scenery, attack.overTls);
    TrialResult result;
    Crowd crowd = openCrowd(serving.target());
    const MemoryWatch memory(serving.host().processId());
    result.before = crowd.bidSteadily(bidsASecond, phases.beforeSeconds);
    result.memoryBefore = memory.now();
    result.endings = qMax(1, static_cast<int>(phases.duringSeconds));
    EndingLots endings(serving.target(), result.endings);
    attackWhileBidding(attack, serving, crowd, phases.duringSeconds, result);
    lookOnAfter(crowd, memory, phases, bounds, result);
    result.memoryPeak = memory.peak();
    result.isWell = serving.isWell();
    result.isAlive = serving.isAlive();
    QString why;
    result.endingsWon = result.isAlive ? endings.won(why) : 0;
    if (!why.isEmpty())
        result.remarks.append(why);
    if (!result.during.refusal.isEmpty())
        result.remarks.append(u"a bid was refused: "_s + QString::fromUtf8(result.during.refusal));
    if (!result.isAlive)
        result.remarks.append(u"the host said last: "_s + serving.host().errors().right(2'000));
    return result;
}

std::optional<int> repeatAttack(const Attack &attack, const Scenery &scenery, int rounds, double roundSeconds,
                                QString &errors)
{
    Serving serving(scenery, attack.overTls);
    for (int round = 1; round <= rounds; ++round) {
        attack.run(serving.target(), in(roundSeconds));
        if (!serving.isWell()) {
            errors = serving.host().errors();
            return round;
        }
    }
    const bool endedWell = serving.host().stop() == 0;
    errors = serving.host().errors();
    return endedWell ? std::nullopt : std::optional(rounds);
}

} // namespace gavel::bench
