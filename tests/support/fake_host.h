#pragma once

#include "auction/refusal.h"
#include "net/exchange.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "net/room_handler.h"
#include "net/rooms.h"
#include "net/stream_group.h"
#include "protocol/notices.h"
#include "protocol/room_answers.h"
#include "protocol/updates.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <memory>

namespace gavel::support {

/// An auction house for tests of clients: one lot with a history, on the real server. It answers as PROTOCOL.md says,
/// and loses lines, acknowledgements and time when it is told to. It keeps what it was sent.
class FakeHost : public QObject, public net::HttpHandler, public net::RoomHandler
{
    Q_OBJECT

public:
    FakeHost();
    ~FakeHost() override;

    /// Serves on a free port, or again on the one it had.
    [[nodiscard]] bool start(const net::Limits &limits = {});
    /// Cuts every line and refuses new ones, until start().
    void stop();
    [[nodiscard]] QUrl base() const;

    /// Commits a bid of somebody else and tells the room.
    void bidBy(const QString &nick, auction::Amount amount);
    void tellRoom(const QString &event, const QJsonObject &body);
    void tellEveryone(const QString &event, const QJsonObject &body);
    /// Sends bytes to those who listen to the house's stream.
    void tellHouse(const QByteArray &events) { houseStreams.broadcast(events); }
    /// How many those are: a line may stand before its stream does.
    [[nodiscard]] qsizetype houseListeners() const { return houseStreams.count(); }
    void tick();
    /// Closes every room session without a word.
    void cutRooms();

    void handle(std::shared_ptr<net::Exchange> exchange) override;
    void connecting(net::RoomSession &session, const QJsonObject &auth) override;
    void event(net::RoomSession &session, const net::RoomEvent &event) override;
    void left(net::RoomSession &session) override;

    // What it holds.
    protocol::LotView lot;
    QList<protocol::BidLine> history;
    QHash<QByteArray, protocol::BidVerdict> accepted; ///< by key
    QByteArray token = "secret";
    protocol::AccountView account;
    QByteArray log;              ///< what it publishes of its lot
    QList<protocol::MyLot> mine; ///< what /me/bids answers
    QList<protocol::MyLot> won;  ///< what /me/won answers
    qint64 clockMs = 1'700'000'000'000;

    // What it is told to do.
    QSslConfiguration tls; ///< from the next start on; null: in the clear
    bool commitsBids = true;
    bool answersBids = true;
    bool knowsOutcomes = true; ///< else it answers a bid that it takes by that it can't tell
    bool answersTime = true;
    bool answersMe = true;
    bool answersHistory = true;
    bool answersLog = true;
    std::optional<auction::Refusal> refusesBids;
    QHash<QString, QJsonObject> answers;   ///< by path, in place of its own
    std::optional<QByteArray> redirectsTo; ///< a Location
    std::optional<QJsonObject> joinAnswer;

    // What it was sent.
    QList<net::Request> requests;
    QList<QJsonObject> auths;
    QList<QJsonObject> bids;
    QList<auction::LotId> joins;
    QList<auction::LotId> leaves;
    net::StreamGroup clockStreams;
    net::StreamGroup houseStreams;

Q_SIGNALS:
    void sessionOpened();
    void bidReceived();

private:
    [[nodiscard]] protocol::RoomSnapshot snapshot() const;
    [[nodiscard]] net::Response answer(const net::Request &request);
    [[nodiscard]] net::Response historyPage(const net::Request &request) const;
    [[nodiscard]] bool isSignedIn(const net::Request &request) const;
    void openStream(net::Exchange &exchange, net::StreamGroup &group, const QByteArray &first);
    void takeBid(const net::RoomEvent &event);
    protocol::BidVerdict leave(auction::Amount max);
    protocol::BidVerdict commit(const QString &nick, auction::AccountId by, auction::Amount amount);

    quint16 m_port = 0;
    std::unique_ptr<net::HttpServer> m_server;
    std::unique_ptr<net::Rooms> m_rooms;
};

} // namespace gavel::support
