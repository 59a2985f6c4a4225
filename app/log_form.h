#pragma once

#include <QString>
#include <array>
#include <optional>

namespace gavel::app {

/// The most severe first; a log of one level has those before it too.
enum class EventLevel { Error, Warning, Info, Debug };

/// Sentences are for the person who started it, as every command says them; the others are a log.
enum class LogFormat { Sentences, Text, Json };

/// How a host tells what happens. PROTOCOL.md, "The command line".
struct LogForm
{
    LogFormat format = LogFormat::Sentences;
    EventLevel level = EventLevel::Info;
};

inline constexpr std::array logLevelNames{"error", "warning", "info", "debug"}; ///< by EventLevel

[[nodiscard]] inline std::optional<EventLevel> logLevelOf(const QString &name)
{
    for (size_t i = 0; i < logLevelNames.size(); ++i) {
        if (name == QLatin1StringView(logLevelNames.at(i)))
            return static_cast<EventLevel>(i);
    }
    return std::nullopt;
}

} // namespace gavel::app
