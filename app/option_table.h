#pragma once

#include <QString>
#include <array>

namespace gavel::app {

/// An option, as the command line, the help, the manual page and the shell's completion have it.
struct OptionRow
{
    const char *name;
    const char *value; ///< null: takes none
    const char *help;
    bool mayRepeat = false;
};

/// Of all that work on a book.
inline constexpr OptionRow dataOption{
    "data", "DIR|URL",
    "where the book is: a folder (gavel in XDG_DATA_HOME or ~/.local/share), or PostgreSQL: postgresql://user@host/db"};

/// Those of `gavel host`.

inline constexpr std::array optionRows{
    OptionRow{"address", "ADDRESS", "serve on this address (127.0.0.1); 0.0.0.0 is every network, :: also by IPv6"},
    OptionRow{"port", "PORT", "serve on this port (8010); 0 takes a free one"},
    dataOption,
    OptionRow{"public-url", "URL", "where others find this host, one of several that share a book"},
    OptionRow{"name", "NAME", "the house's name, for a new book"},
    OptionRow{"currency", "CODE", "its currency by ISO 4217, for a new book"},
    OptionRow{"premium", "BP", "what buyers pay on the price, in basis points, 0 to 5000, for a new book"},
    OptionRow{"commission", "BP", "what sellers pay of the price, in basis points, 0 to 10000, for a new book"},
    OptionRow{"funds", "open|limited", "whether new accounts may bid without a deposit (open)"},
    OptionRow{"opening-funds", "AMOUNT", "what new accounts have if funds are limited, in minor units (0)"},
    OptionRow{"clock-interval", "MS", "how often the clock is told, in milliseconds (1000)"},
    OptionRow{"after-outage", "extend|settle",
              "lots whose end fell into an outage stay open for two minutes (extend), or close as they stood"},
    OptionRow{"max-streams-per-address", "N", "event streams that one address may hold (64); 0 is no limit"},
    OptionRow{"max-connections-per-address", "N", "connections that one address may hold (256); 0 is no limit"},
    OptionRow{"memory", "MB", "memory that the program may take; past it, nobody new comes in (half of what there is)"},
    OptionRow{"lots-per-hour", "N", "lots that one account may offer in an hour (200); 0 is no limit"},
    OptionRow{"changes-per-hour", "N", "changes that one account may make in an hour (2000); 0 is no limit"},
    OptionRow{"pictures-per-hour", "N", "pictures that one account may add in an hour (500); 0 is no limit"},
    OptionRow{"trust", "CIDR", "addresses that the limits leave alone, such as 192.168.0.0/24; may be given again",
              true},
    OptionRow{"hall", nullptr,
              "phones of a hall may share one address: the limits by address leave private ones alone"},
    OptionRow{"proxy", "CIDR",
              "proxies before this host, whose X-Forwarded-For or Forwarded says who comes; may be given again", true},
    OptionRow{"tls-cert", "FILE",
              "serve under TLS with this certificate, its issuers behind it, in PEM; read anew by SIGHUP"},
    OptionRow{"tls-key", "FILE", "its key, in PEM without a passphrase"},
    OptionRow{"tls", "self",
              "serve under TLS with a certificate that the house makes for itself, and tell its fingerprint"},
    OptionRow{"allow-origin", "URL", "another site whose pages may act here; may be given again", true},
    OptionRow{"log-format", "text|json", "write a log, one line an event with its time and level, to standard error"},
    OptionRow{"log-level", "error|warning|info|debug", "what of it is written (info)"},
    OptionRow{"config", "FILE", "read further options from this file, one a line without dashes: port = 8010"},
    OptionRow{"demo", nullptr, "fill an empty house with lots and bidders, to look at"},
};

/// Its environment twin: GAVEL_PORT.
[[nodiscard]] inline QByteArray environmentName(const char *option)
{
    return "GAVEL_" + QByteArray(option).toUpper().replace('-', '_');
}

} // namespace gavel::app
