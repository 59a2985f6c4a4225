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
        if (!place.has(name))
            looked.missing.append(name);
        else if (looked.fault.isEmpty())
            looked.fault = place.faultOf(name);
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
    QList<QByteArray> pictures;
    for (const QString &name : names) {
        const auto picture = (*opened)->read(name);
        if (!picture)
            return tl::unexpected(picture.error());
        pictures.append(*picture);
    }
    return pictures;
}

} // namespace gavel::models
