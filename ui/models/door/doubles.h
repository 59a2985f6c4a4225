#pragma once

#include "protocol/views.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace gavel::models {

/// Whether two entries may be one person: the same name, phone (its last eight digits, as it is written abroad and at
/// home) or email. Whoever is hidden, or has a role, is nobody's double. Pure.
[[nodiscard]] bool areDoubles(const protocol::AccountView &one, const protocol::AccountView &other);

/// What somebody is known again by, folded once where thousands are compared.
struct FoldedPerson
{
    QString name;
    QString phone; ///< its last digits; empty: too short to be anybody's alone
    QString email; ///< empty: none is known
};
[[nodiscard]] FoldedPerson folded(const QString &name, const QString &phone, const QString &email = {});

/// People of a house, among whom doubles are looked for.
class KnownPeople
{
public:
    void add(const protocol::AccountView &account);
    void clear();
    /// Whether areDoubles() holds of one of them and this person, or one of them has that paddle.
    [[nodiscard]] bool mayBe(const FoldedPerson &person, const std::optional<qint64> &paddle) const;

private:
    QSet<QString> m_names;
    QSet<QString> m_phones;
    QSet<QString> m_emails;
    QSet<qint64> m_paddles;
};

/// The rows of a list, of which some are the same person twice: the same name, and not two phones. A couple has one
/// phone.
class ListedPeople
{
public:
    /// The line of whoever came before and is the same person; none: the person is the first, and is noted.
    [[nodiscard]] std::optional<qint64> before(const FoldedPerson &person, qint64 line);

private:
    QHash<QString, qint64> m_first;                            ///< of each name
    QHash<std::pair<QString, QString>, qint64> m_firstByPhone; ///< likewise, by name and phone; empty: without one
};

/// What a house is to be searched for, for whoever may be the same as this person.
[[nodiscard]] QStringList doubleWords(const protocol::AccountView &account);

} // namespace gavel::models
