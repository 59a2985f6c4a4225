#pragma once

#include "bidder_line.h"
#include "target.h"

#include <thread>

namespace gavel::bench {

/// Lots that end one second after another while an attack goes on. Somebody bids on each half a second before its end,
/// and nobody else does: that bid has to win, however long the host takes to say so.
class EndingLots
{
public:
    /// Creates them, to end from now on. Nobody attacks yet.
    EndingLots(const Target &target, int count);
    ~EndingLots();
    Q_DISABLE_COPY_MOVE(EndingLots)

    [[nodiscard]] int count() const { return static_cast<int>(m_lots.size()); }
    /// How many were won. Waits for their ends. `why` says what became of one that was not.
    [[nodiscard]] int won(QString &why);

private:
    struct EndingLot
    {
        auction::LotId id = 0;
        qint64 bidAtNs = 0; ///< of steadyNs()
        std::unique_ptr<BidderLine> line;
    };

    void bid();

    const Target &m_target;
    std::vector<EndingLot> m_lots;
    std::thread m_thread;
};

} // namespace gavel::bench
