#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::ui {

// A picture that somebody has chosen, dropped or pasted, as a host takes it: its own bytes; where those were too many,
// smaller ones; of a HEIC, a JPEG.
struct IncomingPicture
{
    QByteArray bytes;
    QImage preview;
    QSize shrunkTo; // empty: it is as it came

    static constexpr int previewSide = 640;
};

using Incoming = tl::expected<IncomingPicture, QString>; // the error is a sentence

// These read, decode and encode, which takes up to seconds: not for the GUI thread.
[[nodiscard]] Incoming incomingFile(const QString &path);
// Why nothing can be made of a file, in a sentence, as far as its head tells; empty: incomingFile() may be tried.
[[nodiscard]] QString fileFault(const QString &path);
// The same of some bytes at its begin, a few hundred.
[[nodiscard]] QString headFault(const QByteArray &head);
[[nodiscard]] Incoming incomingPicture(const QByteArray &bytes);
// As a screenshot tool gives it.
[[nodiscard]] Incoming incomingImage(const QImage &image);

} // namespace gavel::ui
