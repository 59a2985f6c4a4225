#pragma once

#include "command_table.h"
#include "log_form.h"

#include "host/options.h"

#include <QStringList>
#include <tl/expected.hpp>

namespace gavel::app {

/// What the command line of `gavel host` asks for.
struct ParsedHostOptions
{
    host::HostOptions options;
    LogForm log;
    QString text; ///< not empty: print this and end (--help)
};

/// Reads the options of `gavel host`, each with its environment twin (--port, GAVEL_PORT), of which the option counts
/// more, and with what the file of --config says, which counts least. The error is a sentence that says what to do;
/// exit code 2. PROTOCOL.md, "The command line".
/// `command` is the one that takes them.
[[nodiscard]] tl::expected<ParsedHostOptions, QString> parseHostOptions(const QStringList &arguments,
                                                                        const CommandRow &command);
/// Those of `host` itself.
[[nodiscard]] inline tl::expected<ParsedHostOptions, QString> parseHostOptions(const QStringList &arguments)
{
    return parseHostOptions(arguments, commandNamed("host"));
}

/// Where a house is kept if nobody says otherwise: the platform's data folder.
[[nodiscard]] QString defaultDataFolder();

/// The locale's currency, else USD.
[[nodiscard]] auction::Currency defaultCurrency();

} // namespace gavel::app
