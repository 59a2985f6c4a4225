#pragma once

#include "net/engineio_gate.h"
#include "net/http_request.h"

#include <QObject>
#include <QStringView>

#include <memory>
#include <optional>

class QTcpSocket;

namespace gavel::net {

class Exchange;

/// What stands at a path of its own before the house: the sessions of Engine.IO, as connections and their server see
/// them. Server thread only.
class EnginePath : public QObject
{
public:
    using QObject::QObject;

    [[nodiscard]] virtual bool serves(QStringView path) const = 0;
    /// A refusal by the head alone, or nothing.
    [[nodiscard]] virtual std::optional<EngineIoRefusal> refusalOf(const RequestHead &head,
                                                                   WebSocketHandshake handshake) = 0;
    /// The body of a POST begins to be read; what is given back is let go of when it was handled, or never will be.
    [[nodiscard]] virtual std::shared_ptr<void> beginPost(const RequestHead &head) = 0;
    /// A whole request that is no handshake.
    virtual void handle(const std::shared_ptr<Exchange> &exchange) = 0;
    /// Answers a handshake that refusalOf() had nothing against, and makes a session or the better line of one. Its
    /// bytes have been read, and none are behind them.
    virtual void adopt(QTcpSocket *socket, const Request &handshake) = 0;

    /// Says goodbye to every session.
    virtual void closeAll() = 0;
    /// Cuts every line.
    virtual void abortAll() = 0;
    virtual void abortThoseFromElsewhere() = 0; ///< than this computer
};

} // namespace gavel::net
