#include "windows/foot_bar.h"

#include "widgets/line_indicator.h"
#include "widgets/looks.h"
#include "widgets/ticking_words.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Line = link::LineState::Line;

} // namespace

FootBar::FootBar(House &house, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_name(makeLabel(u"strong"_s, u"main.foot.house"_s))
    , m_line(new LineIndicator(u"main.foot.line"_s, theme))
    , m_clock(new TickingWords(u"main.foot.clock"_s, theme, Theme::Text::Small, Colour::SecondInk, Colour::Panel))
    , m_funds(makeLabel(u"small"_s, u"main.foot.funds"_s))
{
    setObjectName(u"main.foot"_s);
    setProperty("look", u"foot"_s);
    m_name->setFont(theme.font(Theme::Text::Small));
    m_name->setMinimumWidth(60);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(22);
    row->addWidget(m_name);
    row->addWidget(m_line);
    row->addWidget(m_clock);
    row->addStretch(1);
    row->addWidget(m_funds);
    auto &line = house.line();
    connect(&line, &link::HostLink::stateChanged, this, &FootBar::followState);
    connect(&line, &link::HostLink::houseChanged, this, &FootBar::retranslate);
    connect(&line, &link::HostLink::accountChanged, this, &FootBar::showFunds);
    connect(&house, &House::moneyChanged, this, &FootBar::showFunds);
    connect(&line.clock(), &link::HostClock::ticked, this, &FootBar::showClock);
    connect(&m_counting, &QTimer::timeout, this, [this] {
        showLine();
        Q_EMIT retryCounted();
    });
    m_counting.setInterval(1000);
    followState();
    retranslate();
}

int FootBar::secondsToRetry() const
{
    const auto state = m_house.line().state();
    if (state.line != Line::Retrying)
        return 0;
    const qint64 left = state.retryInMs - (m_sinceState.isValid() ? m_sinceState.elapsed() : 0);
    return static_cast<int>(qMax<qint64>(0, (left + 999) / 1000));
}

void FootBar::followState()
{
    m_sinceState.start();
    if (m_house.line().state().line == Line::Retrying)
        m_counting.start();
    else
        m_counting.stop();
    showLine();
}

void FootBar::showLine()
{
    const auto state = m_house.line().state();
    switch (state.line) {
    case Line::Offline:
        m_line->setState(Colour::ThirdInk, tr("Not connected"));
        break;
    case Line::Connecting:
        m_line->setState(Colour::Soon, tr("Connecting…"));
        break;
    case Line::Connected:
        m_line->setState(Colour::Fine,
                         state.roundTripMs ? tr("Connected · %1 ms").arg(*state.roundTripMs) : tr("Connected"));
        break;
    case Line::Retrying:
        m_line->setState(Colour::Alarm, tr("Line lost · retrying in %n s", nullptr, secondsToRetry()));
        break;
    }
}

void FootBar::showClock()
{
    const auto &clock = m_house.line().clock();
    const auto now = clock.nowMs();
    if (!now) {
        m_clock->setWords({});
        return;
    }
    const auto bound = clock.boundMs();
    const QString time = m_wallClock.text(*now);
    m_clock->setWords(bound ? tr("Host time %1 ±%2 ms").arg(time).arg(*bound) : tr("Host time %1").arg(time));
}

void FootBar::showFunds()
{
    const auto &account = m_house.line().account();
    const bool limited = account && account->available;
    m_funds->setVisible(limited);
    if (!limited)
        return;
    const auto money = m_house.money();
    m_funds->setText(tr("Held %1 · Available %2").arg(money.shown(account->holds), money.shown(*account->available)));
}

void FootBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FootBar::retranslate()
{
    m_name->setText(m_house.line().house() ? m_house.line().house()->name : QString());
    m_name->setToolTip(tr("The auction house"));
    m_clock->setToolTip(tr("Every countdown runs on this clock, not on this computer’s"));
    showLine();
    showClock();
    showFunds();
}

} // namespace gavel::ui
