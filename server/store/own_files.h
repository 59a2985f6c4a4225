#pragma once

#include <QString>

namespace gavel::store {

// Files and folders that are their owner's alone (0600, 0700), from before their first byte on. Any thread.

/// Makes a folder, and those it lies in that are missing. One that is there already stays as it is. False: errno says
/// why.
bool makeOwnFolder(const QString &path);

/// Makes an empty file; one that is there already stays as it is. False: errno says why.
bool makeOwnFile(const QString &path);

/// Takes from everybody else what they may do with a file, if it is there and ours to close.
void closeToOthers(const QString &path);

/// Whether anybody else may do anything with a file or folder.
[[nodiscard]] bool isOpenToOthers(const QString &path);

} // namespace gavel::store
