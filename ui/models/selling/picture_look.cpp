#include "models/selling/picture_look.h"

#include "protocol/limits.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

struct LookWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotImporter)
};

LookedPictures lookFor(const QStringList &names, PicturePlace &place)
{
    LookedPictures looked;
    if (names.size() > protocol::limits::imagesMax)
        looked.fault = LookWords::tr("A lot has at most %n picture(s).", nullptr, protocol::limits::imagesMax);
    for (const QString &name : names) {
        const bool isThere = place.has(name);
        const QString fault = isThere ? place.faultOf(name) : QString();
        if (!isThere || !fault.isEmpty())
            looked.missing.append(name);
        if (!fault.isEmpty())
            looked.unreadable.insert(name, fault);
    }
    return looked;
}

} // namespace

LookedPlace lookForPictures(const QString &place, const QList<QStringList> &names, const PictureReading &reading)
{
    const auto opened = openPicturePlace(place, reading);
    LookedPlace looked{.fault = opened ? QString() : opened.error(), .rows = {}};
    for (const QStringList &ofRow : names) {
        if (opened)
            looked.rows.append(lookFor(ofRow, **opened));
        else
            looked.rows.append({.fault = ofRow.isEmpty() ? QString() : looked.fault, .missing = ofRow});
    }
    return looked;
}

ReadPictures readPictures(const QString &place, const QStringList &names, const PictureReading &reading)
{
    const auto opened = openPicturePlace(place, reading);
    if (!opened)
        return tl::unexpected(opened.error());
    PictureBatch batch;
    for (const QString &name : names) {
        const bool isThere = (*opened)->has(name);
        const auto picture = (*opened)->read(name);
        if (!picture && !isThere)
            return tl::unexpected(picture.error());
        if (picture)
            batch.pictures.append(*picture);
        else
            batch.unreadable.insert(name, picture.error());
    }
    return batch;
}

} // namespace gavel::models
