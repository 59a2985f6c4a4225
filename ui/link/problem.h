#pragma once

#include "auction/money.h"
#include "auction/refusal.h"

#include <QString>
#include <QUrl>
#include <functional>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::protocol {

struct RoomError;

} // namespace gavel::protocol

namespace gavel::link {

/// Why something asked of a host did not happen: the host refused it, or the line failed.
struct Problem
{
    enum class Kind {
        Refused,     ///< the host said no; nothing was changed
        Unreachable, ///< no line to the host
        TimedOut,    ///< asked, but no answer came: it may or may not have happened
        Unreadable,  ///< something answered that is no Gavel host, or a newer one
        Cancelled    ///< given up by this program
    };

    Kind kind = Kind::Refused;
    int status = 0;                       ///< HTTP; 0 if there was no response
    std::optional<auction::Refusal> code; ///< none: a transport failure, or a code that this version does not know
    QString title;                        ///< short, for people
    QString detail;                       ///< a sentence, in the language asked for
    std::optional<auction::Amount> ask;   ///< the ask, where it helps
    QString member = {};                  ///< of what was asked: the one that does not fit; empty: not told

    bool operator==(const Problem &) const = default;
};

template <typename Value>
using Result = tl::expected<Value, Problem>;

/// Called once with what became of a request, in the GUI thread, unless its context object is gone by then.
template <typename Value>
using Reply = std::function<void(const Result<Value> &)>;

/// For requests that answer nothing but that they were done.
struct Done
{
};

/// Reads a problem document (RFC 9457) that came with this status.
[[nodiscard]] Problem problemFromDocument(const QByteArray &body, int status, const QString &reason);

/// Of what a room's acknowledgement carries instead of an answer.
[[nodiscard]] Problem problemFromAck(const protocol::RoomError &error);

/// What a host said that only points elsewhere, `location`, as it came. It is not followed: a token must not go where
/// something else points.
[[nodiscard]] Problem redirectProblem(const QUrl &asked, const QByteArray &location, int status);

/// A failure of the line, with a title in the language of the program.
[[nodiscard]] Problem lineProblem(Problem::Kind kind, const QString &detail = {});

} // namespace gavel::link
