#include "host/signed_in.h"

#include "host/secrets.h"
#include "host/session_cookie.h"
#include "net/admission.h"

namespace gavel {

using namespace Qt::StringLiterals;

void answerSignedIn(const Call &call, const Outcome<AccountView> &account, const QByteArray &token)
{
    if (!account)
        return call.refuse(account.error());
    House &house = call.house();
    house.sessions.remember(identityOf(*account, hashToken(token)));
    call.created({{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, toJson(*account)}}, u"/api/v1/me"_s,
                 {SessionCookie::kept(house, token, call.now(), call.request().secure)});
}

bool maySignIn(const Call &call)
{
    const QHostAddress &peer = call.request().peer;
    House &house = call.house();
    if (house.isTrusted(peer) || house.signInRate.take(net::countedKey(peer), call.now()))
        return true;
    call.tooMany(house.signInRate);
    return false;
}

} // namespace gavel
