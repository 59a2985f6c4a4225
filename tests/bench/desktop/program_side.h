#pragma once

namespace gavel::bench {

/// The measured process: the desktop program joins the house at `address`, shows its lots, ticks and scrolls. It tells
/// its figures on standard output.
[[nodiscard]] int runProgram(int &argc, char **argv, const char *address);

} // namespace gavel::bench
