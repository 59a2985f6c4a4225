#pragma once

#include "widgets/picture_well.h"

#include <QTest>

namespace gavel::ui_tests {

// Puts a picture into a well and waits until it has been read. Whether it was taken.
[[nodiscard]] inline bool putPicture(ui::PictureWell &well, const QByteArray &bytes)
{
    const qsizetype before = well.pictures().size();
    well.add(bytes);
    return QTest::qWaitFor([&well] { return !well.isReading(); }) && well.pictures().size() > before;
}

} // namespace gavel::ui_tests
