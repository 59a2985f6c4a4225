#pragma once

#include "bidder_line.h"

#include <QList>
#include <functional>
#include <vector>

namespace gavel::bench {

/// What came of a crowd's bidding.
struct CrowdResult
{
    qint64 accepted = 0;
    qint64 beaten = 0;     ///< by another's bid that the host read sooner
    qint64 refused = 0;    ///< for any other reason
    qint64 unanswered = 0; ///< the host hung up, or still owed the answer long after
    QByteArray refusal;    ///< the last refusal of another reason, as the host put it
    double seconds = 0;
    QList<double> waitsMs; ///< of each bid, from when it was due to its answer, or until it was given up
};

/// Bidders who outbid one another on some lots, driven by one epoll loop. The lots take turns, and each is bid up by
/// one step a time.
class Crowd
{
public:
    Crowd(std::vector<std::unique_ptr<BidderLine>> lines, const QList<qint64> &lots, qint64 firstAmount);
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    /// Each bidder bids again as soon as the last bid was answered.
    CrowdResult bidAtWill(double seconds);
    /// So many bids a second, evenly, whether or not the last were answered. A bid is due at its moment and waits from
    /// then on, so that a host that stalls can't hide it by slowing the crowd.
    CrowdResult bidSteadily(int bidsASecond, double seconds);

private:
    struct Bidder
    {
        std::unique_ptr<BidderLine> line;
        std::size_t lot = 0;
        QList<qint64> dueNs; ///< of the bids under way, in order
        qsizetype lost = 0;  ///< bids before them that were given up, and may be answered yet
    };

    void bid(std::size_t bidder, qint64 dueNs);
    void lose(Bidder &who, CrowdResult &result);
    /// Waits for what comes and takes the answers; tells whether the timer ticked.
    bool takeAnswers(CrowdResult &result, int waitMs, const std::function<void(std::size_t)> &answered);
    void drain(CrowdResult &result);

    std::vector<Bidder> m_bidders;
    QList<qint64> m_lots;
    QList<qint64> m_nextAmounts;
    qint64 m_underWay = 0;
    int m_epoll;
    int m_timer;
};

} // namespace gavel::bench
