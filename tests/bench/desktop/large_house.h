#pragma once

#include "net/http_handler.h"
#include "net/http_server.h"
#include "net/room_handler.h"
#include "net/rooms.h"
#include "net/stream_group.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTimer>
#include <QUrl>
#include <memory>
#include <optional>

namespace gavel::bench {

/// How many lots are loaded and shown.
inline constexpr int lotsMany = 10'000;

/// An auction house with so many lots, laid out as bytes beforehand, so that what is measured is the client's. It is in
/// the measuring process, on the real server.
class LargeHouse : public QObject, public net::HttpHandler, public net::RoomHandler
{
    Q_OBJECT

public:
    explicit LargeHouse(int lots);
    ~LargeHouse() override;

    [[nodiscard]] bool start();
    [[nodiscard]] QUrl base() const;

    /// When the first page of lots was asked for since the last call, in ms of the steady clock.
    [[nodiscard]] std::optional<double> takeListAskedMs();

    void handle(std::shared_ptr<net::Exchange> exchange) override;
    void connecting(net::RoomSession &session, const QJsonObject &auth) override;
    void event(net::RoomSession &session, const net::RoomEvent &event) override;
    void left(net::RoomSession &session) override;

private:
    [[nodiscard]] net::Response answer(const net::Request &request);
    [[nodiscard]] net::Response answerLots(const net::Request &request);

    quint16 m_port = 0;
    QList<QByteArray> m_pages;
    QList<QByteArray> m_pictures;
    QByteArray m_house;
    std::optional<double> m_listAskedMs;
    std::unique_ptr<net::HttpServer> m_server;
    std::unique_ptr<net::Rooms> m_rooms;
    net::StreamGroup m_clocks;
    net::StreamGroup m_streams;
    QTimer m_tick;
};

/// Milliseconds of the system's steady clock, the same for all processes.
[[nodiscard]] double steadyMs();

} // namespace gavel::bench
