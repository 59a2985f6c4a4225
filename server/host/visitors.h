#pragma once

#include "host/language.h"
#include "host/payer_limit.h"
#include "host/sessions.h"

#include <QHash>
#include <QSet>
#include <optional>

namespace gavel::host {

/// Who is where: the sessions of the rooms that were let in, whose they are and which lots' rooms they are in. What a
/// guest, a bidder and the host see of it is read from this one table. Net thread.
class Visitors
{
public:
    struct Visitor
    {
        std::optional<Identity> who; ///< nobody: an onlooker
        Language language = Language::English;
        Payer payer;
        QSet<auction::LotId> lots; ///< whose rooms it is in, and counted there
    };

    /// Accounts, each once and the hosts' aside, and sessions without one.
    struct Headcount
    {
        int bidders = 0;
        int onlookers = 0;
    };

    void add(quint64 session, const Visitor &visitor);
    /// The session is gone; nothing if it was never let in.
    void remove(quint64 session);

    /// Null for a session that was not let in; until the table changes. Whose it is stays as it was added.
    [[nodiscard]] Visitor *find(quint64 session);
    [[nodiscard]] const Visitor *find(quint64 session) const;
    /// Null for an onlooker too.
    [[nodiscard]] const Identity *whoIs(quint64 session) const;

    [[nodiscard]] bool isHere(auction::AccountId account) const { return m_byAccount.contains(account); }
    /// An account's sessions, in the order in which they came.
    [[nodiscard]] QList<quint64> sessionsOf(auction::AccountId account) const { return m_byAccount.value(account); }
    [[nodiscard]] int count() const { return static_cast<int>(m_visitors.size()); }
    [[nodiscard]] QList<quint64> signedInBy(const QByteArray &tokenHash) const;
    [[nodiscard]] Headcount headcount() const;

private:
    QHash<quint64, Visitor> m_visitors;                    ///< by session
    QHash<auction::AccountId, QList<quint64>> m_byAccount; ///< which of them are an account's
};

} // namespace gavel::host
