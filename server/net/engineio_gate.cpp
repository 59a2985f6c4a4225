#include "net/engineio_gate.h"

#include "wire/engineio.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::net {

using namespace Qt::StringLiterals;

std::optional<EngineIoRefusal> checkEngineIoRequest(const RequestHead &head, WebSocketHandshake handshake)
{
    using namespace engineIoRefusals;
    if (head.queryValue(u"transport") != u"websocket") {
        return unknownTransport;
    }
    // A session is named only by a client that upgrades from polling.
    if (head.queryValue(u"sid").value_or(QString()).size() > 0) {
        return unknownSession;
    }
    if (head.method != "GET") {
        return badMethod;
    }
    switch (handshake) {
    case WebSocketHandshake::None:
    case WebSocketHandshake::Malformed:
        return badRequest;
    case WebSocketHandshake::VersionRequired:
        return versionRequired;
    case WebSocketHandshake::Valid:
        break;
    }
    if (head.queryValue(u"EIO") != QString::number(wire::engineIoVersion)) {
        return unsupportedVersion;
    }
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
