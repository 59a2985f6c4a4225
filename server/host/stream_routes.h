#pragma once

#include "host/account_streams.h"
#include "host/clock_stream.h"
#include "host/house_stream.h"
#include "host/lot_rooms.h"
#include "host/router.h"

namespace gavel::host {

/// The clock's, a lot's, the house's and an account's own event streams, and the clock for those who poll (PROTOCOL.md,
/// "Event streams").
void addStreamRoutes(Router &router, House &house, ClockStream &clock, HouseStream &houseStream,
                     AccountStreams &accountStreams, LotRooms &rooms);

} // namespace gavel::host
