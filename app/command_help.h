#pragma once

#include "command_table.h"

#include <QString>

namespace gavel::app {

// What is said of the commands, of command_table.h, on a terminal. Pure; any thread.

/// All that there are.
[[nodiscard]] QString listOfCommands();

/// `gavel export [--data DIR|URL] --lot N`.
[[nodiscard]] QString usageOf(const CommandRow &command);

/// One, with its options.
[[nodiscard]] QString helpOf(const CommandRow &command);

} // namespace gavel::app
