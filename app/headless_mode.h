#pragma once

#include <QStringList>

namespace gavel::app {

/// `gavel host`: serves until SIGINT or SIGTERM, without a display. Returns the exit code.
int runHeadless(int &argc, char **argv, const QStringList &arguments);

} // namespace gavel::app
