#include "windows/line_banner.h"

#include "windows/foot_bar.h"
#include "windows/house.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace gavel::ui {

LineBanner::LineBanner(House &house, const Theme &theme, FootBar &foot, QWidget &bell)
    : EdgeBanner(u"main.line"_s, theme, foot, bell)
    , m_house(house)
    , m_foot(foot)
{
    connect(&house.line(), &link::HostLink::stateChanged, this, &LineBanner::refresh);
    connect(&foot, &FootBar::retryCounted, this, &LineBanner::refresh);
    connect(this, &StatusBanner::actionClicked, &house.line(), &link::HostLink::retryNow);
    refresh();
}

void LineBanner::refresh()
{
    using Line = link::LineState::Line;
    const auto state = m_house.line().state();
    if (state.line == Line::Connected) {
        m_wasConnected = true;
        return leave();
    }
    if (!m_wasConnected || state.line == Line::Offline)
        return;
    const QString lost = tr("The line to the host is lost. What you see may be old; what you typed is kept.");
    const int seconds = m_foot.secondsToRetry();
    const QString next = state.line == Line::Retrying && seconds > 0 ? tr("Trying again in %n s.", nullptr, seconds)
                                                                     : tr("Trying again now…");
    say(Tone::Alarm, lost + u' ' + next, tr("Try now"));
    place();
}

void LineBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    EdgeBanner::changeEvent(event);
}

} // namespace gavel::ui
