#pragma once

#include "command_table.h"

#include <QCommandLineParser>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::app {

/// What stands behind a command (command_table.h). An option whose value is empty, or that stands twice and may not, is
/// a fault: it would count for something else than was meant.
class CommandArguments
{
public:
    explicit CommandArguments(const CommandRow &command);

    /// The error is a sentence; exit code 2. After help was asked for, nothing else is looked at.
    [[nodiscard]] tl::expected<void, QString> parse(const QStringList &arguments);
    [[nodiscard]] bool asksForHelp() const;
    /// The same where a command can say it: gives help on standard output, or says what is wrong; then the exit code to
    /// end with.
    [[nodiscard]] std::optional<int> take(const QStringList &arguments);

    [[nodiscard]] const CommandRow &command() const { return m_command; }
    [[nodiscard]] bool isSet(const char *option) const { return m_parser.isSet(QLatin1StringView(option)); }
    [[nodiscard]] QString value(const char *option) const { return m_parser.value(QLatin1StringView(option)); }
    [[nodiscard]] QStringList values(const char *option) const { return m_parser.values(QLatin1StringView(option)); }
    /// What is no option.
    [[nodiscard]] QStringList operands() const { return m_parser.positionalArguments(); }

private:
    [[nodiscard]] QString faultOf(const OptionRow &option) const;

    const CommandRow &m_command;
    const QCommandLineOption m_help{{QStringLiteral("h"), QStringLiteral("help")}};
    QCommandLineParser m_parser;
};

/// Why an operand can be no file's name, in a sentence that ends with `advice`; nothing if it may be one. Exit code 2.
[[nodiscard]] QString fileFault(const QString &operand, const QString &advice);

} // namespace gavel::app
