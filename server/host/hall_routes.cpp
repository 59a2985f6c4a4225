#include "host/hall_routes.h"

#include "host/secrets.h"
#include "host/session_cookie.h"
#include "host/session_routes.h"
#include "host/signed_in.h"
#include "protocol/json_fields.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QByteArray wholeHouse = "house";

/// Links and right codes have a budget of their own, since a hall's phones come in behind one address; which leaves
/// some of it to others, unless it is known to be the hall's.
bool mayComeIn(const Call &call)
{
    House &house = call.house();
    const QHostAddress &peer = call.request().peer;
    if (house.limitsAddress(peer) && !house.hallRateOfAddress.take(net::countedKey(peer), call.now())) {
        call.tooMany(house.hallRateOfAddress);
        return false;
    }
    if (house.hallRate.take(wholeHouse, call.now()))
        return true;
    call.tooMany(house.hallRate);
    return false;
}

/// For a link that lets nobody in.
void giveBackEntry(const Call &call)
{
    House &house = call.house();
    house.hallRate.giveBack(wholeHouse, call.now());
    if (house.limitsAddress(call.request().peer))
        house.hallRateOfAddress.giveBack(net::countedKey(call.request().peer), call.now());
}

/// Whether the code is the hall's; otherwise answers.
bool isHallCode(const Call &call, const QString &code)
{
    if (!mayGuess(call))
        return false;
    const QString &hallCode = call.house().view.hallCode;
    if (!hallCode.isEmpty() && code.toUpper() == hallCode)
        return true;
    countWrongGuess(call);
    call.refuse(store::refusedFor(auction::Refusal::Unauthorized, u"code"_s).value());
    return false;
}

using FollowedLink = std::function<void(const store::Outcome<protocol::AccountView> &account, const QByteArray &token)>;

/// A wrong one takes nothing of what the hall comes in by: else a stranger's guesses would use it up.
void followLink(const Call &call, const QByteArray &link, const FollowedLink &answer)
{
    if (!mayGuess(call) || !mayComeIn(call))
        return;
    const QByteArray token = newToken();
    const store::command::FollowLink follow{
        .linkHash = hashToken(link), .tokenHash = hashToken(token), .origin = originOf(call.request())};
    call.house().store.submit(call.now(), follow,
                              [call, token, answer](const store::Outcome<protocol::AccountView> &account) {
                                  if (!account)
                                      giveBackEntry(call);
                                  if (!account && account.error().refusal != auction::Refusal::Busy)
                                      countWrongGuess(call);
                                  answer(account, token);
                              });
}

/// HEAD signs nobody in: it comes from what looks at a link before its owner does.
void openLink(const Call &call, const ServePage &page)
{
    if (call.request().method == "HEAD")
        return page(call, 200);
    followLink(call, call.words[0].toUtf8(),
               [call, page](const store::Outcome<protocol::AccountView> &account, const QByteArray &token) {
                   if (!account)
                       return account.error().refusal == auction::Refusal::Busy ? call.refuse(account.error())
                                                                                : page(call, 404);
                   House &house = call.house();
                   house.sessions.remember(identityOf(*account, hashToken(token)));
                   net::Response response;
                   response.status = 303;
                   response.fields = {{"Location", "/"},
                                      {"Cache-Control", "no-store"},
                                      {"Referrer-Policy", "no-referrer"},
                                      SessionCookie::kept(house, token, call.now(), call.request().secure),
                                      SessionCookie::told(house, call.request().secure)};
                   call.respond(response);
               });
}

} // namespace

void joinHall(const Call &call, const QJsonObject &body)
{
    protocol::JsonFields fields(body);
    const QString code = fields.text("code"_L1);
    const QString nick = fields.takenIn("nick"_L1, wire::TextKind::Name, protocol::limits::nickMax);
    if (!fields.ok())
        return call.malformed(fields);
    if (!isHallCode(call, code) || !mayComeIn(call))
        return;
    const HostOptions &options = call.house().options;
    const QByteArray token = newToken();
    const store::command::JoinHall join{.nick = nick,
                                        .code = code.toUpper(),
                                        .tokenHash = hashToken(token),
                                        .limited = options.limitedFunds,
                                        .openingFunds = options.limitedFunds ? options.openingFunds : 0,
                                        .origin = originOf(call.request())};
    call.house().store.submit(call.now(), join,
                              [call, token](const auto &result) { answerSignedIn(call, result, token); });
}

void signInByLink(const Call &call, const QJsonObject &body)
{
    protocol::JsonFields fields(body);
    const QString link = fields.text("link"_L1);
    if (!fields.ok())
        return call.malformed(fields);
    followLink(call, link.toUtf8(),
               [call](const store::Outcome<protocol::AccountView> &account, const QByteArray &token) {
                   answerSignedIn(call, account, token);
               });
}

void addHallRoutes(Router &router, const ServePage &page)
{
    router.add("GET"_ba, u"/l/{w}"_s, Caller::Anyone,
               Operation(u"openLink"_s, u"Signs in by a link and goes on to the page"_s)
                   .path({u"link"_s})
                   .givesType(303, u"Signed in, by a cookie"_s, {})
                   .givesType(404, u"The link holds no more: the page"_s, u"text/html"_s),
               [page](const Call &call) { openLink(call, page); });
}

} // namespace gavel::host
