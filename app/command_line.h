#pragma once

#include <QString>
#include <cstdio>

namespace gavel {

inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// A sentence for the person at the terminal, on standard error.
inline void say(const QString &sentence)
{
    std::fprintf(stderr, "gavel: %s\n", qPrintable(sentence));
}

/// Says what was wrong with the use of a command.
[[nodiscard]] inline int usageFault(const QString &sentence)
{
    say(sentence);
    return exitUsage;
}

/// Says why a command failed.
[[nodiscard]] inline int failure(const QString &sentence)
{
    say(sentence);
    return exitFailed;
}

} // namespace gavel
