#pragma once

#include "models/notices/notice.h"
#include "windows/room/edge_banner.h"

#include <QList>

namespace gavel::ui {

class House;

// What the house announces, over the window's foot but for the bell until it was read and closed; the newest first. It
// covers no price and no countdown, but while the line is lost, which is said below it then.
class HouseBar : public EdgeBanner
{
    Q_OBJECT

public:
    static constexpr int waitingMax = 5; // past it the oldest go; the bell has what was missed

    HouseBar(House &house, const Theme &theme, QWidget &foot, QWidget &bell);

    // Whether a notice is of this bar's kind, and of no other place's.
    [[nodiscard]] static bool shows(const models::Notice &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const models::Notice &notice);
    void showNewest();

    House &m_house;
    QList<models::Notice> m_unread; // the newest last
};

} // namespace gavel::ui
