#pragma once

#include "widgets/status_banner.h"

namespace gavel::ui {

// A banner over the lower edge of another widget, as wide as that, which moves nothing: neither when it comes nor when
// it goes. Whoever aimed at it as it went hits nothing beneath.
class EdgeBanner : public StatusBanner
{
    Q_OBJECT

public:
    // It is a child of the parent of `over`.
    EdgeBanner(const QString &objectName, const Theme &theme, QWidget &over);

protected:
    void place();
    void leave();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_over;
};

} // namespace gavel::ui
