#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::link {

// Small files that are their owner's alone, mode 0600. Any thread.

/// Writes the bytes new, flushes them to the disk and renames them over the old file, so that a crash or a full disk
/// leaves the old or the new, never half a file. Makes the folder if there is none. The error is a sentence; the old
/// file is untouched then.
[[nodiscard]] tl::expected<void, QString> writeOwnerOnly(const QString &path, const QByteArray &bytes);

/// Renames a damaged file to a name beside it that is free, which is returned; empty if that failed.
[[nodiscard]] QString setAside(const QString &path);

} // namespace gavel::link
