#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <limits>
#include <list>
#include <memory>
#include <optional>

namespace gavel::net {

class Admission;
class ReadingPlace;

/// What a turn of the event loop has for those who wait for it.
struct TurnTime
{
    qint64 sharedNs = 2'000'000; ///< What those of all addresses may take together,
    qint64 shareNsMin = 500'000; ///< and what each address may whatever their number.
    /// When it ends for all of them, also of trusted networks: who had none of it comes first in the next.
    qint64 mostNs = std::numeric_limits<qint64>::max();
};

/// Shares the server's thread between addresses: in one turn of the event loop each may have its bytes read and acted
/// on for so long, and what is over waits for the next turn, in the order in which it came. So hundreds of busy sockets
/// of one stranger keep others waiting no longer than one socket would, and one that is costly to read makes way for
/// the others of later turns, also where it has gone meanwhile and another comes. Trusted networks have no share.
/// Server thread only.
class ReadingTurns : public QObject
{
    Q_OBJECT

public:
    /// What one turn may take of an address's later ones, where what was read took longer than its share.
    static constexpr qint64 owedNsMax = 100'000'000;
    /// Addresses without a socket whose debts are kept; beyond, the oldest is let off.
    static constexpr qsizetype owingMax = 4'096;

    using SteadyNs = std::function<qint64()>;

    explicit ReadingTurns(const Admission &admission, TurnTime time = {}, SteadyNs clock = {},
                          QObject *parent = nullptr);

    /// Whether some client's bytes, which are here, are still to be read.
    [[nodiscard]] bool isBehind() const { return m_places > 0; }

private:
    friend class ReadingPlace;
    using Queue = std::list<ReadingPlace *>;

    /// What one address has of the turn.
    struct Share
    {
        QHostAddress counted;
        Queue waiting;
        quint64 turn = 0;  ///< of which `usedNs` is
        qint64 usedNs = 0; ///< of it, and of later ones' shares
        bool isTrusted = false;
        bool isListed = false; ///< in m_waiting
    };
    using SharedShare = std::shared_ptr<Share>;

    [[nodiscard]] SharedShare shareOf(const QHostAddress &peer);
    void letGo(SharedShare share);
    void letOff();

    [[nodiscard]] bool hasOlder(const Share &share) const;
    [[nodiscard]] qint64 ownNs() const;
    void pay(Share &share) const;
    [[nodiscard]] bool owes(Share &share) const;
    [[nodiscard]] bool mayRead(Share &share) const;
    void run(ReadingPlace &place);
    [[nodiscard]] Queue::iterator wait(ReadingPlace &place);
    void giveUp(Share &share, Queue::iterator at);
    void turn();
    void readNext(const SharedShare &share);
    [[nodiscard]] bool isOver() const { return m_clock() - m_turnBegan >= m_time.mostNs; }

    const Admission &m_admission;
    const TurnTime m_time;
    const SteadyNs m_clock;
    QHash<QHostAddress, std::weak_ptr<Share>> m_shares;
    QList<SharedShare> m_waiting; ///< those with anybody in their queue
    QList<SharedShare> m_owing;   ///< that went before they had paid, the oldest first
    qsizetype m_places = 0;       ///< in all queues
    quint64 m_turn = 1;
    qint64 m_turnBegan = 0;
    QTimer m_next;
};

/// One socket's place among those that are read in turns. It leaves when it is destroyed. Server thread only.
class ReadingPlace
{
public:
    /// `read` reads and acts on one slice; it is called by ask() or later, never after this has gone.
    ReadingPlace(ReadingTurns &turns, const QHostAddress &peer, std::function<void()> read);
    ~ReadingPlace();
    Q_DISABLE_COPY_MOVE(ReadingPlace)

    /// Bytes have come: has them read at once while the address has time left in this turn, else in a later one.
    void ask();
    /// There is more: has it read in a later turn, never on the caller's stack.
    void askLater();
    /// Takes the time of this address from now on. It waits no longer.
    void moveTo(const QHostAddress &peer);
    /// Waits no longer.
    void cancel();

private:
    friend class ReadingTurns;

    ReadingTurns &m_turns;
    const std::function<void()> m_read;
    ReadingTurns::SharedShare m_share;
    std::optional<ReadingTurns::Queue::iterator> m_at; ///< where it waits
    quint64 m_since = 0;                               ///< the turn in which it began to
};

} // namespace gavel::net
