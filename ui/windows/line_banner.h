#pragma once

#include "windows/room/edge_banner.h"

namespace gavel::ui {

class FootBar;
class House;

// Says over the window's foot that the line to the host is lost, and when it is tried again; nothing before there was
// one. It covers what the foot says of the line, its clock and the funds, and nothing of a lot nor the bell.
class LineBanner : public EdgeBanner
{
    Q_OBJECT

public:
    // `foot` counts the seconds.
    LineBanner(House &house, const Theme &theme, FootBar &foot, QWidget &bell);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    House &m_house;
    const FootBar &m_foot;
    bool m_wasConnected = false;
};

} // namespace gavel::ui
