#pragma once

#include "theme/colours.h"

#include <QIconEngine>
#include <QPointer>

namespace gavel::ui {

class Theme;

// Paints an icon of resources/icons in a colour by meaning, looked up as it paints: a disabled icon in third ink, a
// chosen one in accent.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString name, Colour meaning, const Theme *theme);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    Colour m_meaning;
    QPointer<const Theme> m_theme;
};

} // namespace gavel::ui
