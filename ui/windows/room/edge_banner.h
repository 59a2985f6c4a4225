#pragma once

#include "widgets/status_banner.h"

namespace gavel::ui {

// A banner over an edge of another widget, which moves nothing: neither when it comes nor when it goes. Whoever aimed
// at it as it went hits nothing beneath.
class EdgeBanner : public StatusBanner
{
    Q_OBJECT

public:
    // It lies at the upper or lower edge of `over`, as a child of its parent, at most `widthMax` pixels wide, in the
    // middle.
    EdgeBanner(const QString &objectName, const Theme &theme, QWidget &over, Qt::Edge edge, int widthMax);

protected:
    void place();
    void leave();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_over;
    const Qt::Edge m_edge;
    const int m_widthMax;
};

} // namespace gavel::ui
