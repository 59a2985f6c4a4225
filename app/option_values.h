#pragma once

#include "command_arguments.h"
#include "config_file.h"

#include <QStringList>
#include <optional>

namespace gavel::app {

/// What the options of `gavel host` were given, by the command line, else by the environment, else by the file of
/// --config (option_table.h), and the first fault of them: a sentence for people.
class OptionValues
{
public:
    /// The file is read if the command line or the environment names one.
    explicit OptionValues(const CommandArguments &arguments);

    /// Of an option that may be given again; the environment has commas between.
    [[nodiscard]] QStringList all(const char *name) const;
    [[nodiscard]] std::optional<QString> text(const char *name) const;
    /// One that takes no value: in the environment and the file it may have a word for yes or no. Any other is a fault.
    [[nodiscard]] bool flag(const char *name);

    /// Whether it was given, and is a number from `min` to `max`; else the target stays as it is.
    template <typename Number>
    bool number(const char *name, Number &target, qint64 min, qint64 max)
    {
        const auto number = wholeNumber(name, min, max);
        if (number)
            target = static_cast<Number>(*number);
        return number.has_value();
    }

    void fault(const QString &sentence)
    {
        if (m_fault.isEmpty())
            m_fault = sentence;
    }
    /// Of one option's value: says where the file has it, or which variable, if it is theirs.
    void fault(const char *name, const QString &value, const QString &sentence);
    [[nodiscard]] QString firstFault() const { return m_fault; }

private:
    [[nodiscard]] bool isInFile(const char *name) const;
    [[nodiscard]] bool isInEnvironment(const char *name) const;
    [[nodiscard]] std::optional<qint64> wholeNumber(const char *name, qint64 min, qint64 max);

    const CommandArguments &m_arguments;
    std::optional<ConfigFile> m_file;
    QString m_fault;
};

} // namespace gavel::app
