#pragma once

#include "theme/theme.h"

#include <QPushButton>

namespace gavel::ui {

// A place in the rail: an icon, its name, and a counter when there is something to count.
class RailButton : public QPushButton
{
    Q_OBJECT

public:
    RailButton(const QString &objectName, const QString &iconName, const Theme &theme, QWidget *parent = nullptr);

    void setCount(int count, bool alarming = false);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_count = 0;
    bool m_alarming = false;
};

} // namespace gavel::ui
