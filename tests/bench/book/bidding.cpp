#include "bidding.h"

#include "bare_book.h"
#include "crowd.h"
#include "host_process.h"
#include "prepared_book.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <chrono>
#include <thread>
#include <unistd.h>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int bidders = 64;
constexpr int lots = 8;
constexpr double atWillSeconds = 4;
constexpr double steadySeconds = 5;
constexpr int steadyBidsASecond = 2'000;
constexpr double waitMsMax = 5; ///< beside two syncs

using OpenLine = std::unique_ptr<BidderLine> (*)(quint16 port, const QByteArray &token, const char *from);

/// How long the disk takes to make a commit's worth of bytes safe, while nothing else is asked of it.
double syncMs(const QString &folder, double share)
{
    QFile file(folder + u"/sync"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        giveUp(u"the temporary folder can't be written"_s);
    QList<double> tries;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        file.write(QByteArray(3 * 4096, 'x'));
        ::fdatasync(file.handle());
        tries.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return quantile(tries, share);
}

/// How long the same bids wait for a bare loop that has them without a network and commits what is due: the machine's
/// own part in the host's waits, and the steps of a busy neighbour show in both.
QList<double> bareWaitsMs(const LeftByBids &left)
{
    const QTemporaryDir folder;
    static_cast<void>(prepareBook(folder.path(), bidders, lots));
    BareBook book(bookIn(folder.path()));
    constexpr qint64 stepNs = 1'000'000'000LL / steadyBidsASecond;
    QList<double> waits;
    QElapsedTimer timer;
    timer.start();
    for (qsizetype next = 0; next < left.rows.size();) {
        const qsizetype due = qMin(left.rows.size(), timer.nsecsElapsed() / stepNs + 1);
        if (due == next) {
            std::this_thread::sleep_for(std::chrono::nanoseconds(next * stepNs - timer.nsecsElapsed()));
            continue;
        }
        book.write(left, next, due - next);
        const qint64 doneNs = timer.nsecsElapsed();
        for (; next < due; ++next)
            waits.append(static_cast<double>(doneNs - next * stepNs) / 1e6);
    }
    return waits;
}

/// A host with a fresh book and a crowd that is connected to it.
class Scene
{
public:
    explicit Scene(OpenLine openLine)
        : m_prepared(prepareBook(m_folder.path(), bidders, lots))
        , m_host(std::make_unique<HostProcess>(m_folder.path()))
        , m_crowd(connectAll(openLine), m_prepared.lots, startPrice)
    {
    }

    [[nodiscard]] Crowd &crowd() { return m_crowd; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Ends the host and gives what the bids left in its book.
    [[nodiscard]] LeftByBids takeRows()
    {
        m_host.reset();
        return BareBook::read(bookIn(m_folder.path()));
    }

private:
    std::vector<std::unique_ptr<BidderLine>> connectAll(OpenLine openLine)
    {
        std::vector<std::unique_ptr<BidderLine>> lines;
        for (const QByteArray &token : m_prepared.tokens)
            lines.push_back(openLine(m_host->port(), token, homeAddress));
        return lines;
    }

    QTemporaryDir m_folder;
    Prepared m_prepared;
    std::unique_ptr<HostProcess> m_host;
    Crowd m_crowd;
};

double acceptedShare(const CrowdResult &result)
{
    if (result.unanswered > 0)
        giveUp(u"the host owes answers"_s);
    const qint64 refused = result.beaten + result.refused;
    return 100 * static_cast<double>(result.accepted) / static_cast<double>(result.accepted + refused);
}

double atWill(Report &report, const QString &way, OpenLine openLine)
{
    Scene scene(openLine);
    scene.crowd().bidAtWill(0.5); // warms up
    const CrowdResult result = scene.crowd().bidAtWill(report.seconds(atWillSeconds));
    report.figure(way + u": accepted, of a hundred"_s, acceptedShare(result), u"%"_s);
    report.figure(way + u": median wait"_s, median(result.waitsMs), u"ms"_s);
    return static_cast<double>(result.accepted) / result.seconds;
}

void steadily(Report &report, const QString &way, OpenLine openLine)
{
    Scene scene(openLine);
    scene.crowd().bidSteadily(steadyBidsASecond, 0.5); // warms up
    const double before = syncMs(scene.folder(), 0.5);
    const CrowdResult result = scene.crowd().bidSteadily(steadyBidsASecond, report.seconds(steadySeconds));
    const double sync = qMax(before, syncMs(scene.folder(), 0.5));
    report.figure(way + u", 2,000 bids/s: accepted, of a hundred"_s, acceptedShare(result), u"%"_s);
    report.figure(way + u", 2,000 bids/s: a sync takes, median"_s, sync, u"ms"_s);
    report.figure(way + u", 2,000 bids/s: from bid to answer, p50"_s, median(result.waitsMs), u"ms"_s);
    report.atMost(waitMsMax + 2 * sync, way + u", 2,000 bids/s: from bid to answer, p99"_s,
                  quantile(result.waitsMs, 0.99), u"ms"_s);
    const QList<double> bare = bareWaitsMs(scene.takeRows());
    report.figure(way + u", 2,000 bids/s: a bare loop in its place, p50"_s, median(bare), u"ms"_s);
    report.figure(way + u", 2,000 bids/s: a bare loop in its place, p99"_s, quantile(bare, 0.99), u"ms"_s);
}

} // namespace

void measureBidding(Report &report)
{
    report.section(u"The host"_s,
                   u"64 bidders who outbid one another on 8 lots that nobody watches, each with one bid under way"_s);
    const double rooms = atWill(report, u"rooms"_s, &openRoomsLine);
    report.atLeast(15'000, u"rooms: accepted bids a second"_s, rooms, u"bids/s"_s);
    const double http = atWill(report, u"HTTP"_s, &openHttpLine);
    report.figure(u"HTTP: accepted bids a second"_s, http, u"bids/s"_s);
    steadily(report, u"rooms"_s, &openRoomsLine);
    steadily(report, u"HTTP"_s, &openHttpLine);
}

} // namespace gavel::bench
