#include "theme/icon_engine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QByteArray tintedSvg(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor"_ba, colour.name().toLatin1());
}

} // namespace

IconEngine::IconEngine(QString name, Colour meaning, Palette palette)
    : m_name(std::move(name))
    , m_meaning(meaning)
    , m_palette(std::move(palette))
{
}

QColor IconEngine::tint(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return m_palette(Colour::ThirdInk);
    return m_palette(state == QIcon::On ? Colour::Accent : m_meaning);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const double scale = painter->device()->devicePixelRatioF();
    QPixmap made = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
    made.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), made);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    const QColor colour = tint(mode, state);
    const QString key = u"gavel-icon/%1/%2/%3x%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
    QPixmap made;
    if (QPixmapCache::find(key, &made))
        return made;
    made = QPixmap(size);
    made.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSvg(m_name, colour));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&made);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, made);
    return made;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

} // namespace gavel::ui
