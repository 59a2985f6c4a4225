#include "host/house_parts.h"

#include "host/account_routes.h"
#include "host/action_routes.h"
#include "host/api_routes.h"
#include "host/bid_routes.h"
#include "host/hall_routes.h"
#include "host/house_routes.h"
#include "host/invoice_routes.h"
#include "host/limits.h"
#include "host/lot_routes.h"
#include "host/page_routes.h"
#include "host/picture_routes.h"
#include "host/sale_routes.h"
#include "host/session_routes.h"
#include "host/settlement_routes.h"
#include "host/staff_routes.h"
#include "host/stream_routes.h"

namespace gavel::host {

namespace {

constexpr int recoveryMs = 120'000;

net::Limits limitsFrom(const HostOptions &options)
{
    net::Limits most;
    most.connectionsPerAddressMax = options.maxConnectionsPerAddress;
    most.streamsPerAddressMax = options.maxStreamsPerAddress;
    most.memoryBytesMax = options.memoryMb * bytesPerMb;
    most.recoveryMs = recoveryMs;
    most.roomsPerSessionMax += 2; // its account's own, and the house's
    most.events = limits::roomEvent;
    return most;
}

} // namespace

HouseParts::HouseParts(const HostOptions &options, std::unique_ptr<store::Store> book, net::HttpHandler &handler)
    : store(std::move(book))
    , house(options, *store)
    , server(
          handler, [this] { return house.clock.now(); }, limitsFrom(options))
    , rooms(*store)
    , gateway(house, rooms, server)
    , clock(house.clock, options.clockIntervalMs)
    , houseStream(*store)
    , accountStreams(*store)
    , publisher(house, rooms, gateway, houseStream, accountStreams)
    , health(*store, house.clock)
    , metrics(house, server, clock, houseStream, rooms, gateway, health)
    , gate(house, router)
    , closing(house.clock, [this] { return server.isBehind(); })
{
    server.setTrusted(options.trusted);
    if (options.hall)
        server.setShared(net::privateNetworks());
    server.setProxies(options.proxies);
}

void HouseParts::addRoutes()
{
    addHallRoutes(router, addPageRoutes(router));
    addStreamRoutes(router, house, clock, houseStream, accountStreams, rooms);
    addAccountRoutes(router, house);
    addLotRoutes(router, house);
    addPictureRoutes(router, house);
    addBidRoutes(router, house);
    addActionRoutes(router, house);
    addHouseRoutes(router);
    addSessionRoutes(router);
    addStaffRoutes(router);
    addInvoiceRoutes(router);
    addSaleRoutes(router);
    addSettlementRoutes(router);
    metrics.addRoutes(router);
    addApiRoutes(router);
}

} // namespace gavel::host
