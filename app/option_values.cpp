#include "option_values.h"

#include "option_table.h"

namespace gavel::app {

using namespace Qt::StringLiterals;

OptionValues::OptionValues(const QCommandLineParser &parser)
    : m_parser(parser)
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
    const QLatin1StringView option(name);
    if (m_parser.isSet(option))
        return m_parser.values(option);
    if (isInFile(name))
        return m_file->values(option);
    return qEnvironmentVariable(environmentName(name).constData()).split(u',', Qt::SkipEmptyParts);
}

std::optional<QString> OptionValues::text(const char *name) const
{
    const QLatin1StringView option(name);
    if (m_parser.isSet(option))
        return m_parser.value(option);
    if (isInFile(name))
        return m_file->values(option).last();
    const QByteArray variable = environmentName(name);
    return qEnvironmentVariableIsSet(variable.constData()) ? std::optional(qEnvironmentVariable(variable.constData()))
                                                           : std::nullopt;
}

bool OptionValues::flag(const char *name) const
{
    const QString value = qEnvironmentVariable(environmentName(name).constData());
    return m_parser.isSet(QLatin1StringView(name)) || isInFile(name) || (!value.isEmpty() && value != u"0");
}

void OptionValues::fault(const char *name, const QString &value, const QString &sentence)
{
    fault(isInFile(name) ? m_file->placeOf(QLatin1StringView(name), value) + u": "_s + sentence : sentence);
}

/// The file's word is the last, so it is asked for where nobody else has said one.
bool OptionValues::isInFile(const char *name) const
{
    const QLatin1StringView option(name);
    return m_file && !m_parser.isSet(option) && !qEnvironmentVariableIsSet(environmentName(name).constData()) &&
           m_file->has(option);
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
