#pragma once

#include "host/recency_map.h"
#include "net/server_clock.h"
#include "store/store.h"

#include <functional>
#include <optional>

namespace gavel::host {

/// Who asks: an account behind one of its sessions.
struct Identity
{
    auction::AccountId account = auction::noAccount;
    QString nick;
    QString email;
    bool host = false;
    bool blocked = false; ///< when it was last looked up, as the roles; the book decides by its own
    QByteArray tokenHash; ///< names the session
    protocol::Roles roles;
    std::optional<qint64> paddle;

    /// Whether it has one of these and may use it.
    [[nodiscard]] bool isOneOf(protocol::Roles some) const { return !blocked && (roles & some); }

    bool operator==(const Identity &) const = default;
};

[[nodiscard]] Identity identityOf(const protocol::AccountView &account, const QByteArray &tokenHash);

/// Finds the account behind a token; the book is asked once a session and the answer kept, as long as there is room
/// (sessions.cpp) for those that were used last. Net thread.
class Sessions
{
public:
    /// Whose session it is; nullopt: there is none; Busy: the book could not say.
    using Found = tl::expected<std::optional<Identity>, auction::Refusal>;
    using Resolved = std::function<void(const Found &)>;

    Sessions(store::Store &store, net::Clock clock)
        : m_store(store)
        , m_clock(std::move(clock))
    {
    }

    /// Calls back at once where the session is known already, else when the book has answered.
    void resolve(const QByteArray &token, Resolved resolved);
    /// The same of a session that is known by its hash: who is behind it by now.
    void resolveAgain(const QByteArray &tokenHash, Resolved resolved);

    void remember(const Identity &identity);
    void forget(const QByteArray &tokenHash);
    void forgetAccount(auction::AccountId account);
    void forgetAll();

private:
    struct Known
    {
        Identity who;
        auction::TimeMs usedAt = 0;
        auction::TimeMs toldAt = 0; ///< when the book was told that it is in use
    };

    [[nodiscard]] std::optional<Identity> known(const QByteArray &tokenHash);
    void lookUp(const QByteArray &tokenHash, Resolved resolved);

    store::Store &m_store;
    const net::Clock m_clock;
    RecencyMap<Known> m_known;
    quint64 m_forgotten = 0; ///< how often something was
};

} // namespace gavel::host
