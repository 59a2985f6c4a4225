#include "net/engineio_gate.h"

#include "wire/engineio.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::net {

using namespace Qt::StringLiterals;

namespace {

/// A line by WebSocket begins with a whole handshake, whichever session it is for.
std::optional<EngineIoRefusal> checkUpgrade(WebSocketHandshake handshake)
{
    switch (handshake) {
    case WebSocketHandshake::None:
    case WebSocketHandshake::Malformed:
        return engineIoRefusals::badRequest;
    case WebSocketHandshake::VersionRequired:
        return engineIoRefusals::versionRequired;
    case WebSocketHandshake::Valid:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// A session that has left polling is not polled any more.
std::optional<EngineIoRefusal> checkPolling(const RequestHead &head, WebSocketHandshake handshake, NamedSession session)
{
    const bool posts = head.method == "POST" && session == NamedSession::ByPolling;
    if (handshake != WebSocketHandshake::None || session == NamedSession::ByWebSocket ||
        (head.method != "GET" && !posts)) {
        return engineIoRefusals::badRequest;
    }
    return std::nullopt;
}

} // namespace

std::optional<EngineIoRefusal> checkEngineIoRequest(const RequestHead &head, WebSocketHandshake handshake,
                                                    NamedSession session)
{
    const QString transport = head.queryValue(u"transport").value_or(QString());
    const bool byWebSocket = transport == u"websocket";
    if (!byWebSocket && transport != u"polling")
        return engineIoRefusals::unknownTransport;
    if (session == NamedSession::Unknown)
        return engineIoRefusals::unknownSession;
    if (session == NamedSession::None && head.method != "GET")
        return engineIoRefusals::badMethod;
    if (const auto refusal = byWebSocket ? checkUpgrade(handshake) : checkPolling(head, handshake, session))
        return refusal;
    if (head.queryValue(u"EIO") != QString::number(wire::engineIoVersion))
        return engineIoRefusals::unsupportedVersion;
    return std::nullopt;
}

Response toResponse(const EngineIoRefusal &refusal)
{
    const QJsonObject body{{u"code"_s, refusal.code}, {u"message"_s, QLatin1StringView(refusal.message)}};
    Response response;
    response.status = refusal.status;
    response.contentType = "application/json";
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    if (refusal.status == 426) {
        // RFC 6455 §4.2.2, RFC 9110 §15.5.22
        response.fields = {{"Sec-WebSocket-Version", "13"}, {"Upgrade", "websocket"}};
    }
    return response;
}

} // namespace gavel::net
