#pragma once

#include "theme/colours.h"

#include <QIconEngine>
#include <functional>

namespace gavel::ui {

// Paints an icon of resources/icons in a colour by meaning, looked up as it paints: a disabled icon in third ink, a
// chosen one in accent.
class IconEngine : public QIconEngine
{
public:
    // What a meaning looks like now.
    using Palette = std::function<QColor(Colour meaning)>;

    IconEngine(QString name, Colour meaning, Palette palette);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    Colour m_meaning;
    Palette m_palette;
};

} // namespace gavel::ui
