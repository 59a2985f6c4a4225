#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <vector>

namespace gavel::bench {

/// What a newcomer says to a server, and what of its answer to wait for.
struct Step
{
    QByteArray says;
    QByteArray until;
};

/// How one becomes a watcher of a server, and how its messages are told apart from all else.
struct Entry
{
    quint16 port = 0;
    QList<Step> steps;
    bool isStream = false;    ///< text/event-stream; WebSocket otherwise
    QByteArray messageBegins; ///< what the text of a counted message begins with
};

/// Many who watch one server, on bare sockets in one epoll loop, as lean as readers can be: they count messages, answer
/// pings, and look at nothing else. Publishers' sockets may be watched along with them.
class Watchers
{
public:
    explicit Watchers(const Entry &entry);
    ~Watchers();
    Q_DISABLE_COPY_MOVE(Watchers)

    /// Lets so many more in; blocks until they are. Ends the program if one is not.
    void enter(int count);
    [[nodiscard]] int count() const { return static_cast<int>(m_watchers.size()); }

    /// Calls back with what comes at a descriptor that is none of theirs.
    void alsoWatch(int descriptor, std::function<void()> readable);
    void forgetOthers();

    /// Waits for what comes, at most so long.
    void take(int waitMs);
    /// Until nothing has come for so long, at most for ten times that: clocks never end.
    void takeUntilQuiet(int quietMs);

    /// Messages that have come to all of them together.
    [[nodiscard]] qint64 received() const { return m_received; }
    /// When, of each message since the last call; only while asked for.
    void noteTimes(bool on) { m_notesTimes = on; }
    [[nodiscard]] QList<qint64> takeTimesNs();

private:
    struct Watcher
    {
        int descriptor = -1;
        QByteArray rest; ///< a frame that is not whole
    };

    int open();
    void read(Watcher &watcher);
    void countFrames(Watcher &watcher, QByteArrayView bytes);
    void countStream(Watcher &watcher, QByteArrayView bytes);
    void countFrame(const Watcher &watcher, QByteArrayView text);
    void counted();

    const Entry m_entry;
    const int m_epoll;
    std::vector<Watcher> m_watchers;
    std::vector<std::pair<int, std::function<void()>>> m_others;
    QList<qint64> m_timesNs;
    qint64 m_received = 0;
    qint64 m_taken = 0; ///< bytes
    bool m_notesTimes = false;
};

/// Connects and takes the steps; the descriptor, and what came behind the head of the answer. Ends the program if the
/// server does not play along.
[[nodiscard]] int openEntered(quint16 port, const QList<Step> &steps, QByteArray *rest = nullptr);

} // namespace gavel::bench
