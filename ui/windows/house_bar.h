#pragma once

#include "models/notice.h"
#include "windows/top_banner.h"

#include <QList>

namespace gavel::ui {

class House;

// What the house announces, over the whole width of the views until it was read and closed; the newest first.
class HouseBar : public TopBanner
{
    Q_OBJECT

public:
    static constexpr int waitingMax = 5; // past it the oldest go; the bell has what was missed

    HouseBar(House &house, const Theme &theme, QWidget &views);

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
