#include "host/signed_in.h"

#include "host/secrets.h"
#include "host/session_cookie.h"
#include "net/admission.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

void answerSignedIn(const Call &call, const store::Outcome<protocol::AccountView> &account, const QByteArray &token)
{
    if (!account)
        return call.refuse(account.error());
    House &house = call.house();
    house.sessions.remember(identityOf(*account, hashToken(token)));
    call.created({{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, protocol::toJson(*account)}},
                 u"/api/v1/me"_s, {SessionCookie::kept(house, token, call.now(), call.request().secure)});
}

bool maySignIn(const Call &call)
{
    const QHostAddress &peer = call.request().peer;
    House &house = call.house();
    if (!house.limitsAddress(peer) || house.signInRate.take(net::countedKey(peer), call.now()))
        return true;
    const bool wasWrong = !house.wrongSecretRate.has(net::countedKey(peer), call.now());
    (wasWrong ? house.wrongAddresses : house.refusedAddresses).add(peer);
    call.tooMany(house.signInRate);
    return false;
}

bool mayGuess(const Call &call)
{
    RateLimiter &limiter = call.house().wrongSecretRate;
    if (limiter.has(net::countedKey(call.request().peer), call.now()))
        return true;
    call.house().wrongAddresses.add(call.request().peer);
    call.tooMany(limiter);
    return false;
}

void countWrongGuess(const Call &call)
{
    static_cast<void>(call.house().wrongSecretRate.take(net::countedKey(call.request().peer), call.now()));
}

} // namespace gavel::host
