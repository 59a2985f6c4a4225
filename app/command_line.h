#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace gavel::app {

inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// What stands on one line of a terminal or a log: control characters, ends of lines and what turns the direction of
/// writing are escaped as \u001b, so that no name moves the cursor, colours a verdict or begins a line.
[[nodiscard]] QByteArray plainLine(const QString &text);

/// A sentence for the person at the terminal, on standard error.
void say(const QString &sentence);

/// Lines on standard output.
void print(const QStringList &lines);

/// What a command was asked to write, on standard output: byte by byte, but as plain lines where that is a terminal.
void printData(const QByteArray &bytes);

/// From now on Qt's messages, the program's own warnings among them, are plain lines on standard error.
void keepMessagesPlain();

/// Says what was wrong with the use of a command.
[[nodiscard]] int usageFault(const QString &sentence);

/// Says why a command failed.
[[nodiscard]] int failure(const QString &sentence);

} // namespace gavel::app
