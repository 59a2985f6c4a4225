#include "hosting.h"

#include "crowd.h"
#include "host_process.h"
#include "listener.h"
#include "prepared_book.h"

#include "support/test_place.h"

#include <chrono>
#include <memory>
#include <vector>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int bidders = 64;
constexpr int lots = 8;
constexpr double atWillSeconds = 4;
constexpr double steadySeconds = 5;
constexpr int steadyBidsASecond = 2'000;

/// Hosts of one book, and a crowd that is spread over the first of them.
class Scene
{
public:
    Scene(int hosts, int bidOn)
        : m_prepared(prepareBook(m_place.path(), bidders, lots))
    {
        for (int i = 0; i < hosts; ++i)
            m_hosts.push_back(std::make_unique<HostProcess>(m_place.path()));
        std::vector<std::unique_ptr<BidderLine>> lines;
        for (qsizetype i = 0; i < m_prepared.tokens.size(); ++i)
            lines.push_back(openRoomsLine(port(static_cast<int>(i % bidOn)), m_prepared.tokens[i]));
        m_crowd = std::make_unique<Crowd>(std::move(lines), m_prepared.lots, startPrice);
    }

    [[nodiscard]] Crowd &crowd() { return *m_crowd; }
    [[nodiscard]] quint16 port(int host) const { return m_hosts[static_cast<std::size_t>(host)]->port(); }
    [[nodiscard]] const QList<auction::LotId> &lotIds() const { return m_prepared.lots; }

private:
    test::TestPlace m_place;
    Prepared m_prepared;
    std::vector<std::unique_ptr<HostProcess>> m_hosts;
    std::unique_ptr<Crowd> m_crowd;
};

double atWill(Report &report, const QString &name, int hosts)
{
    Scene scene(hosts, hosts);
    scene.crowd().bidAtWill(0.5); // warms up
    const CrowdResult result = scene.crowd().bidAtWill(atWillSeconds);
    const qint64 refused = result.beaten + result.refused;
    report.figure(name + u": accepted, of a hundred"_s,
                  100 * static_cast<double>(result.accepted) / static_cast<double>(result.accepted + refused), u"%"_s);
    report.figure(name + u": median wait"_s, median(result.waitsMs), u"ms"_s);
    report.figure(name + u": answered bids a second"_s, static_cast<double>(result.accepted + refused) / result.seconds,
                  u"bids/s"_s);
    return static_cast<double>(result.accepted) / result.seconds;
}

/// From when a watcher at the host that committed has heard of a bid until one at another has.
void telling(Report &report)
{
    Scene scene(2, 1);
    scene.crowd().bidSteadily(steadyBidsASecond, 0.5); // warms up
    Listener here(scene.port(0), scene.lotIds());
    Listener there(scene.port(1), scene.lotIds());
    const CrowdResult result = scene.crowd().bidSteadily(steadyBidsASecond, steadySeconds);
    std::this_thread::sleep_for(std::chrono::milliseconds(1'500));
    const auto own = here.heard();
    const auto others = there.heard();
    QList<double> delays;
    for (auto bid = own.begin(); bid != own.end(); ++bid) {
        const auto other = others.constFind(bid.key());
        if (other == others.end())
            giveUp(u"a bid was never heard of at another host"_s);
        delays.append(static_cast<double>(*other - *bid) / 1e6);
    }
    const QString name = u"2,000 bids/s: "_s;
    report.figure(name + u"from bid to answer, p50"_s, median(result.waitsMs), u"ms"_s);
    report.figure(name + u"from bid to answer, p99"_s, quantile(result.waitsMs, 0.99), u"ms"_s);
    report.figure(name + u"heard elsewhere after here, p50"_s, median(delays), u"ms"_s);
    report.atMost(20, name + u"heard elsewhere after here, p99"_s, quantile(delays, 0.99), u"ms"_s);
}

} // namespace

void measureHosting(Report &report)
{
    report.section(u"Hosts"_s, u"64 bidders in rooms who outbid one another on 8 lots, each with one bid under way"_s);
    report.atLeast(8'000, u"one host: accepted bids a second"_s, atWill(report, u"one host"_s, 1), u"bids/s"_s);
    report.figure(u"three hosts: accepted bids a second"_s, atWill(report, u"three hosts"_s, 3), u"bids/s"_s);
    telling(report);
}

} // namespace gavel::bench
