#pragma once

namespace gavel::auction {

/// Why something was refused: the codes of RULES.md ("A bid") and PROTOCOL.md ("HTTP"). Their names and HTTP statuses
/// are in protocol/codes.h.
enum class Refusal {
    // what the rules refuse
    Malformed,
    UnknownLot,
    KeyReused,
    NotOpen,
    Paused,
    Ended,
    OwnLot,
    Blocked,
    AskMoved,
    AlreadyLeading,
    NotLeading,
    BelowStart,
    BelowMinimum,
    OverLimit,
    WrongPhase,
    HasBids,
    // what the house refuses
    Unauthorized,
    Forbidden,
    NotFound,
    EmailTaken,
    NickTaken,
    Busy,
    // what the line refuses
    MethodNotAllowed,
    NotAcceptable,
    Timeout,
    TooLarge,
    Unsupported,
    TooMany,
};

} // namespace gavel::auction
