#include "theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace gavel::ui::fonts {

namespace {

constexpr double usualPoints = 10;
constexpr double usualPixels = 14;

} // namespace

int bodyPixels()
{
    const double points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    const double scale = points > 0 ? qBound(0.85, points / usualPoints, 2.0) : 1;
    return qRound(usualPixels * scale);
}

QFont scaled(double scale, bool bold)
{
    QFont font;
    font.setFamilies(QStringList{u"Noto Sans CJK KR"_s, u"Noto Sans"_s,
                                 QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    font.setPixelSize(qRound(bodyPixels() * scale));
    font.setBold(bold);
    return font;
}

QFont body()
{
    return scaled(1, false);
}

} // namespace gavel::ui::fonts
