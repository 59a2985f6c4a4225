#pragma once

namespace gavel::bench {

/// The yardstick, a process of its own too: a bare window with a plain QTableView over the same lots, read over HTTP
/// from the house at `address`. No theme, no pictures, no clock, no stream.
[[nodiscard]] int runBare(int &argc, char **argv, const char *address);

} // namespace gavel::bench
