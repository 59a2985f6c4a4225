#include "host/api_routes.h"

#include "host/api_document.h"
#include "net/conditions.h"
#include "net/gzip.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <memory>
#include <optional>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// The document as it is sent.
struct Written
{
    net::Response response;
    QByteArray etag;
};

Written writtenOf(const QJsonObject &document)
{
    net::Response response;
    response.contentType = "application/json"_ba;
    response.body = QJsonDocument(document).toJson(QJsonDocument::Compact);
    response.packed = net::gzip(response.body);
    response.fields = {{"Cache-Control", "no-cache"}, {"X-Content-Type-Options", "nosniff"}};
    const QByteArray hash = QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).toHex().left(16);
    return {.response = response, .etag = '"' + hash + '"'};
}

} // namespace

void addApiRoutes(Router &router)
{
    // It says nothing that changes while the house is open, and so it is written once, when somebody first asks.
    const auto kept = std::make_shared<std::optional<Written>>();
    router.add("GET"_ba, u"/api/v1/openapi.json"_s, Caller::Anyone,
               Operation(u"getApi"_s, u"This document"_s)
                   .gives(200, u"OpenAPI 3.1 of what the host answers"_s, {u"Api"_s})
                   .givesType(304, u"It is as the If-None-Match says"_s, {}),
               [&router, kept](const Call &call) {
                   if (!*kept)
                       *kept = writtenOf(apiDocument(router, call.house().view));
                   call.respond(net::underConditions(call.request(), (*kept)->response, (*kept)->etag));
               });
}

} // namespace gavel::host
