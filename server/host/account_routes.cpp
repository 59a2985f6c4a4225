#include "host/account_routes.h"

#include "host/hall_routes.h"
#include "host/secrets.h"
#include "host/session_cookie.h"
#include "host/session_routes.h"
#include "host/signed_in.h"
#include "host/staff_routes.h"
#include "net/http_server.h"
#include "protocol/email.h"
#include "protocol/json_fields.h"
#include "protocol/password.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString emailRule = u"must be an email address"_s;

/// Signing in, and what comes with it: password checks in a worker, a token, a cookie.
class AccountDesk
{
public:
    explicit AccountDesk(House &house)
        : m_house(house)
    {
    }

    void signUp(const Call &call) const
    {
        const auto body = call.body();
        if (!body)
            return;
        if (body->contains("code"_L1))
            return joinHall(call, *body);
        if (call.who && call.who->isOneOf(protocol::staffRoles) && !body->contains("email"_L1))
            return enterAccount(call, *body);
        protocol::JsonFields fields(*body);
        const QString email = fields.takenIn("email"_L1, wire::TextKind::Line, protocol::limits::emailMax);
        const QString nick = fields.takenIn("nick"_L1, wire::TextKind::Name, protocol::limits::nickMax);
        const QString password = fields.text("password"_L1);
        if (!fields.ok())
            return call.malformed(fields);
        if (!protocol::isEmail(email))
            return call.malformed(u"email"_s, emailRule);
        if (!protocol::isPassword(password))
            return call.malformed(u"password"_s, protocol::passwordRule());
        if (!m_house.view.anyoneSignsUp && !(call.who && call.who->host))
            return call.refuse(store::refusedFor(auction::Refusal::Forbidden, u"signUp"_s).value());
        if (m_house.view.eveningEndedAt && !(call.who && call.who->isOneOf(protocol::staffRoles)))
            return call.refuse(store::refusedFor(auction::Refusal::Forbidden, u"evening"_s).value());
        if (!maySignIn(call))
            return;
        const QByteArray whose = m_house.workFor(call.request().peer, email);
        const auto refusal = m_house.workers.hash(whose, password, [this, call, email, nick](const QString &hash) {
            if (hash.isEmpty())
                return call.refuse(auction::Refusal::Busy);
            const QByteArray token = newToken();
            m_house.store.submit(call.now(),
                                 store::command::SignUp{email, nick, hash, hashToken(token),
                                                        m_house.options.limitedFunds,
                                                        m_house.options.limitedFunds ? m_house.options.openingFunds : 0,
                                                        originOf(call.request())},
                                 [call, token](const auto &result) { answerSignedIn(call, result, token); });
        });
        if (refusal)
            call.refuse(*refusal);
    }

    void signIn(const Call &call) const
    {
        const auto body = call.body();
        if (!body)
            return;
        if (body->contains("link"_L1))
            return signInByLink(call, *body);
        protocol::JsonFields fields(*body);
        const QString email = fields.takenIn("email"_L1, wire::TextKind::Line, protocol::limits::emailMax);
        const QString password = fields.text("password"_L1);
        if (!fields.ok())
            return call.malformed(fields);
        if (!maySignIn(call))
            return;
        m_house.store.ask(store::query::GetCredentials{.email = email, .account = auction::noAccount},
                          [this, call, password](const auto &credentials) {
                              checkPassword(
                                  call, credentials, password,
                                  [this, call](const protocol::AccountView &account) { openSession(call, account); });
                          });
    }

    /// Counts as no change: there are no more of these than sign-ins, and whoever leaves must be let go.
    void signOut(const Call &call) const
    {
        const QByteArray hash = call.who->tokenHash;
        m_house.store.submit(call.now(), store::command::CloseSession{hash}, [this, call, hash](const auto &result) {
            if (!result)
                return call.refuse(result.error());
            call.noContent(SessionCookie::dropped(m_house, call.request(), hash));
        });
    }

    void me(const Call &call) const
    {
        m_house.store.ask(store::query::GetAccount{call.account()}, [call](const auto &account) {
            if (!account || !*account)
                return call.refuse(account ? auction::Refusal::Unauthorized : auction::Refusal::Busy);
            call.json(200, protocol::toJson(**account));
        });
    }

    void changeMe(const Call &call) const
    {
        const auto body = call.body();
        if (!body)
            return;
        protocol::JsonFields fields(*body);
        const auto nick = fields.optionalTakenIn("nick"_L1, wire::TextKind::Name, protocol::limits::nickMax);
        const auto email = fields.optionalTakenIn("email"_L1, wire::TextKind::Line, protocol::limits::emailMax);
        std::optional<QString> password = fields.optionalText("password"_L1);
        std::optional<QString> oldPassword = fields.optionalText("oldPassword"_L1);
        if (nick && nick->isEmpty())
            fields.fail("nick"_L1, protocol::textRule(wire::TextKind::Name, 1, protocol::limits::nickMax));
        if (email && !protocol::isEmail(*email))
            fields.fail("email"_L1, emailRule);
        if (!fields.ok())
            return call.malformed(fields);
        // Beside a new email alone, the password is the one that there is.
        if (email && !oldPassword)
            std::swap(password, oldPassword);
        if (password && !protocol::isPassword(*password))
            return call.malformed(u"password"_s, protocol::passwordRule());
        if (password && !oldPassword)
            return call.malformed(u"oldPassword"_s, u"is needed with a new password"_s);
        if (email && !oldPassword)
            return call.malformed(u"password"_s, u"is needed with a new email"_s);
        if (!call.within(Quota::Changes))
            return;
        const store::command::ChangeAccount change{.nick = nick, .email = email};
        if (!password && !email)
            return this->change(call, change);
        // From here on it counts whatever comes of it: it is hashing that costs.
        if (!maySignIn(call))
            return;
        m_house.store.ask(store::query::GetCredentials{.email = {}, .account = call.account()},
                          [this, call, change, password, oldPassword](const auto &credentials) {
                              checkPassword(call, credentials, *oldPassword,
                                            [this, call, change, password](const protocol::AccountView &) {
                                                if (!password)
                                                    return this->change(call, change);
                                                setPassword(call, change, *password);
                                            });
                          });
    }

private:
    template <typename Next>
    void checkPassword(const Call &call, const store::Found<store::Credentials> &credentials, const QString &password,
                       Next next) const
    {
        if (!credentials)
            return call.refuse(auction::Refusal::Busy);
        if (!mayGuess(call))
            return;
        const auto account = credentials->account;
        const QByteArray whose = m_house.workFor(call.request().peer, account ? account->email : QString());
        const auto refusal =
            m_house.workers.verify(whose, credentials->passwordHash, password, [call, account, next](bool fits) {
                if (!mayGuess(call)) // others of its guesses may have been told meanwhile
                    return;
                if (fits && account)
                    return next(*account);
                countWrongGuess(call);
                call.refuse(auction::Refusal::Unauthorized);
            });
        if (refusal)
            call.refuse(*refusal);
    }

    void openSession(const Call &call, const protocol::AccountView &account) const
    {
        const QByteArray token = newToken();
        m_house.store.submit(call.now(),
                             store::command::OpenSession{account.id, hashToken(token), originOf(call.request())},
                             [call, token](const auto &result) { answerSignedIn(call, result, token); });
    }

    void setPassword(const Call &call, store::command::ChangeAccount change, const QString &password) const
    {
        const QByteArray whose = m_house.workFor(call.request().peer, call.who->email);
        const auto refusal = m_house.workers.hash(whose, password, [this, call, change](const QString &hash) mutable {
            if (hash.isEmpty())
                return call.refuse(auction::Refusal::Busy);
            change.passwordHash = hash;
            change.keepSession = call.who->tokenHash;
            this->change(call, change);
        });
        if (refusal)
            call.refuse(*refusal);
    }

    void change(const Call &call, store::command::ChangeAccount change) const
    {
        change.account = change.by = call.account();
        const auto answer = [call](const store::Outcome<protocol::AccountView> &result) {
            if (!result)
                return call.refuse(result.error());
            call.json(200, protocol::toJson(*result));
        };
        m_house.store.submit(call.now(), change, call.counted<protocol::AccountView>(Quota::Changes, answer));
    }

    House &m_house;
};

} // namespace

void addAccountRoutes(Router &router, House &house)
{
    const auto desk = std::make_shared<AccountDesk>(house);
    const auto route = [&router, desk](const QByteArray &method, const QString &pattern, Caller caller,
                                       Operation operation, void (AccountDesk::*handler)(const Call &) const) {
        router.add(method, pattern, caller, std::move(operation),
                   [desk, handler](const Call &call) { (desk.get()->*handler)(call); });
    };
    route("POST"_ba, u"/api/v1/accounts"_s, Caller::Anyone,
          Operation(u"createAccount"_s, u"Signs up; comes in by the hall's code; or, by staff, enters somebody"_s)
              .takes({u"SignUp"_s, u"JoinHall"_s, u"EnterAccount"_s})
              .gives(201, u"The account, with a token where it is one's own"_s, {u"SignedIn"_s, u"Entered"_s})
              .refuses({auction::Refusal::EmailTaken, auction::Refusal::NickTaken}),
          &AccountDesk::signUp);
    route("POST"_ba, u"/api/v1/session"_s, Caller::Anyone,
          Operation(u"signIn"_s, u"Signs in, by a password or a link"_s)
              .takes({u"SignIn"_s, u"FollowLink"_s})
              .gives(201, u"The session's token, and a cookie"_s, {u"SignedIn"_s}),
          &AccountDesk::signIn);
    route("DELETE"_ba, u"/api/v1/session"_s, Caller::SignedIn,
          Operation(u"signOut"_s, u"Ends the session, with its sockets and streams"_s).givesNothing(u"Signed out"_s),
          &AccountDesk::signOut);
    route("GET"_ba, u"/api/v1/me"_s, Caller::SignedIn,
          Operation(u"getMe"_s, u"One's own account, with its money"_s).gives(200, u"The account"_s, {u"Account"_s}),
          &AccountDesk::me);
    route("PATCH"_ba, u"/api/v1/me"_s, Caller::SignedIn,
          Operation(u"changeMe"_s, u"Changes nick, email or password"_s)
              .takes({u"ChangeMe"_s})
              .gives(200, u"The account as it is now"_s, {u"Account"_s})
              .refuses({auction::Refusal::EmailTaken, auction::Refusal::NickTaken}),
          &AccountDesk::changeMe);
}

} // namespace gavel::host
