// Draws the icon in the sizes of menus and docks that show no SVG: gavel_draw_icon SVG FOLDER SIZE… writes SIZE.png
// each.

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

bool draw(QSvgRenderer &icon, const QString &folder, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter);
    painter.end();
    return image.save(folder + u'/' + QString::number(size) + u".png"_s);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    QSvgRenderer icon(QString::fromLocal8Bit(argv[1]));
    for (int i = 3; i < argc; ++i) {
        if (!icon.isValid() || !draw(icon, QString::fromLocal8Bit(argv[2]), QByteArray(argv[i]).toInt())) {
            fprintf(stderr, "gavel_draw_icon: %s can't be drawn at %s\n", argv[1], argv[i]);
            return 1;
        }
    }
    return 0;
}
