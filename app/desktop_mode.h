#pragma once

#include <QString>

namespace gavel::app {

/// The desktop program; `joinAddress` goes straight to that host. Returns the exit code.
int runDesktop(int &argc, char **argv, const QString &joinAddress);

} // namespace gavel::app
