#pragma once

#include "widgets/heic_picture.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace gavel::ui {

// HEIC is read by a process of its own. What takes such pictures apart is large, and takes the word of a file of a few
// hundred bytes for gigabytes: there it may ask for no more than a part of the memory, or of the time, and what ends it
// ends no window. The process is this program again, started as `gavel read-heic SIDE`, which takes the file by its
// standard input and gives the answer by its output.

inline constexpr qint64 heicMemoryMax = 1'024LL * 1'024 * 1'024; // bytes, of that process
inline constexpr int heicSecondsMax = 20;                        // of its time, and of that of who waits
inline constexpr int heicTooLargeCode = 4;                       // its exit codes: 0 answered, 3 damaged, or this
inline constexpr int heicDamagedCode = 3;

// The picture that `bytes` show first, no larger than `sideMax`. Waits for that process, up to seconds: any thread but
// the GUI's.
[[nodiscard]] tl::expected<HeicPicture, HeicFault> readHeic(const QByteArray &bytes, int sideMax);

// Once the program ends: what is being read is given up within a moment, and what would be read is damaged. Any thread.
void stopHeicReaders(bool stop = true);
[[nodiscard]] bool areHeicReadersStopped();

// The program that is started; without this it is the one that runs. For tests, before the first picture.
void setHeicProgram(const QString &path);

// That process: bounds itself, reads, answers. Its exit code.
int runHeicReader(int sideMax, QFile &input, QFile &output);

// What is answered: the picture's size as it was, as it is, and its pixels. Pure; null if that is no answer, or one of
// a picture larger than `sideMax`.
[[nodiscard]] QByteArray heicAnswer(const HeicPicture &picture);
[[nodiscard]] tl::expected<HeicPicture, HeicFault> pictureOf(QByteArrayView answer, int sideMax);

} // namespace gavel::ui
