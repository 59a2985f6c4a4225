#pragma once

#include "theme/theme.h"

#include <QLabel>

namespace gavel::ui {

// One figure, as large as the room allows: a price or a countdown. It shrinks rather than being cut off, and colours
// itself by meaning.
class FigureLabel : public QLabel
{
    Q_OBJECT

public:
    FigureLabel(const QString &objectName, const Theme &theme, Theme::Text largest, QWidget *parent = nullptr);

    void setMeaning(Colour meaning);
    // Of its largest size, for a window with much room.
    void setScale(double scale);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont largestFont() const;

    const Theme &m_theme;
    Theme::Text m_largest;
    double m_scale = 1;
    Colour m_meaning = Colour::Ink;
};

} // namespace gavel::ui
