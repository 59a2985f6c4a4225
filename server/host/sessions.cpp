#include "host/sessions.h"

#include "host/secrets.h"

namespace gavel {

namespace {

// At most 1.3 KB each, with the longest nick and email: 26 MB.
constexpr qsizetype knownMax = 20'000;

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
    const auto known = m_known.constFind(hash);
    if (known != m_known.constEnd()) {
        resolved(*known);
        return;
    }
    lookUp(hash, std::move(resolved));
}

/// What was read before something was forgotten may be what was to be forgotten, so it is read again.
void Sessions::lookUp(const QByteArray &hash, Resolved resolved)
{
    m_store.ask(query::GetSession{hash},
                [this, hash, asked = m_forgotten, resolved = std::move(resolved)](const QueryResult &result) mutable {
                    if (asked != m_forgotten) {
                        lookUp(hash, std::move(resolved));
                        return;
                    }
                    const auto *account = std::get_if<std::optional<AccountView>>(&result);
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
    if (m_known.size() >= knownMax)
        m_known.clear();
    m_known.insert(identity.tokenHash, identity);
}

void Sessions::forgetAccount(AccountId account)
{
    ++m_forgotten;
    m_known.removeIf([account](const auto &entry) { return entry.value().account == account; });
}

} // namespace gavel
