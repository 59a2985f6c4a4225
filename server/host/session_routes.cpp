#include "host/session_routes.h"

#include "host/query_fields.h"
#include "protocol/json_fields.h"
#include "protocol/schema_words.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

void listSessions(const Call &call)
{
    QueryFields fields(call.request());
    const store::query::GetSessions get{.account = call.account(),
                                        .now = call.now(),
                                        .current = call.who->tokenHash,
                                        .before = fields.integer("after"_L1, 1),
                                        .limit = fields.limit()};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::SessionPage &page) {
        return QJsonObject{{u"items"_s, protocol::toJsonArray(page.items)}, {u"next"_s, protocol::orNull(page.next)}};
    });
}

void getSession(const Call &call)
{
    const store::query::GetSessions get{
        .account = call.account(), .now = call.now(), .current = call.who->tokenHash, .session = call.numbers[0]};
    call.answerFrom(get, [](const store::SessionPage &page) -> tl::expected<QJsonObject, auction::Refusal> {
        if (page.items.isEmpty())
            return tl::unexpected(auction::Refusal::NotFound);
        return protocol::toJson(page.items.first());
    });
}

/// Counts as no change, as signing out.
void endSessions(const Call &call, const store::command::EndSessions &command)
{
    call.house().store.submit(call.now(), command, [call](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.noContent();
    });
}

} // namespace

store::command::SessionOrigin originOf(const net::Request &request)
{
    QString client;
    for (const char c : request.header("User-Agent").left(protocol::limits::sessionClientMax)) {
        if (c >= ' ' && c <= '~') // what else it may be nobody agrees on
            client += QLatin1Char(c);
    }
    bool isIpv4 = false;
    const quint32 ipv4 = request.peer.toIPv4Address(&isIpv4);
    return {.client = client, .address = (isIpv4 ? QHostAddress(ipv4) : request.peer).toString()};
}

void addSessionRoutes(Router &router)
{
    router.add("GET"_ba, u"/api/v1/me/sessions"_s, Caller::SignedIn,
               Operation(u"listSessions"_s, u"Where one is signed in, newest first"_s)
                   .paged(protocol::schema_words::id())
                   .gives(200, u"A page of sessions"_s, {u"SessionPage"_s}),
               listSessions);
    router.add("GET"_ba, u"/api/v1/me/sessions/{n}"_s, Caller::SignedIn,
               Operation(u"getSession"_s, u"One of one's own sessions"_s)
                   .gives(200, u"The session"_s, {u"Session"_s})
                   .refuses({auction::Refusal::NotFound}),
               getSession);
    router.add("DELETE"_ba, u"/api/v1/me/sessions"_s, Caller::SignedIn,
               Operation(u"endOtherSessions"_s, u"Ends all of one's sessions but the one that asks"_s)
                   .givesNothing(u"Ended"_s),
               [](const Call &call) {
                   endSessions(call, {.account = call.account(), .session = {}, .keep = call.who->tokenHash});
               });
    router.add("DELETE"_ba, u"/api/v1/me/sessions/{n}"_s, Caller::SignedIn,
               Operation(u"endSession"_s, u"Ends one of one's sessions"_s)
                   .givesNothing(u"Ended"_s)
                   .refuses({auction::Refusal::NotFound}),
               [](const Call &call) {
                   endSessions(call, {.account = call.account(), .session = call.numbers[0], .keep = {}});
               });
}

} // namespace gavel::host
