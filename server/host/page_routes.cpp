#include "host/page_routes.h"

#include "host/page_shelf.h"
#include "net/conditions.h"

#include <memory>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

const QList<net::HeaderField> headersOfAll{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
};

void serve(const Call &call, const PageFile *file, const QByteArray &keeping = "no-cache"_ba, int status = 200)
{
    if (!file)
        return call.refuse(Refusal::NotFound);
    net::Response response;
    response.status = status;
    response.contentType = file->type;
    response.body = file->data;
    response.packed = file->packed;
    response.fields = headersOfAll;
    response.fields.append(net::HeaderField{"Cache-Control", keeping});
    // What is said of something that is not there is nothing to keep.
    call.respond(status == 200 ? net::underConditions(call.request(), response, file->etag) : response);
}

void servePage(const Call &call, const PageShelf &shelf, int status = 200)
{
    serve(call, &shelf.page(), "no-cache"_ba, status);
}

} // namespace

ServePage addPageRoutes(Router &router)
{
    const auto shelf = std::make_shared<const PageShelf>();
    router.add("GET"_ba, u"/web/{w}"_s, Caller::Anyone,
               [shelf](const Call &call) { serve(call, shelf->file(call.words[0])); });
    router.add("GET"_ba, u"/web/{w}/{w}"_s, Caller::Anyone, [shelf](const Call &call) {
        // Whoever has a page of another version finds the files all the same, and keeps nothing.
        const bool isCurrent = call.words[0] == shelf->version();
        serve(call, shelf->file(call.words[1]), isCurrent ? "public, max-age=31536000, immutable"_ba : "no-cache"_ba);
    });
    router.add("GET"_ba, u"/socket.io/{w}"_s, Caller::Anyone,
               [shelf](const Call &call) { serve(call, shelf->client(call.words[0])); });
    const QString places[] = {u"/"_s, u"/bids"_s, u"/watching"_s, u"/won"_s, u"/join"_s, u"/join/{w}"_s};
    for (const QString &place : places)
        router.add("GET"_ba, place, Caller::Anyone, [shelf](const Call &call) { servePage(call, *shelf); });
    router.add("GET"_ba, u"/lots/{n}"_s, Caller::Anyone, [shelf](const Call &call) {
        call.house().store.ask(query::GetLot{call.numbers[0]},
                               [call, shelf](const auto &lot) { servePage(call, *shelf, lot && !*lot ? 404 : 200); });
    });
    for (const QString &pattern : {u"/join"_s, u"/join/{w}"_s})
        router.add("GET"_ba, pattern, Caller::Anyone, [shelf](const Call &call) { servePage(call, *shelf); });
    return [shelf](const Call &call, int status) { servePage(call, *shelf, status); };
}

} // namespace gavel
