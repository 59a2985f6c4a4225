#pragma once

#include "widgets/status_banner.h"

namespace gavel::ui {

// A banner over the top of the views, which moves nothing: neither when it comes nor when it goes. Whoever aimed at it
// as it went hits nothing beneath.
class TopBanner : public StatusBanner
{
    Q_OBJECT

public:
    // It lies over `views`, as a child of its parent, at most `widthMax` pixels wide, in the middle.
    TopBanner(const QString &objectName, const Theme &theme, QWidget &views, int widthMax);

    // Keeps below another one while that is shown.
    void keepBelow(TopBanner &upper);

protected:
    void place();
    void leave();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_views;
    const int m_widthMax;
    TopBanner *m_upper = nullptr;
};

} // namespace gavel::ui
