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
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Theme::Text m_largest;
    Colour m_meaning = Colour::Ink;
};

} // namespace gavel::ui
