#pragma once

#include "peer.h"

#include <QList>

namespace gavel::bench {

/// What came of telling watchers something.
struct Telling
{
    double deliveriesASecond = 0;
    double messagesASecond = 0;
    double microsecondsOfServer = 0; ///< of its processor a delivery
    QList<double> waitsMs;           ///< of deliveries, from the sending of their message
    QList<double> answersMs;         ///< of publishers, from sending to answer
};

/// One message at a time, each once the last has come to all.
[[nodiscard]] Telling tellOneByOne(Peer &peer, Watchers &watchers, int messages);
/// Ten publishers, each as fast as it is answered.
[[nodiscard]] Telling tellAtWill(Peer &peer, Watchers &watchers, double seconds);

/// How long the answers to messages take, one at a time.
[[nodiscard]] QList<double> answersMs(Peer &peer, bool overHttp, int bids);

/// Resident memory that so many idle watchers take each.
[[nodiscard]] double kibPerWatcher(Peer &peer, int watchers);

/// Connections that were accepted, asked one thing, answered and closed, each second.
[[nodiscard]] double connectionsASecond(quint16 port, double seconds);

/// Between the first and the last watcher of a clock to be told a second, in ms, for some seconds.
[[nodiscard]] QList<double> clockSpreadsMs(Watchers &watchers, int seconds);

/// A process' own, from /proc.
[[nodiscard]] double processorSeconds(qint64 processId);
[[nodiscard]] qint64 residentKiB(qint64 processId);

} // namespace gavel::bench
