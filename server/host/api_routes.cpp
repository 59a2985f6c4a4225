#include "host/api_routes.h"

#include "host/api_document.h"
#include "host/api_page.h"
#include "host/page_headers.h"
#include "net/gzip.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <memory>
#include <optional>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// The document, or the page of it, as it is sent.
struct Written
{
    net::Response response;
    QByteArray etag;
};

Written writtenOf(const QByteArray &type, const QByteArray &body, const QList<net::HeaderField> &fields)
{
    net::Response response;
    response.contentType = type;
    response.body = body;
    response.packed = net::gzip(body);
    response.fields = fields;
    response.fields.append(net::HeaderField{"Cache-Control", "no-cache"});
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().left(16);
    return {.response = response, .etag = '"' + hash + '"'};
}

/// It says nothing that changes while the house is open, and so each is written once, when somebody first asks.
class ApiShelf
{
public:
    explicit ApiShelf(const Router &router)
        : m_router(router)
    {
    }

    void serveDocument(const Call &call) { serve(call, m_document, &ApiShelf::documentFor); }

    void servePage(const Call &call)
    {
        const bool isKorean = call.language() == Language::Korean;
        serve(call, isKorean ? m_koreanPage : m_page, &ApiShelf::pageFor);
    }

private:
    using Kept = std::optional<Written>;

    void serve(const Call &call, Kept &kept, Written (ApiShelf::*write)(const Call &) const) const
    {
        if (!kept)
            kept = (this->*write)(call);
        call.respondUnder(kept->etag, kept->response);
    }

    Written documentFor(const Call &call) const
    {
        const QJsonDocument document(apiDocument(m_router, call.house().view));
        return writtenOf("application/json"_ba, document.toJson(QJsonDocument::Compact),
                         {{"X-Content-Type-Options", "nosniff"}});
    }

    Written pageFor(const Call &call) const
    {
        const QJsonObject document = apiDocument(m_router, call.house().view);
        const QList<net::HeaderField> byLanguage{{"Vary", "Accept-Language"}};
        return writtenOf("text/html; charset=utf-8"_ba, apiPage(document, call.language()),
                         headersOfPages + byLanguage);
    }

    const Router &m_router;
    Kept m_document;
    Kept m_page;
    Kept m_koreanPage;
};

} // namespace

void addApiRoutes(Router &router)
{
    const auto shelf = std::make_shared<ApiShelf>(router);
    router.add("GET"_ba, u"/api/v1/openapi.json"_s, Caller::Anyone,
               Operation(u"getApi"_s, u"This document"_s)
                   .gives(200, u"OpenAPI 3.1 of what the host answers"_s, {u"Api"_s})
                   .givesType(304, u"It is as the If-None-Match says"_s, {}),
               [shelf](const Call &call) { shelf->serveDocument(call); });
    router.add("GET"_ba, u"/api"_s, Caller::Anyone, pageOperation(u"showApi"_s, u"This document, to be read"_s),
               [shelf](const Call &call) { shelf->servePage(call); });
}

} // namespace gavel::host
