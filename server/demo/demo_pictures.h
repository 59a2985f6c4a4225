#pragma once

#include "demo/demo_motifs.h"
#include "host/pictures.h"

#include <QImage>

namespace gavel::demo {

/// How a motif is shown: as a whole, from nearby, or light on a dark ground as by evening.
enum class MotifView { Whole, Nearby, Evening };

/// A picture of the demo, drawn and not yet encoded; motifSize. Any thread.
[[nodiscard]] QImage drawPicture(Motif motif, MotifView view);

/// The same as anyone's upload is kept: put through preparePicture. Takes tens of milliseconds: a worker's task.
[[nodiscard]] tl::expected<host::PreparedPicture, host::PictureFault> demoPicture(Motif motif, MotifView view);

} // namespace gavel::demo
