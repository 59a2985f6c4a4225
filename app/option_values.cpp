#include "option_values.h"

#include "option_table.h"

namespace gavel {

using namespace Qt::StringLiterals;

QStringList OptionValues::all(const char *name) const
{
    const QString option = QLatin1StringView(name);
    if (m_parser.isSet(option))
        return m_parser.values(option);
    const QString value = qEnvironmentVariable(environmentName(name).constData());
    return value.isEmpty() ? QStringList() : value.split(u',', Qt::SkipEmptyParts);
}

std::optional<QString> OptionValues::text(const char *name) const
{
    const QString option = QLatin1StringView(name);
    if (m_parser.isSet(option))
        return m_parser.value(option);
    const QByteArray variable = environmentName(name);
    return qEnvironmentVariableIsSet(variable.constData()) ? std::optional(qEnvironmentVariable(variable.constData()))
                                                           : std::nullopt;
}

bool OptionValues::flag(const char *name) const
{
    const QString value = qEnvironmentVariable(environmentName(name).constData());
    return m_parser.isSet(QLatin1StringView(name)) || (!value.isEmpty() && value != u"0");
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
    fault(u"--%1 must be a whole number from %2 to %3, not \"%4\"."_s.arg(QLatin1StringView(name))
              .arg(min)
              .arg(max)
              .arg(*value));
    return std::nullopt;
}

} // namespace gavel
