#include "host/sessions.h"

#include "host/secrets.h"

namespace gavel {

namespace {

constexpr qsizetype knownMax = 50'000;

} // namespace

void Sessions::resolve(const QByteArray &token, Resolved resolved)
{
    const QByteArray hash = hashToken(token);
    const auto known = m_known.constFind(hash);
    if (known != m_known.constEnd()) {
        resolved(*known);
        return;
    }
    m_store.ask(query::GetSession{hash}, [this, hash, resolved = std::move(resolved)](const QueryResult &result) {
        const auto *account = std::get_if<std::optional<AccountView>>(&result);
        if (!account || !*account) {
            resolved(std::nullopt);
            return;
        }
        const Identity identity{(*account)->id, (*account)->nick, (*account)->email, (*account)->host, hash};
        remember(identity);
        resolved(identity);
    });
}

void Sessions::remember(const Identity &identity)
{
    if (m_known.size() >= knownMax)
        m_known.clear();
    m_known.insert(identity.tokenHash, identity);
}

void Sessions::forgetAccount(AccountId account)
{
    m_known.removeIf([account](const auto &entry) { return entry.value().account == account; });
}

} // namespace gavel
