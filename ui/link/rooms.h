#pragma once

#include "link/host_api.h"
#include "link/socketio_client.h"
#include "protocol/room_answers.h"
#include "protocol/updates.h"

#include <QMap>
#include <QObject>

namespace gavel::link {

class HostClock;

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
    /// HttpClient talks to another host now: so does this, at once.
    void hostMoved();
    /// The line's token is HttpClient's; call this after it changed.
    void renewAuth();

    [[nodiscard]] LineState state() const;

    /// Nested joins of the same lot count, each is answered by `entered`; the last leave() leaves.
    void join(auction::LotId lot);
    void leave(auction::LotId lot);

    /// Sends a bid under a fresh key, which is returned. Reply is called with the host's verdict or refusal, however
    /// many reconnects that takes; bidUnknown tells when the answer is overdue. Without a
    /// line it is refused at once, as Unreachable: by the time there is one, what was seen is old.
    QByteArray bid(auction::LotId lot, auction::BidCommand command, QObject *context,
                   const Reply<protocol::BidVerdict> &reply);
    /// Stops asking about a bid whose outcome is unknown; its reply is called with Problem::Kind::Cancelled. It may
    /// have been accepted nevertheless.
    void abandon(const QByteArray &key);
    void say(auction::LotId lot, const QString &text, QObject *context, const Reply<Done> &reply);

Q_SIGNALS:
    void stateChanged();
    /// No answer yet, and the line is gone or silent: the bid may or may not have been taken. It will be asked again.
    void bidUnknown(gavel::auction::LotId lot, const QByteArray &key);
    /// The host took a bid that was sent from here, whether or not anyone still waits for its reply.
    void bidCommitted(gavel::auction::LotId lot, const gavel::auction::BidCommand &command,
                      const gavel::protocol::BidVerdict &verdict);
    /// The host does not know the session's token any more.
    void unauthorized();

    /// Joined, for the first time or again. Bids that this leaves out follow as `filled`.
    void entered(const gavel::protocol::RoomSnapshot &snapshot);
    /// Bids between those that were known before a reconnect and those of the snapshot, lowest seq first.
    void filled(gavel::auction::LotId lot, const QList<gavel::protocol::BidLine> &bids);
    void enterFailed(gavel::auction::LotId lot, const gavel::link::Problem &problem);

    // What happens in joined rooms; nothing that was known already.
    void bidTaken(const gavel::protocol::BidUpdate &update);
    void lotChanged(const gavel::protocol::LotView &lot);
    void lotClosed(const gavel::protocol::ClosedUpdate &update);
    void bidVoided(const gavel::protocol::VoidedUpdate &update);
    void sealed(const gavel::protocol::SealedUpdate &update);
    void joined(gavel::auction::LotId lot, const QString &nick, const gavel::protocol::Present &present);
    void left(gavel::auction::LotId lot, const QString &nick, const gavel::protocol::Present &present);
    void presentChanged(gavel::auction::LotId lot, const gavel::protocol::Present &present);
    void said(gavel::auction::LotId lot, const gavel::protocol::SaidLine &line);

    // What concerns this account or everyone, joined or not.
    void outbid(gavel::auction::LotId lot, gavel::auction::Amount price, gavel::auction::Amount ask);
    void won(gavel::auction::LotId lot, gavel::auction::Amount price);
    /// A lot whose sale was voided, to its runner-up.
    void offered(gavel::auction::LotId lot, gavel::auction::Amount price, gavel::auction::TimeMs until);
    /// A lot that this account bought and does not have after all.
    void saleVoided(gavel::auction::LotId lot, gavel::auction::Amount price, const QString &reason);
    void standingChanged(gavel::auction::LotId lot, bool leading, std::optional<gavel::auction::Amount> max);
    /// What this account left on a lot before its opening is another now; nothing: it was taken back.
    void prebidChanged(gavel::auction::LotId lot, std::optional<gavel::auction::Amount> max);
    /// A bid of this account was voided; in a joined room bidVoided follows.
    void ownBidVoided(const gavel::protocol::VoidedUpdate &update);
    /// This account's money or standing is another now.
    void accountTold(const gavel::protocol::AccountUpdate &update);
    void announced(const QString &text, gavel::auction::TimeMs at);

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
        auction::LotId lot = 0;
        auction::BidCommand command;
        QPointer<QObject> context;
        Reply<protocol::BidVerdict> reply;
    };

    void lineConnected();
    void sendJoin(auction::LotId lot);
    void readSnapshot(auction::LotId lot, const QJsonObject &answer);
    void fill(auction::LotId lot, qint64 before);
    void readFill(auction::LotId lot, qint64 before, const Result<Page<protocol::BidLine>> &page);
    void sendBid(const QByteArray &key);
    void readBidAnswer(const QByteArray &key, const std::optional<QJsonArray> &args);
    void finishBid(const QByteArray &key, const Result<protocol::BidVerdict> &result);
    void exchangeTimeQuickly();
    void exchangeTime();
    void noteBid(auction::LotId lot, qint64 seq);

    // room_events.cpp
    void readEvent(const QString &name, const QJsonObject &arg);
    void readRoomEvent(const QString &name, const QJsonObject &arg);
    void readAccountEvent(const QString &name, const QJsonObject &arg);
    void readBid(const QJsonObject &arg);
    void readLot(const QJsonObject &arg);
    void readClosed(const QJsonObject &arg);
    void readVoided(const QJsonObject &arg);
    void readSealed(const QJsonObject &arg);
    void readPeople(const QString &name, const QJsonObject &arg);
    [[nodiscard]] bool isNews(auction::LotId lot, qint64 seq);

    HttpClient &m_http;
    HostApi &m_api;
    HostClock &m_clock;
    SocketIoClient m_line;
    QMap<auction::LotId, Room> m_rooms;
    QMap<QByteArray, PendingBid> m_bids; ///< by key
    QTimer m_timeExchange;
    int m_exchangesLeft = 0; ///< of the quick ones after a connection
    std::optional<qint64> m_roundTripMs;
};

} // namespace gavel::link
