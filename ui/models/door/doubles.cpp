#include "models/door/doubles.h"

namespace gavel::models {

namespace {

constexpr int phoneTail = 8;
constexpr int searchedTail = 4; ///< no one writes a gap within it

QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

QStringList namesOf(const protocol::AccountView &account)
{
    QStringList names{foldedName(account.nick)};
    if (!account.name.isEmpty())
        names.append(foldedName(account.name));
    return names;
}

/// Empty: too short to be anybody's alone.
QString tailOf(const QString &phone)
{
    QString digits;
    for (const QChar &sign : phone) {
        if (sign.isDigit())
            digits += sign;
    }
    return digits.size() < phoneTail ? QString() : digits.last(phoneTail);
}

} // namespace

bool areDoubles(const protocol::AccountView &one, const protocol::AccountView &other)
{
    if (one.id == other.id || one.hidden || other.hidden || one.roles || other.roles)
        return false;
    const QStringList names = namesOf(one);
    const QStringList others = namesOf(other);
    const bool sameName =
        std::any_of(names.begin(), names.end(), [&](const QString &name) { return others.contains(name); });
    const QString phone = tailOf(one.phone);
    const bool samePhone = !phone.isEmpty() && phone == tailOf(other.phone);
    const bool sameEmail = !one.email.isEmpty() && one.email.compare(other.email, Qt::CaseInsensitive) == 0;
    return sameName || samePhone || sameEmail;
}

FoldedPerson folded(const QString &name, const QString &phone, const QString &email)
{
    return {.name = foldedName(name), .phone = tailOf(phone), .email = email.toCaseFolded()};
}

void KnownPeople::add(const protocol::AccountView &account)
{
    if (account.paddle)
        m_paddles.insert(*account.paddle);
    if (account.hidden || account.roles)
        return;
    const QStringList names = namesOf(account);
    for (const QString &name : names)
        m_names.insert(name);
    if (const QString phone = tailOf(account.phone); !phone.isEmpty())
        m_phones.insert(phone);
    if (!account.email.isEmpty())
        m_emails.insert(account.email.toCaseFolded());
}

void KnownPeople::clear()
{
    *this = {};
}

bool KnownPeople::mayBe(const FoldedPerson &person, const std::optional<qint64> &paddle) const
{
    return m_names.contains(person.name) || m_phones.contains(person.phone) || m_emails.contains(person.email) ||
           (paddle && m_paddles.contains(*paddle));
}

std::optional<qint64> ListedPeople::before(const FoldedPerson &person, qint64 line)
{
    const auto lineOf = [](const auto &lines, const auto &key) {
        const auto found = lines.constFind(key);
        return found == lines.cend() ? std::nullopt : std::optional(*found);
    };
    auto first = lineOf(m_first, person.name);
    if (!person.phone.isEmpty()) {
        const auto ofAny = lineOf(m_firstByPhone, std::pair(person.name, QString()));
        const auto ofThis = lineOf(m_firstByPhone, std::pair(person.name, person.phone));
        first = ofAny && ofThis ? std::min(ofAny, ofThis) : std::max(ofAny, ofThis);
    }
    if (!m_first.contains(person.name))
        m_first.insert(person.name, line);
    if (const auto key = std::pair(person.name, person.phone); !m_firstByPhone.contains(key))
        m_firstByPhone.insert(key, line);
    return first;
}

QStringList doubleWords(const protocol::AccountView &account)
{
    QStringList words{account.name.isEmpty() ? account.nick : account.name};
    if (const QString tail = tailOf(account.phone); !tail.isEmpty())
        words.append(tail.last(searchedTail));
    return words;
}

} // namespace gavel::models
