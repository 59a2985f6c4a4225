#pragma once

#include "widgets/status_banner.h"

namespace gavel::ui {

class FootBar;
class House;

// Says over the top of the views that the line to the host is lost, and when it is tried again; nothing before there
// was one. It moves nothing.
class LineBanner : public StatusBanner
{
    Q_OBJECT

public:
    // `foot` counts the seconds. It lies over `views`, as a child of its parent.
    LineBanner(House &house, const FootBar &foot, const Theme &theme, QWidget &views);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void leave();
    void place();

    House &m_house;
    const FootBar &m_foot;
    QWidget &m_views;
    bool m_wasConnected = false;
};

} // namespace gavel::ui
