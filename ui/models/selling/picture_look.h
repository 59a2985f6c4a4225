#pragma once

#include "models/selling/picture_place.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace gavel::models {

/// What is known, at a glance, of the pictures that a row of a list names.
struct LookedPictures
{
    QString fault;                     ///< a sentence on all of them; empty: none
    QStringList missing;               ///< those that are not there, or can't be read
    QMap<QString, QString> unreadable; ///< of those, what is wrong with each that is there, in a sentence
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

/// Pictures as the host takes them, in their order.
struct PictureBatch
{
    QList<QByteArray> pictures;
    QMap<QString, QString> unreadable; ///< as above: it is not among them
};

/// The error is a sentence about the first that is not there. A worker's.
using ReadPictures = tl::expected<PictureBatch, QString>;
[[nodiscard]] ReadPictures readPictures(const QString &place, const QStringList &names, const PictureReading &reading);

} // namespace gavel::models
