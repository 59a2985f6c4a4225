#pragma once

#include <QStringList>

namespace gavel::app {

// The commands beside hosting, as PROTOCOL.md's command line has them. Each returns the exit code: 0, 1 failed, 2 used
// wrongly. They need no event loop and no display.

// log_commands.cpp
int runReplay(const QStringList &arguments);
int runVerify(const QStringList &arguments);

// book_commands.cpp
int runExport(const QStringList &arguments);
int runBackup(const QStringList &arguments);
int runMove(const QStringList &arguments);
int runPassword(const QStringList &arguments);

// doctor_command.cpp
int runDoctor(const QStringList &arguments);

} // namespace gavel::app
