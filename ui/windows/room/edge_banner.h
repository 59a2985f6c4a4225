#pragma once

#include "widgets/status_banner.h"

namespace gavel::ui {

// A banner over the lower edge of another widget, which moves nothing: neither when it comes nor when it goes. Whoever
// aimed at it as it went hits nothing beneath.
class EdgeBanner : public StatusBanner
{
    Q_OBJECT

public:
    // It is a child of the parent of `over`, and as wide as that but for `free`, which is in it at its end.
    EdgeBanner(const QString &objectName, const Theme &theme, QWidget &over, QWidget &free);
    // While that one shows, this is above it.
    void standOn(EdgeBanner &lower);

protected:
    void place();
    void leave();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_over;
    QWidget &m_free;
    EdgeBanner *m_lower = nullptr; // null: there is none
    bool m_isRaised = false;       // since it shows
};

} // namespace gavel::ui
