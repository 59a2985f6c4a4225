#include "measures.h"

#include "bidder_line.h"
#include "connecting.h"
#include "prepared_book.h"

#include <QFile>

#include <algorithm>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int publishers = 10;
constexpr int lostMs = 10'000; ///< what has not come by then, does not
constexpr double nsInMs = 1e6;

double secondsSince(qint64 beganNs)
{
    return static_cast<double>(steadyNs() - beganNs) / 1e9;
}

/// Counts what it took, from its making on.
class Tally
{
public:
    Tally(Peer &peer, Watchers &watchers)
        : m_peer(peer)
        , m_watchers(watchers)
        , m_received(watchers.received())
        , m_processor(processorSeconds(peer.processId()))
        , m_beganNs(steadyNs())
    {
    }

    [[nodiscard]] qint64 deliveries() const { return m_watchers.received() - m_received; }
    [[nodiscard]] Telling telling(qint64 messages) const
    {
        const double seconds = secondsSince(m_beganNs);
        const auto all = static_cast<double>(std::max<qint64>(1, deliveries()));
        return {.deliveriesASecond = all / seconds,
                .messagesASecond = static_cast<double>(messages) / seconds,
                .microsecondsOfServer = (processorSeconds(m_peer.processId()) - m_processor) * 1e6 / all};
    }

private:
    Peer &m_peer;
    Watchers &m_watchers;
    const qint64 m_received;
    const double m_processor;
    const qint64 m_beganNs;
};

} // namespace

Telling tellOneByOne(Peer &peer, Watchers &watchers, int messages)
{
    // Two in turn: nobody outbids himself.
    std::unique_ptr<Publisher> speakers[] = {peer.publisher(), peer.publisher()};
    qint64 sentNs = 0;
    QList<double> answers;
    for (const auto &speaker : speakers) {
        watchers.alsoWatch(speaker->descriptor(), [&, who = speaker.get()] {
            if (who->answered() > 0)
                answers.append(static_cast<double>(steadyNs() - sentNs) / nsInMs);
        });
    }
    watchers.takeUntilQuiet(800);
    watchers.noteTimes(true);
    const Tally tally(peer, watchers);
    QList<double> waits;
    for (int message = 0; message < messages; ++message) {
        const qint64 until = watchers.received() + watchers.count();
        sentNs = steadyNs();
        speakers[message % 2]->publish();
        while (watchers.received() < until || answers.size() <= message) {
            watchers.take(100);
            if (secondsSince(sentNs) * 1e3 > lostMs)
                giveUp(u"a message did not come"_s);
        }
        for (const qint64 cameNs : watchers.takeTimesNs())
            waits.append(static_cast<double>(cameNs - sentNs) / nsInMs);
    }
    Telling telling = tally.telling(messages);
    watchers.noteTimes(false);
    telling.waitsMs = waits;
    telling.answersMs = answers;
    watchers.forgetOthers();
    return telling;
}

Telling tellAtWill(Peer &peer, Watchers &watchers, double seconds)
{
    struct Speaker
    {
        std::unique_ptr<Publisher> publisher;
        qint64 sentNs = 0;
    };
    std::vector<Speaker> speakers(publishers);
    qint64 messages = 0;
    qint64 endNs = 0;
    QList<double> answers;
    const auto speak = [](Speaker &speaker) {
        speaker.sentNs = steadyNs();
        speaker.publisher->publish();
    };
    for (Speaker &speaker : speakers) {
        speaker.publisher = peer.publisher();
        watchers.alsoWatch(speaker.publisher->descriptor(), [&] {
            if (speaker.publisher->answered() == 0)
                return;
            answers.append(static_cast<double>(steadyNs() - speaker.sentNs) / nsInMs);
            ++messages;
            if (steadyNs() < endNs)
                speak(speaker);
        });
    }
    watchers.takeUntilQuiet(800);
    const Tally tally(peer, watchers);
    endNs = steadyNs() + static_cast<qint64>(seconds * 1e9);
    for (Speaker &speaker : speakers)
        speak(speaker);
    while (steadyNs() < endNs)
        watchers.take(100);
    Telling telling = tally.telling(messages);
    telling.answersMs = answers;
    watchers.takeUntilQuiet(1'000); // what is on its way is not another measure's
    watchers.forgetOthers();
    return telling;
}

QList<double> answersMs(Peer &peer, bool overHttp, int bids)
{
    const std::unique_ptr<Publisher> speakers[] = {peer.publisher(overHttp), peer.publisher(overHttp)};
    QList<double> waits;
    for (int bid = 0; bid < bids; ++bid) {
        Publisher &who = *speakers[bid % 2];
        const qint64 sentNs = steadyNs();
        who.publish();
        while (who.answered() == 0) {
            pollfd ready{who.descriptor(), POLLIN, 0};
            ::poll(&ready, 1, 1'000);
        }
        waits.append(static_cast<double>(steadyNs() - sentNs) / nsInMs);
    }
    return waits;
}

double kibPerWatcher(Peer &peer, int count)
{
    Watchers watchers(peer.entry());
    watchers.enter(count / 10); // what is taken once for all
    const qint64 before = residentKiB(peer.processId());
    watchers.enter(count - count / 10);
    watchers.takeUntilQuiet(2'500);
    return static_cast<double>(residentKiB(peer.processId()) - before) / (count - count / 10);
}

double connectionsASecond(quint16 port, double seconds)
{
    const QByteArray request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    constexpr std::size_t atOnce = 32;
    std::vector<pollfd> open;
    const qint64 beganNs = steadyNs();
    qint64 answered = 0;
    while (secondsSince(beganNs) < seconds) {
        while (open.size() < atOnce) {
            const int descriptor = openSocket("127.0.0.1");
            const linger atOnceGone{1, 0}; // no port is kept waiting for stragglers
            ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnceGone, sizeof atOnceGone);
            if (descriptor < 0 || !connectSocket(descriptor, port))
                giveUp(u"no connection is taken"_s);
            ::send(descriptor, request.constData(), static_cast<std::size_t>(request.size()), MSG_NOSIGNAL);
            open.push_back({descriptor, POLLIN, 0});
        }
        ::poll(open.data(), open.size(), 1'000);
        std::erase_if(open, [&](const pollfd &one) {
            if (!one.revents)
                return false;
            char buffer[4'096];
            answered += ::recv(one.fd, buffer, sizeof buffer, 0) > 0 ? 1 : 0;
            ::close(one.fd);
            return true;
        });
    }
    for (const pollfd &one : open)
        ::close(one.fd);
    return static_cast<double>(answered) / secondsSince(beganNs);
}

QList<double> clockSpreadsMs(Watchers &watchers, int seconds)
{
    watchers.noteTimes(true);
    static_cast<void>(watchers.takeTimesNs());
    QList<double> spreads;
    for (int second = 0; second < seconds; ++second) {
        const qint64 until = watchers.received() + watchers.count();
        const qint64 beganNs = steadyNs();
        while (watchers.received() < until && secondsSince(beganNs) * 1e3 < lostMs)
            watchers.take(100);
        const QList<qint64> times = watchers.takeTimesNs();
        const auto [first, last] = std::minmax_element(times.begin(), times.end());
        spreads.append(static_cast<double>(*last - *first) / nsInMs);
    }
    watchers.noteTimes(false);
    return spreads;
}

double processorSeconds(qint64 processId)
{
    QFile file(u"/proc/%1/stat"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return static_cast<double>(fields.value(11).toLongLong() + fields.value(12).toLongLong()) /
           static_cast<double>(::sysconf(_SC_CLK_TCK));
}

qint64 residentKiB(qint64 processId)
{
    QFile file(u"/proc/%1/statm"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1'024;
}

} // namespace gavel::bench
