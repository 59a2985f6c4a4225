#pragma once

#include "net/encoded_event.h"
#include "net/event_run.h"
#include "net/websocket_frame.h"

#include <QByteArray>

namespace gavel::net {

/// Who uses a line: hears what its peer says, and of its end. None of it is called from within the line's own
/// functions other than abort(); any function of the line may be called from all of it, but the line may not be
/// destroyed there.
class LineUser
{
public:
    virtual ~LineUser() = default;

    /// One Engine.IO packet as text, or if it is `binary` the data of a binary message; `receivedAt` is when its last
    /// byte came, by the host's clock in ms.
    virtual void heard(QByteArrayView packet, bool binary, qint64 receivedAt) = 0;
    /// The peer closes the line, or broke its rules: nothing more will be heard, and lineEnded() follows unless the
    /// peer stays silent.
    virtual void lineClosing() = 0;
    /// The line is gone, whatever the reason.
    virtual void lineEnded() = 0;
};

/// Where a line's frames can be written to the descriptor at once, by whoever tells many. From a session to its socket
/// it is five objects that nobody has touched since the last time; this is kept beside the session.
struct Outlet
{
    int descriptor = -1; ///< -1 while something waits before, or the line takes no more
};

/// What carries one client's packets, in their order. Server thread only.
class Line
{
public:
    virtual ~Line() = default;

    /// Who hears it from now on.
    virtual void setUser(LineUser &user) = 0;

    /// One Engine.IO packet; it goes out when the turn of the event loop ends. Nothing happens on a line that is
    /// closing. A reader with more than Limits::waitingBytesMax before it is cut.
    virtual void send(const QByteArray &packet) = 0;
    virtual void send(const EncodedEvent &event) = 0;
    /// What many are told, without waiting for the end of the turn. The first `gone` bytes of its frames have left by
    /// the outlet already.
    virtual void sendNow(const EventRun &events, qsizetype gone) = 0;
    /// The data of a binary message.
    virtual void sendBinary(const QByteArray &data) = 0;

    /// Lets out what was sent and says why it ends; the peer is to answer, lineEnded() follows when it did.
    virtual void close(CloseCode code) = 0;
    /// The peer has said that it goes: nothing more is said to it, and lineEnded() follows.
    virtual void letGo() = 0;
    /// Cuts it.
    virtual void abort() = 0;

    /// Keeps the outlet true until it is given another one, or none. A line that has no descriptor of its own, or bytes
    /// that are not its packets', leaves it as it is.
    virtual void setOutlet([[maybe_unused]] Outlet *outlet) {}

    /// What was sent and has not left the program.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
};

} // namespace gavel::net
