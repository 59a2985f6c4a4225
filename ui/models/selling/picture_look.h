#pragma once

#include "models/selling/picture_place.h"

#include <QList>
#include <QStringList>

namespace gavel::models {

/// What is known, at a glance, of the pictures that a row of a list names.
struct LookedPictures
{
    QString fault;       ///< a sentence on the first that can't be taken; empty: none
    QStringList missing; ///< those that are not there
};

/// The same of a whole list.
struct LookedPlace
{
    QString fault; ///< a sentence: nothing can be looked for there, so that all are missing; empty: none
    QList<LookedPictures> rows;
};

/// Looks in a folder or a zip for the pictures that each row names. A worker's.
[[nodiscard]] LookedPlace lookForPictures(const QString &place, const QList<QStringList> &names,
                                          const PictureReading &reading);

/// In their order, as the host takes them. The error is a sentence about the first that can't be read. A worker's.
using ReadPictures = tl::expected<QList<QByteArray>, QString>;
[[nodiscard]] ReadPictures readPictures(const QString &place, const QStringList &names, const PictureReading &reading);

} // namespace gavel::models
