#pragma once

#include "link/host_api.h"
#include "link/socketio_client.h"
#include "protocol/updates.h"

#include <QMap>
#include <QObject>

namespace gavel::link {

class HostClock;

/// What `join` answers: the lot, its newest bids and chat lines (lowest seq first), and who is there.
struct RoomSnapshot
{
    LotView lot;
    QList<BidLine> bids;
    QList<SaidLine> said;
    Present present;
};

/// The rooms of PROTOCOL.md over one Socket.IO line: joins them again after every reconnect, catches up without a gap
/// or a doubled bid, and asks again, with the same key, about bids whose answer was lost. GUI thread.
class Rooms : public QObject
{
    Q_OBJECT

public:
    Rooms(HttpClient &http, HostApi &api, HostClock &clock, QObject *parent = nullptr);

    void open();
    void close();
    void retryNow();
    /// The line's token is HttpClient's; call this after it changed.
    void renewAuth();

    [[nodiscard]] LineState state() const;

    /// Nested joins of the same lot count, each is answered by `entered`; the last leave() leaves.
    void join(LotId lot);
    void leave(LotId lot);

    /// Sends a bid under a fresh key, which is returned. Reply is called with the host's verdict or refusal, however
    /// many reconnects that takes; bidUnknown tells when the answer is overdue. Without a
    /// line it is refused at once, as Unreachable: by the time there is one, what was seen is old.
    QByteArray bid(LotId lot, BidCommand command, QObject *context, const Reply<BidVerdict> &reply);
    /// Stops asking about a bid whose outcome is unknown; its reply is called with Problem::Kind::Cancelled. It may
    /// have been accepted nevertheless.
    void abandon(const QByteArray &key);
    void say(LotId lot, const QString &text, QObject *context, const Reply<Done> &reply);

Q_SIGNALS:
    void stateChanged();
    /// No answer yet, and the line is gone or silent: the bid may or may not have been taken. It will be asked again.
    void bidUnknown(gavel::LotId lot, const QByteArray &key);
    /// The host took a bid that was sent from here, whether or not anyone still waits for its reply.
    void bidCommitted(gavel::LotId lot, const gavel::BidCommand &command, const gavel::BidVerdict &verdict);
    /// The host does not know the session's token any more.
    void unauthorized();

    /// Joined, for the first time or again. Bids that this leaves out follow as `filled`.
    void entered(const gavel::link::RoomSnapshot &snapshot);
    /// Bids between those that were known before a reconnect and those of the snapshot, lowest seq first.
    void filled(gavel::LotId lot, const QList<gavel::BidLine> &bids);
    void enterFailed(gavel::LotId lot, const gavel::link::Problem &problem);

    // What happens in joined rooms; nothing that was known already.
    void bidTaken(const gavel::BidUpdate &update);
    void lotChanged(const gavel::LotView &lot);
    void lotClosed(const gavel::ClosedUpdate &update);
    void bidVoided(const gavel::VoidedUpdate &update);
    void sealed(const gavel::SealedUpdate &update);
    void joined(gavel::LotId lot, const QString &nick, const gavel::Present &present);
    void left(gavel::LotId lot, const QString &nick, const gavel::Present &present);
    void presentChanged(gavel::LotId lot, const gavel::Present &present);
    void said(gavel::LotId lot, const gavel::SaidLine &line);

    // What concerns this account or everyone, joined or not.
    void outbid(gavel::LotId lot, gavel::Amount price, gavel::Amount ask);
    void won(gavel::LotId lot, gavel::Amount price);
    void standingChanged(gavel::LotId lot, bool leading, std::optional<gavel::Amount> max);
    /// A bid of this account was voided; in a joined room bidVoided follows.
    void ownBidVoided(const gavel::VoidedUpdate &update);
    /// This account's money or standing is another now.
    void accountTold(const gavel::AccountUpdate &update);
    void announced(const QString &text, gavel::TimeMs at);

private:
    struct Room
    {
        int joins = 0;
        qint64 knownSeq = 0;     ///< of the newest update
        qint64 newestBidSeq = 0; ///< of the newest bid line
        qint64 soundBidSeq = 0;  ///< of the newest bid line that has no gap before it
        quint64 filling = 0;     ///< counts the fills, so that a late answer to an old one is known
        qsizetype gapLines = 0;  ///< that came to fill the gap of this connection
        bool hasGap = false;
    };
    struct PendingBid
    {
        LotId lot = 0;
        BidCommand command;
        QPointer<QObject> context;
        Reply<BidVerdict> reply;
    };

    void lineConnected();
    void sendJoin(LotId lot);
    void readSnapshot(LotId lot, const QJsonObject &answer);
    void fill(LotId lot, qint64 before);
    void readFill(LotId lot, qint64 before, const Result<Page<BidLine>> &page);
    void sendBid(const QByteArray &key);
    void readBidAnswer(const QByteArray &key, const std::optional<QJsonArray> &args);
    void finishBid(const QByteArray &key, const Result<BidVerdict> &result);
    void exchangeTimeQuickly();
    void exchangeTime();
    void readEvent(const QString &name, const QJsonObject &arg);
    void readRoomEvent(const QString &name, const QJsonObject &arg);
    void readAccountEvent(const QString &name, const QJsonObject &arg);
    void readBid(const QJsonObject &arg);
    void readLot(const QJsonObject &arg);
    void readClosed(const QJsonObject &arg);
    void readVoided(const QJsonObject &arg);
    void readSealed(const QJsonObject &arg);
    void readPeople(const QString &name, const QJsonObject &arg);
    [[nodiscard]] bool isNews(LotId lot, qint64 seq);
    void noteBid(LotId lot, qint64 seq);

    HttpClient &m_http;
    HostApi &m_api;
    HostClock &m_clock;
    SocketIoClient m_line;
    QMap<LotId, Room> m_rooms;
    QMap<QByteArray, PendingBid> m_bids; ///< by key
    QTimer m_timeExchange;
    int m_exchangesLeft = 0; ///< of the quick ones after a connection
    std::optional<qint64> m_roundTripMs;
};

} // namespace gavel::link
