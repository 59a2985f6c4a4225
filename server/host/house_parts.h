#pragma once

#include "host/account_streams.h"
#include "host/body_gate.h"
#include "host/book_health.h"
#include "host/clock_stream.h"
#include "host/closing_timer.h"
#include "host/house.h"
#include "host/house_stream.h"
#include "host/lot_rooms.h"
#include "host/metrics.h"
#include "host/publisher.h"
#include "host/resident.h"
#include "host/room_gateway.h"
#include "host/router.h"
#include "net/http_server.h"

#include <memory>

namespace gavel::host {

/// Everything that a started house is made of, in the order of construction. Net thread.
struct HouseParts
{
    HouseParts(const HostOptions &options, std::unique_ptr<store::Store> book, net::HttpHandler &handler);

    /// What it answers over HTTP; once, before it listens.
    void addRoutes();

    std::unique_ptr<store::Store> store;
    House house;
    net::HttpServer server;
    LotRooms rooms;
    RoomGateway gateway;
    ClockStream clock;
    HouseStream houseStream;
    AccountStreams accountStreams;
    Publisher publisher;
    BookHealth health;
    Metrics metrics;
    Router router;
    BodyGate gate;
    ClosingTimer closing;
    std::unique_ptr<Resident> resident; ///< none unless it was asked for
};

} // namespace gavel::host
