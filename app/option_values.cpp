#include "option_values.h"

#include "option_table.h"

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

/// Of a flag; nothing if it is no word for either.
std::optional<bool> yesOrNo(const QString &word)
{
    const QString lower = word.toLower();
    if (QStringList{u"1"_s, u"true"_s, u"yes"_s, u"on"_s}.contains(lower))
        return true;
    if (QStringList{u"0"_s, u"false"_s, u"no"_s, u"off"_s}.contains(lower))
        return false;
    return std::nullopt;
}

} // namespace

OptionValues::OptionValues(const CommandArguments &arguments)
    : m_arguments(arguments)
{
    const QString path = text("config").value_or(QString());
    if (path.isEmpty())
        return;
    auto file = ConfigFile::read(path);
    if (file)
        m_file = std::move(*file);
    else
        fault(file.error());
}

QStringList OptionValues::all(const char *name) const
{
    if (m_arguments.isSet(name))
        return m_arguments.values(name);
    if (isInFile(name))
        return m_file->values(QLatin1StringView(name));
    return qEnvironmentVariable(environmentName(name).constData()).split(u',', Qt::SkipEmptyParts);
}

std::optional<QString> OptionValues::text(const char *name) const
{
    if (m_arguments.isSet(name))
        return m_arguments.value(name);
    if (isInFile(name))
        return m_file->values(QLatin1StringView(name)).last();
    return isInEnvironment(name) ? std::optional(qEnvironmentVariable(environmentName(name).constData()))
                                 : std::nullopt;
}

bool OptionValues::flag(const char *name)
{
    if (m_arguments.isSet(name))
        return true;
    const auto word = text(name);
    if (!word || word->isEmpty())
        return isInFile(name); // where it may stand alone
    const auto isOn = yesOrNo(*word);
    if (!isOn)
        fault(name, *word,
              u"--%1 must be yes or no (or true, on, 1; false, off, 0), not \"%2\"."_s.arg(QLatin1StringView(name),
                                                                                           *word));
    return isOn.value_or(false);
}

void OptionValues::fault(const char *name, const QString &value, const QString &sentence)
{
    QString place;
    if (isInFile(name))
        place = m_file->placeOf(QLatin1StringView(name), value) + u": "_s;
    else if (isInEnvironment(name))
        place = QString::fromLatin1(environmentName(name)) + u": "_s;
    fault(place + sentence);
}

/// The file's word is the last, so it is asked for where nobody else has said one.
bool OptionValues::isInFile(const char *name) const
{
    return m_file && !m_arguments.isSet(name) && !qEnvironmentVariableIsSet(environmentName(name).constData()) &&
           m_file->has(QLatin1StringView(name));
}

bool OptionValues::isInEnvironment(const char *name) const
{
    return !m_arguments.isSet(name) && qEnvironmentVariableIsSet(environmentName(name).constData());
}

std::optional<qint64> OptionValues::wholeNumber(const char *name, qint64 min, qint64 max)
{
    const auto value = text(name);
    if (!value)
        return std::nullopt;
    bool ok = false;
    const qint64 number = value->toLongLong(&ok);
    if (ok && number >= min && number <= max)
        return number;
    fault(name, *value,
          u"--%1 must be a whole number from %2 to %3, not \"%4\"."_s.arg(QLatin1StringView(name))
              .arg(min)
              .arg(max)
              .arg(*value));
    return std::nullopt;
}

} // namespace gavel::app
