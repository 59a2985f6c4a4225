#include "windows/line_banner.h"

#include "widgets/click_guard.h"
#include "windows/foot_bar.h"
#include "windows/house.h"

#include <QEvent>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 22;
constexpr int widthMax = 760;

} // namespace

LineBanner::LineBanner(House &house, const FootBar &foot, const Theme &theme, QWidget &views)
    : StatusBanner(u"main.line"_s, theme, views.parentWidget())
    , m_house(house)
    , m_foot(foot)
    , m_views(views)
{
    views.installEventFilter(this);
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

void LineBanner::leave()
{
    if (isVisible())
        new ClickGuard(*this);
    clear();
}

void LineBanner::place()
{
    if (isHidden())
        return;
    const QRect over = m_views.geometry();
    const int width = qMin(widthMax, over.width() - 2 * margin);
    layout()->activate();
    setGeometry(over.left() + (over.width() - width) / 2, over.top(), width, layout()->totalHeightForWidth(width));
    raise();
}

bool LineBanner::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_views && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return StatusBanner::eventFilter(watched, event);
}

void LineBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    StatusBanner::changeEvent(event);
}

} // namespace gavel::ui
