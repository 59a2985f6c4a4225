#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace gavel::wire {

/// Whether no chunk of a PNG (RFC 2083 §3.2) claims to be longer than the bytes that follow it. libpng reserves what a
/// chunk claims before it reads it: a hundred bytes that claim two billion cost as much memory. Pixels it reads in
/// pieces, so a picture that is cut off in them is a decoder's to judge. To be asked before a decoder is shown bytes of
/// strangers; true of what is no PNG. Pure.
[[nodiscard]] bool pngChunksFit(QByteArrayView bytes);

/// The same PNG without what a decoder keeps in memory beside the pixels, packed texts above all: eight megabytes may
/// hold a thousand of them, each of which unpacks to as much. What says how colours look stays. Other bytes come back
/// as they are. Pure.
[[nodiscard]] QByteArray withoutPngTexts(const QByteArray &bytes);

} // namespace gavel::wire
