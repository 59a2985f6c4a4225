#pragma once

#include "protocol/account_views.h"
#include "protocol/house_view.h"
#include "protocol/lot_views.h"
#include "protocol/room_views.h"

// The shapes that both ends share, as PROTOCOL.md names them. Each has toJson and a fromJson that ignores unknown
// members and gives nothing when a needed one is missing, of the wrong type or out of all bounds (ViewFields), so that
// what was read can be counted with and shown whoever sent it. Values; any thread.
