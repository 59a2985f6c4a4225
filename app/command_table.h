#pragma once

#include "option_table.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace gavel::app {

/// A command, as its help, the list of them, the manual page and the shell's completion have it.
struct CommandRow
{
    const char *name;
    const char *takes;   ///< what stands behind it
    const char *summary; ///< in the list of them
    const char *about;
    std::span<const OptionRow> options;
    int operandsMin = 0; ///< of what is no option
    int operandsMax = 0;
};

inline constexpr std::array replayOptions{
    OptionRow{"currency", "CODE", "the currency of the amounts, by ISO 4217 (USD)"},
    OptionRow{"increments", "any|ladder|ebay", "by what steps a price rises (ladder)"},
};
inline constexpr std::array verifyOptions{
    OptionRow{"head", "HEX", "a hash that you kept of the lot, whose log stands alone: an event must have it"},
};
inline constexpr std::array bookOptions{dataOption};
inline constexpr std::array exportOptions{dataOption, OptionRow{"lot", "N", "the lot's number"}};
inline constexpr std::array moveOptions{
    OptionRow{"from", "DIR|URL", "where the book is: a folder, or postgresql://user@host/db"},
    OptionRow{"to", "DIR|URL", "where it shall be, and nothing is yet"},
};
inline constexpr int logsMax = 1'000'000;

inline constexpr std::array commandRows{
    CommandRow{
        "join",
        "URL",
        "the desktop program, straight to that host; a link gavel://host:port/ does it alone",
        "Opens the desktop program, straight to that host. A link gavel://host:port/, or gavels:// under TLS, does "
        "it alone; without a port it is 8010.",
        {},
        1,
        1},
    CommandRow{
        "host", "[options]", "a host without a display",
        "Serves an auction house without a display, until SIGINT or SIGTERM. It prints one line when it serves. "
        "Each option has an environment twin, such as GAVEL_PORT. The command line counts before the environment, "
        "and that before the file of --config.",
        optionRows},
    CommandRow{"replay", "BIDS.csv [--currency CODE] [--increments any|ladder|ebay]",
               "runs recorded bids through the rules",
               "Runs recorded bids through the rules, and writes how each lot ended.", replayOptions, 1, 1},
    CommandRow{
        "verify", "LOG.jsonl... [--head HEX]", "re-derives a lot's outcome from its log",
        "Derives the outcomes of lots anew from their logs, and checks what those of one sale say of each other.",
        verifyOptions, 1, logsMax},
    CommandRow{"export", "[--data DIR|URL] --lot N", "writes that log",
               "Writes a lot's log. GAVEL_DATA may say where the book is, as for its host.", exportOptions},
    CommandRow{
        "backup", "[--data DIR] FILE", "copies the book while it serves",
        "Copies the book of a folder, while it serves too. A restore is copying it back as book.sqlite. GAVEL_DATA "
        "may say where the book is, as for its host. PostgreSQL copies its own by pg_dump.",
        bookOptions, 1, 1},
    CommandRow{"move", "--from DIR|URL --to DIR|URL", "carries a book over, from a folder to PostgreSQL or back",
               "Carries a book over, from a folder to PostgreSQL or back, while no host serves it.", moveOptions},
    CommandRow{
        "password", "[--data DIR|URL]", "sets the host's password anew",
        "Sets the password of the account host anew, to that of GAVEL_HOST_PASSWORD, or to one that is made and "
        "told. A house in a folder is stopped for it; hosts of one in PostgreSQL may go on serving. GAVEL_DATA may "
        "say where the book is, as for its host.",
        bookOptions},
    CommandRow{
        "doctor", "[options]", "says what would keep the host of these options from serving",
        "Says what would keep the host of these options from serving, and what to do. It changes nothing in the "
        "book, and the house may be serving meanwhile. The options are those of host, with their environment twins "
        "and the file of --config.",
        optionRows},
};

/// One that there is.
[[nodiscard]] consteval const CommandRow &commandNamed(std::string_view name)
{
    return *std::ranges::find_if(commandRows, [&](const CommandRow &row) { return name == row.name; });
}

} // namespace gavel::app
