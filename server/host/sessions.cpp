#include "host/sessions.h"

#include "host/secrets.h"
#include "protocol/limits.h"

namespace gavel::host {

namespace {

constexpr qsizetype sessionBytesMax = 32 * 1024 * 1024;
constexpr qsizetype identityBytes = 1024; // a nick and an email of the usual kind, and what holds them
constexpr auction::TimeMs toldEveryMs = 24LL * 3'600'000;
constexpr qsizetype knownMax = sessionBytesMax / identityBytes;

} // namespace

Identity identityOf(const protocol::AccountView &account, const QByteArray &tokenHash)
{
    return {.account = account.id,
            .nick = account.nick,
            .email = account.email,
            .host = account.host,
            .blocked = account.blocked,
            .tokenHash = tokenHash,
            .roles = account.roles,
            .paddle = account.paddle};
}

void Sessions::resolve(const QByteArray &token, Resolved resolved)
{
    resolveAgain(hashToken(token), std::move(resolved));
}

void Sessions::resolveAgain(const QByteArray &hash, Resolved resolved)
{
    if (const auto who = known(hash))
        return resolved(who);
    lookUp(hash, std::move(resolved));
}

/// One that was not used for too long is looked up anew, and not found.
std::optional<Identity> Sessions::known(const QByteArray &hash)
{
    Known *known = m_known.use(hash);
    if (!known)
        return std::nullopt;
    const auction::TimeMs now = m_clock();
    if (now - known->usedAt >= protocol::limits::sessionIdleMs) {
        m_known.remove(hash);
        return std::nullopt;
    }
    known->usedAt = now;
    if (now - known->toldAt >= toldEveryMs) {
        known->toldAt = now;
        m_store.submit(now, store::command::SeeSession{hash}, {});
    }
    return known->who;
}

/// What was read before something was forgotten may be what was to be forgotten, so it is read again.
void Sessions::lookUp(const QByteArray &hash, Resolved resolved)
{
    m_store.ask(store::query::GetSession{hash, m_clock()},
                [this, hash, asked = m_forgotten, resolved = std::move(resolved)](const auto &account) mutable {
                    if (asked != m_forgotten) {
                        lookUp(hash, std::move(resolved));
                        return;
                    }
                    if (!account)
                        return resolved(tl::unexpected(auction::Refusal::Busy));
                    if (!*account)
                        return resolved(std::optional<Identity>());
                    const Identity identity = identityOf(**account, hash);
                    remember(identity);
                    m_store.submit(m_clock(), store::command::SeeSession{hash}, {});
                    resolved(std::optional(identity));
                });
}

void Sessions::forget(const QByteArray &tokenHash)
{
    ++m_forgotten;
    m_known.remove(tokenHash);
}

void Sessions::remember(const Identity &identity)
{
    const auction::TimeMs now = m_clock();
    m_known.put(identity.tokenHash, {.who = identity, .usedAt = now, .toldAt = now});
    if (m_known.size() > knownMax)
        m_known.removeOldest();
}

void Sessions::forgetAccount(auction::AccountId account)
{
    ++m_forgotten;
    m_known.removeIf([account](const Known &known) { return known.who.account == account; });
}

void Sessions::forgetAll()
{
    ++m_forgotten;
    m_known.removeIf([](const Known &) { return true; });
}

} // namespace gavel::host
