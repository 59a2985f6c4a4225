#pragma once

#include "theme/theme.h"

#include <QPushButton>

class QPainter;

namespace gavel::ui {

// A place in the rail: an icon, its name, and a counter when there is something to count.
class RailButton : public QPushButton
{
    Q_OBJECT

public:
    RailButton(const QString &objectName, const QString &iconName, const Theme &theme, QWidget *parent = nullptr);

    void setCount(int count, bool alarming = false);
    // Without room for a number, only an alarming one shows, as a dot.
    void setNarrow(bool narrow);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDot(QPainter &painter) const;

    const Theme &m_theme;
    int m_count = 0;
    bool m_alarming = false;
    bool m_narrow = false;
};

} // namespace gavel::ui
