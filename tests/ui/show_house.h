#pragma once

#include "auction/refusal.h"
#include "net/exchange.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "net/room_handler.h"
#include "net/rooms.h"
#include "net/stream_group.h"
#include "protocol/updates.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSize>
#include <QTimer>
#include <QUrl>
#include <memory>

namespace gavel::ui_tests {

// A house worth looking at, on the real server: a dozen lots with drawn pictures, bids, chat and people, for windows to
// be driven and pictures to be taken. It takes straight bids at or above the ask, sign-ups and new lots; it is no
// auction (server/host is), but answers as PROTOCOL.md says.
class ShowHouse : public QObject, public net::HttpHandler, public net::RoomHandler
{
    Q_OBJECT

public:
    explicit ShowHouse(QObject *parent = nullptr);
    ~ShowHouse() override;

    // On a free port, or again on the one it had.
    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] QUrl base() const;

    void bidBy(LotId lot, const QString &nick, Amount amount, const QString &message = {});
    void say(LotId lot, const QString &nick, const QString &text);
    void close(LotId lot);
    void announce(const QString &text);
    void tellOutbid(LotId lot);
    // Fills the house with what the pictures show. Without it, it is empty.
    void furnish();

    void handle(std::shared_ptr<net::Exchange> exchange) override;
    void connecting(net::RoomSession &session, const QJsonObject &auth) override;
    void event(net::RoomSession &session, const net::RoomEvent &event) override;
    void left(net::RoomSession &session) override;
    qsizetype bodyBytesMax(const net::RequestHead &head, qsizetype usual) override;

    QMap<LotId, LotView> lots;
    QHash<LotId, QList<BidLine>> bids;
    QHash<LotId, QList<SaidLine>> said;
    QHash<QString, QByteArray> pictures;
    HouseView house;
    AccountView account;
    QString password = QStringLiteral("correct horse");
    QByteArray token = "secret";
    QList<QJsonObject> bidsReceived;
    std::optional<Refusal> refusesBids;
    bool losesAcks = false; // a bid is taken, but its answer never leaves

private:
    [[nodiscard]] net::Response answer(const net::Request &request);
    [[nodiscard]] net::Response answerLots(const net::Request &request);
    [[nodiscard]] net::Response answerAccount(const net::Request &request);
    [[nodiscard]] net::Response mine(const QString &which) const;
    [[nodiscard]] QJsonObject snapshot(LotId lot) const;
    [[nodiscard]] BidVerdict commit(LotId id, const Person &by, Amount amount, const QString &message);
    void takeBid(const net::RoomEvent &event);
    void tellRoom(LotId lot, const QString &event, const QJsonObject &body);
    void tellHouse(LotId lot);
    LotView &add(const QString &name, Amount start, qint64 leftMs, int bidCount, const QString &leader);

    quint16 m_port = 0;
    qint64 m_change = 40;
    QHash<QByteArray, BidVerdict> m_accepted;
    std::unique_ptr<net::HttpServer> m_server;
    std::unique_ptr<net::Rooms> m_rooms;
    net::StreamGroup m_clocks;
    net::StreamGroup m_streams;
    QTimer m_tick;
};

// A drawn picture of the thing, as PNG.
[[nodiscard]] QByteArray drawnPicture(int which, const QSize &size);

} // namespace gavel::ui_tests
