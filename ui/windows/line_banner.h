#pragma once

#include "windows/room/edge_banner.h"

namespace gavel::ui {

class FootBar;
class House;

// Says over the top of the views that the line to the host is lost, and when it is tried again; nothing before there
// was one.
class LineBanner : public EdgeBanner
{
    Q_OBJECT

public:
    // `foot` counts the seconds.
    LineBanner(House &house, const FootBar &foot, const Theme &theme, QWidget &views);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    House &m_house;
    const FootBar &m_foot;
    bool m_wasConnected = false;
};

} // namespace gavel::ui
