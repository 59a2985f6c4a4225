#include "windows/house_bar.h"

#include "models/isolated.h"
#include "models/time_text.h"
#include "windows/house.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace gavel::ui {

HouseBar::HouseBar(House &house, const Theme &theme, QWidget &foot, QWidget &bell)
    : EdgeBanner(u"main.fromHouse"_s, theme, foot, bell)
    , m_house(house)
{
    connect(&house.notices(), &models::NoticeCentre::told, this, &HouseBar::take);
    connect(this, &StatusBanner::actionClicked, this, [this] {
        m_unread.removeLast();
        showNewest();
    });
}

bool HouseBar::shows(const models::Notice &notice)
{
    return notice.kind == models::NoticeKind::Announcement && notice.lot == 0;
}

void HouseBar::take(const models::Notice &notice)
{
    if (!shows(notice))
        return;
    if (m_unread.size() == waitingMax)
        m_unread.removeFirst();
    m_unread.append(notice);
    showNewest();
}

void HouseBar::showNewest()
{
    if (m_unread.isEmpty())
        return leave();
    const models::Notice &newest = m_unread.last();
    say(Tone::Accent,
        tr("From the house, %1: %2")
            .arg(models::timeText(newest.at, m_house.line().clock().nowMs()), models::isolated(newest.text)),
        m_unread.size() > 1 ? tr("Next") : tr("Close"));
    place();
}

void HouseBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_unread.isEmpty())
        showNewest();
    EdgeBanner::changeEvent(event);
}

} // namespace gavel::ui
