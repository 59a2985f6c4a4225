#pragma once

#include "net/stream_group.h"
#include "protocol/updates.h"
#include "store/queries.h"
#include "wire/json_text.h"

#include <QHash>
#include <QObject>
#include <functional>

namespace gavel::host {

/// What the host keeps at hand of one lot while people watch it: the lot, its newest bids and chat lines, who is there,
/// its event streams and the frames that a stream may ask for again. All of it comes from the book and can be had again
/// from there. Net thread.
class LotRoom : public QObject
{
    Q_OBJECT

public:
    /// `bytesOfAll` is what all rooms take together; this one adds what it takes, about, and subtracts it in the end.
    LotRoom(auction::LotId lot, qsizetype &bytesOfAll);
    ~LotRoom() override;

    [[nodiscard]] auction::LotId id() const { return m_id; }
    [[nodiscard]] QString name() const { return QString::number(m_id); }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// What it takes, about.
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    void load(const store::RoomContents &contents);
    /// What it has is out of date, and is had again soon.
    void unload() { m_loaded = false; }
    /// It could not be had: it is as it was.
    void keep() { m_loaded = true; }

    [[nodiscard]] const protocol::LotView &lot() const { return m_lot; }
    [[nodiscard]] const QList<protocol::BidLine> &bids() const { return m_bids; }
    [[nodiscard]] const QList<protocol::SaidLine> &said() const { return m_said; }

    // Each brings the room up to date; false if it knew that already.
    bool apply(const protocol::BidUpdate &update);
    bool apply(const protocol::VoidedUpdate &update);
    bool apply(const protocol::SealedUpdate &update);
    bool apply(const protocol::ClosedUpdate &update);
    bool apply(const protocol::LotView &lot);
    bool apply(const store::update::EndsMoved::End &end);
    void apply(const protocol::SaidLine &line);

    // Sessions in the room. An account is present while it has a session here.
    /// True if the account was not present before; false for nobody.
    bool enter(auction::AccountId account, const QString &nick);
    /// Who is no longer present, if anyone is not.
    std::optional<QString> leave(auction::AccountId account);
    /// Who is present is so by another name; the one before, if it was another.
    std::optional<QString> rename(auction::AccountId account, const QString &nick);
    /// Whether it tells of an account that others knew by that nick or paddle.
    [[nodiscard]] bool tellsOf(auction::AccountId account, const QString &shown) const;
    [[nodiscard]] int sessionCount() const { return m_sessions; }
    [[nodiscard]] protocol::Present present() const;

    [[nodiscard]] net::StreamGroup &streams() { return m_streams; }
    [[nodiscard]] bool isIdle() const { return m_sessions == 0 && m_streams.count() == 0; }

    /// What who comes in is told: `{lot, bids, said, present}`. Written once, however many come before it changes.
    [[nodiscard]] wire::JsonText snapshot();
    /// What a stream begins with.
    [[nodiscard]] QByteArray snapshotFrame();
    /// The frames after `seq`; none if they are no longer all to be had.
    [[nodiscard]] std::optional<QByteArray> framesAfter(qint64 seq) const;
    /// Keeps a frame for streams that come back, and sends it to those that are here.
    void broadcastFrame(qint64 seq, const QByteArray &frame);

Q_SIGNALS:
    /// The first has come, or the last has left.
    void idleChanged(bool idle);

private:
    bool advanceTo(qint64 seq, const QByteArray &head);
    void watched(bool wasIdle);
    void changed();
    void account();
    void dropFrames();

    struct Attendee
    {
        QString nick;
        int sessions = 0;
    };
    struct Frame
    {
        qint64 seq = 0;
        QByteArray bytes;
    };

    const auction::LotId m_id;
    bool m_loaded = false;
    protocol::LotView m_lot;
    QList<protocol::BidLine> m_bids;
    QList<protocol::SaidLine> m_said;
    QHash<auction::AccountId, Attendee> m_attendees;
    int m_sessions = 0;
    net::StreamGroup m_streams;
    qsizetype m_streamCount = 0;
    QByteArray m_written; ///< the snapshot up to `present`; empty: to be written anew
    QList<Frame> m_frames;
    qsizetype m_frameBytes = 0;
    qint64 m_framesAfter = 0; ///< m_frames holds all that came after this seq
    qsizetype m_bytes = 0;    ///< of it in m_bytesOfAll
    qsizetype &m_bytesOfAll;
};

} // namespace gavel::host
