#pragma once

class QFile;

namespace gavel::ui {

// What the program has to do with a process of its own that reads pictures (widgets/heic_reader).

inline constexpr int pictureSideMax = 10'000; // pixels, of a side that such a process is asked for

// The process itself: takes a picture by `input` and gives it by `output`, no side longer than `side`. Its exit code.
int runPictureProcess(int side, QFile &input, QFile &output);

// Once the program ends, so that nobody waits for what is being read.
void stopPictureProcesses();

} // namespace gavel::ui
