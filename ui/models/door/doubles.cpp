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

bool areRepeated(const protocol::AccountView &one, const protocol::AccountView &other)
{
    const QString phone = tailOf(one.phone);
    const QString otherPhone = tailOf(other.phone);
    return foldedName(one.nick) == foldedName(other.nick) &&
           (phone.isEmpty() || otherPhone.isEmpty() || phone == otherPhone);
}

QStringList doubleWords(const protocol::AccountView &account)
{
    QStringList words{account.name.isEmpty() ? account.nick : account.name};
    if (const QString tail = tailOf(account.phone); !tail.isEmpty())
        words.append(tail.last(searchedTail));
    return words;
}

} // namespace gavel::models
