#include "host/sessions.h"

#include "host/secrets.h"

namespace gavel {

namespace {

constexpr qsizetype bytesMax = 32 * 1024 * 1024;
constexpr qsizetype identityBytes = 1024; // a nick and an email of the usual kind, and what holds them
constexpr qsizetype knownMax = bytesMax / identityBytes;

} // namespace

Identity identityOf(const AccountView &account, const QByteArray &tokenHash)
{
    return {.account = account.id,
            .nick = account.nick,
            .email = account.email,
            .host = account.host,
            .blocked = account.blocked,
            .tokenHash = tokenHash};
}

void Sessions::resolve(const QByteArray &token, Resolved resolved)
{
    const QByteArray hash = hashToken(token);
    if (const Identity *known = m_known.use(hash)) {
        resolved(Identity(*known));
        return;
    }
    lookUp(hash, std::move(resolved));
}

/// What was read before something was forgotten may be what was to be forgotten, so it is read again.
void Sessions::lookUp(const QByteArray &hash, Resolved resolved)
{
    m_store.ask(query::GetSession{hash},
                [this, hash, asked = m_forgotten, resolved = std::move(resolved)](const auto &account) mutable {
                    if (asked != m_forgotten) {
                        lookUp(hash, std::move(resolved));
                        return;
                    }
                    if (!account || !*account) {
                        resolved(std::nullopt);
                        return;
                    }
                    const Identity identity = identityOf(**account, hash);
                    remember(identity);
                    resolved(identity);
                });
}

void Sessions::forget(const QByteArray &tokenHash)
{
    ++m_forgotten;
    m_known.remove(tokenHash);
}

void Sessions::remember(const Identity &identity)
{
    m_known.put(identity.tokenHash, identity);
    if (m_known.size() > knownMax)
        m_known.removeOldest();
}

void Sessions::forgetAccount(AccountId account)
{
    ++m_forgotten;
    m_known.removeIf([account](const Identity &identity) { return identity.account == account; });
}

} // namespace gavel
