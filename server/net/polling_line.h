#pragma once

#include "net/deadlines.h"
#include "net/flush_queue.h"
#include "net/line.h"
#include "net/memory_budget.h"
#include "net/reading_turns.h"

#include <QList>

#include <memory>
#include <optional>

namespace gavel::net {

class Exchange;
struct ServerContext;

/// A line by HTTP long-polling: what is sent waits for the client's next GET, and one GET waits for what is sent; what
/// the client says comes by POST. A second GET beside one that waits, or a waiting one whose client hung up, ends it.
/// It takes one of its address's places for sessions. Server thread only.
/// Source: the Engine.IO protocol's specification, "HTTP long-polling".
class PollingLine : public QObject, public Line, private Flushable
{
    Q_OBJECT

public:
    /// All that is given must outlive it. Admission::enterSession() let `peer` in; it is let out in the end.
    PollingLine(ServerContext &context, FlushQueue &flushes, const QHostAddress &peer);
    ~PollingLine() override;

    /// A GET: it is answered when there is something to say.
    void poll(std::shared_ptr<Exchange> exchange);
    /// A POST: its packets are heard one by one, a long one's in turns with what others say, and then it is answered.
    void post(const std::shared_ptr<Exchange> &exchange);
    /// A POST begins to come; what is given back is kept until it has come, or never will. Two at once, coming or being
    /// heard, whose order nobody knows, end the line.
    [[nodiscard]] std::shared_ptr<void> beginPost();

    /// While another line is about to take its place no GET waits long, though there is nothing to say: the client is
    /// to stop asking, and what it asks may come later than what it says by the other line.
    void setBeingLeft(bool isBeingLeft);
    /// What no GET has fetched, for the line that takes its place: texts of packets, binary ones as 'b' and base64.
    [[nodiscard]] QList<QByteArray> takeUnsent();

    void setUser(LineUser &user) override { m_user = &user; }
    void send(const QByteArray &packet) override;
    void send(const EncodedEvent &event) override;
    void sendNow(const EventRun &events, qsizetype gone) override;
    void sendBinary(const QByteArray &data) override;
    void close(CloseCode code) override;
    void letGo() override;
    void abort() override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_unsentBytes; }

private:
    enum class State {
        Open,
        Closing, ///< The next GET fetches the last words, or the end.
        Ended
    };

    /// A POST that has come, and how far it was heard.
    struct Hearing
    {
        std::shared_ptr<Exchange> exchange;
        QList<QByteArrayView> packets; ///< of its body
        qsizetype next = 0;

        [[nodiscard]] bool isOver() const { return next == packets.size(); }
    };

    void fail();
    void hearSlice();
    void answerPost();
    void flushTurn() override;
    void freePoll();
    void answerPoll(const QByteArray &payload);
    void pollGone();
    void sayLastWords();
    void end();
    void endSoon();
    void drop();
    void countWaiting();

    ServerContext &m_context;
    FlushQueue &m_flushes;
    LineUser *m_user = nullptr;
    const QHostAddress m_peer;
    MemoryShare m_share;
    std::weak_ptr<void> m_post;       ///< that is coming
    std::optional<Hearing> m_hearing; ///< of one that has come
    ReadingPlace m_place;
    std::shared_ptr<Exchange> m_poll; ///< that waits
    QList<QByteArray> m_unsent;
    qint64 m_unsentBytes = 0;
    Deadline m_free; ///< For a GET while it is being left.
    qsizetype m_flushPlace = -1;
    State m_state = State::Open;
    bool m_isBeingLeft = false;
    bool m_faulty = false; ///< ended by what its peer said
    bool m_dropping = false;
};

} // namespace gavel::net
