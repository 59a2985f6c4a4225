#pragma once

#include "net/deadlines.h"
#include "net/limits.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <array>
#include <functional>

namespace gavel::net {

class Admission;
class MemoryShare;

/// Makes the allocator give large blocks back to the system once they are free, which it does not do by itself after
/// the first of them was freed; main calls it first thing.
void giveLargeBlocksBack();

/// What clients make the server keep for them, by kind.
enum class Kept {
    Bodies, ///< Of requests, until nobody has them any more.
    Waiting ///< Answers, events and frames that their readers have not taken.
};
inline constexpr std::array keptKinds{Kept::Bodies, Kept::Waiting};

/// One budget for all that a server keeps for its clients, with a share for each address, so that nobody's reading
/// slowly or sending much can take the memory of all. Past it, or when the whole process takes more than it should, the
/// largest are cut and nobody new is let in. Source: PROTOCOL.md "Limits". Server thread only; a share that outlives it
/// counts for nothing any more.
class MemoryBudget : public QObject
{
    Q_OBJECT

public:
    MemoryBudget(const Limits &limits, const Admission &admission, DeadlineQueue &deadlines);

    [[nodiscard]] qint64 bytes(Kept kind) const { return m_kept[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] qint64 bytes() const;

    /// While anybody is connected, it looks at the whole process each second.
    void watch(bool on);

    /// True while no new client should come.
    [[nodiscard]] bool isFull() const;

    /// Clients that were cut for it.
    [[nodiscard]] quint64 cutTotal() const { return m_cutTotal; }

    /// Half of the machine's memory: what a process may take unless it is told otherwise.
    [[nodiscard]] static qint64 usualBytesMax();

private:
    friend class MemoryShare;
    using Sums = std::array<qint64, keptKinds.size()>;

    [[nodiscard]] bool allows(const QHostAddress &counted, bool limited, Kept kind, qint64 more) const;
    void change(MemoryShare &share, Kept kind, qint64 by);
    void lookSoon();
    void look();
    void cutLargest();

    const Limits &m_limits;
    const Admission &m_admission;
    Sums m_kept{};
    QHash<QHostAddress, Sums> m_byAddress;
    QSet<MemoryShare *> m_holders; ///< that keep anything
    Deadline m_look;
    qint64 m_released = 0;          ///< since memory was last given back to the system
    qint64 m_residentBefore = 0;    ///< at the look before
    qint64 m_residentAfterTrim = 0; ///< what the process had when memory was last given back
    quint64 m_cutTotal = 0;
    bool m_watching = false;
    bool m_short = false; ///< the whole process takes too much
};

/// What is kept for one client. It gives all of it back in the end.
class MemoryShare
{
public:
    /// `cut` ends the client, later from the event loop; it may destroy this.
    MemoryShare(MemoryBudget &budget, const QHostAddress &peer, std::function<void()> cut);
    ~MemoryShare();
    Q_DISABLE_COPY_MOVE(MemoryShare)

    /// It is another's from now on, with all that is kept for it.
    void moveTo(const QHostAddress &peer);

    /// Whether so much may be kept for it in all.
    [[nodiscard]] bool mayKeep(Kept kind, qint64 bytes) const;
    /// So much is kept for it now.
    void keep(Kept kind, qint64 bytes);

    [[nodiscard]] qint64 bytes() const;

private:
    friend class MemoryBudget;

    const QPointer<MemoryBudget> m_budget;
    QHostAddress m_counted;
    bool m_limited; ///< by its address
    const std::function<void()> m_cut;
    MemoryBudget::Sums m_kept{};
};

} // namespace gavel::net
