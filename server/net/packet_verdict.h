#pragma once

namespace gavel::net {

/// What becomes of a packet that a client sent.
enum class PacketVerdict {
    Take,
    Refuse, ///< It is passed over; RoomHandler::refused() hears of an event that asks to be acknowledged.
    Close   ///< Its line is closed with 1008.
};

/// Why one was refused.
enum class PacketRefusal {
    TooMany, ///< by RoomHandler
    TooLarge ///< by Limits::events
};

} // namespace gavel::net
