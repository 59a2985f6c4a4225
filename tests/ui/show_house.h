#pragma once

#include "auction/bidding.h"
#include "auction/refusal.h"
#include "net/exchange.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "net/room_handler.h"
#include "net/rooms.h"
#include "net/stream_group.h"
#include "protocol/evening_view.h"
#include "protocol/invoice_views.h"
#include "protocol/notices.h"
#include "protocol/record.h"
#include "protocol/room_answers.h"
#include "protocol/sale_views.h"
#include "protocol/settlement_views.h"
#include "protocol/terms_json.h"
#include "protocol/updates.h"
#include "ui/recorded_sale.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QTimer>
#include <QUrl>
#include <memory>

namespace gavel::ui_tests {

// A house worth looking at, on the real server: a dozen lots with drawn pictures, bids, chat and people, for windows to
// be driven and pictures to be taken. It takes bids at or above the ask (a maximum bids the ask), sign-ups and new
// lots; it is no auction (server/host is), but answers as PROTOCOL.md says.
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

    void bidBy(auction::LotId lot, const QString &nick, auction::Amount amount, const QString &message = {});
    void say(auction::LotId lot, const QString &nick, const QString &text);
    void close(auction::LotId lot);
    void announce(const QString &text);
    void tellOutbid(auction::LotId lot);
    // As its seller or its host changed it.
    void put(protocol::LotView lot);
    // Fills the house with what the pictures show. Without it, it is empty.
    void furnish();
    // The lot that was sold in a real book: number 12 of a furnished house.
    [[nodiscard]] static const RecordedSale &sold();

    void handle(std::shared_ptr<net::Exchange> exchange) override;
    void connecting(net::RoomSession &session, const QJsonObject &auth) override;
    void event(net::RoomSession &session, const net::RoomEvent &event) override;
    void left(net::RoomSession &session) override;
    qsizetype bodyBytesMax(const net::RequestHead &head, qsizetype usual) override;

    QMap<auction::LotId, protocol::LotView> lots;
    QHash<auction::LotId, QList<protocol::BidLine>> bids;
    QHash<auction::LotId, QList<protocol::SaidLine>> said;
    QHash<QString, QByteArray> pictures;
    QSet<auction::LotId> watched; // by the account
    protocol::HouseView house;
    QList<protocol::SaleView> sales; // what it is asked for; none: one that is called as the house is
    protocol::AccountView account;
    QString password = QStringLiteral("correct horse");
    QByteArray token = "secret";
    QList<QJsonObject> bidsReceived;
    std::optional<auction::Refusal> refusesBids;
    bool listsFail = false;                        // what an account asks of its own lots
    QStringList refusesLots;                       // by their names
    int refusesPictures = 0;                       // so many of the next
    bool diesAfterLot = false;                     // a lot is taken, but its answer never leaves, and the house is gone
    QList<QJsonObject> changes;                    // of terms, as they came
    bool losesAcks = false;                        // a bid is taken, but its answer never leaves
    bool hearsBids = true;                         // else they are neither taken nor answered
    QHash<auction::LotId, auction::Amount> maxima; // with which the account leads
    QHash<auction::LotId, QByteArray> logs;        // of final lots

private:
    [[nodiscard]] static qint64 nowMs();
    protocol::LotView &add(const QString &name, auction::Amount start, qint64 leftMs, int bidCount,
                           const QString &leader);
    [[nodiscard]] protocol::BidVerdict commit(auction::LotId id, const protocol::Person &by, auction::Amount amount,
                                              const QString &message);
    void tellRoom(auction::LotId lot, const QString &event, const wire::JsonText &body);
    void tellHouse(auction::LotId lot);

    // show_house_http.cpp
    [[nodiscard]] net::Response answer(const net::Request &request);
    [[nodiscard]] net::Response answerLots(const net::Request &request);
    [[nodiscard]] net::Response createLot(const QJsonObject &body);
    [[nodiscard]] net::Response changeLot(auction::LotId id, const QJsonObject &change);
    [[nodiscard]] net::Response lowerReserve(auction::LotId id, const QJsonObject &change);
    [[nodiscard]] net::Response takePicture(auction::LotId id, const net::Request &request);
    [[nodiscard]] net::Response answerSales() const;
    static void setPlace(protocol::LotView &lot, const QJsonObject &body);
    static void setTerms(protocol::LotView &lot, const protocol::LotDraft &draft);
    [[nodiscard]] net::Response answerAccount(const net::Request &request);
    [[nodiscard]] net::Response mine(const QString &which) const;
    [[nodiscard]] QJsonArray found(const QString &word) const;
    void die(const net::Request &request);

    // show_house_host.cpp: to its host's account alone, but for the figures.
    [[nodiscard]] std::optional<net::Response> answerHost(const net::Request &request) const;
    [[nodiscard]] QList<protocol::AccountView> people() const;
    [[nodiscard]] QList<protocol::RecordLine> record() const;
    [[nodiscard]] protocol::InvoiceView invoice(auction::AccountId of) const;
    [[nodiscard]] protocol::EveningView evening() const;
    [[nodiscard]] QList<protocol::SettlementView> settlements() const;
    [[nodiscard]] std::optional<QJsonObject> answerDesk(const net::Request &request) const;
    [[nodiscard]] QByteArray openLog(auction::LotId lot) const;

    // show_house_rooms.cpp
    [[nodiscard]] protocol::RoomSnapshot snapshot(auction::LotId lot) const;
    void takeBid(const net::RoomEvent &event);
    [[nodiscard]] protocol::BidVerdict decide(auction::LotId id, const auction::BidCommand &command);
    [[nodiscard]] protocol::BidVerdict seal(auction::LotId id, auction::Amount max);

    quint16 m_port = 0;
    qint64 m_change = 40;
    QHash<QByteArray, protocol::BidVerdict> m_accepted;
    std::unique_ptr<net::HttpServer> m_server;
    std::unique_ptr<net::Rooms> m_rooms;
    net::StreamGroup m_clocks;
    net::StreamGroup m_streams;
    QTimer m_tick;
};

// A lot as lists and the house's stream have it: without its description.
[[nodiscard]] protocol::LotView asListed(protocol::LotView lot);

// A drawn picture of the thing, as PNG.
[[nodiscard]] QByteArray drawnPicture(int which, const QSize &size);

} // namespace gavel::ui_tests
