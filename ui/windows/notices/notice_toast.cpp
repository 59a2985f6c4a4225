#include "windows/notices/notice_toast.h"

#include "widgets/click_guard.h"
#include "widgets/looks.h"

#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int lifeSeconds = 9;
constexpr int secondsMin = 3; // for the last of several
constexpr int secondsMax = 2 * lifeSeconds;
constexpr int edge = 6;
constexpr int stripEdge = 2;

} // namespace

NoticeToast::NoticeToast(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_banner(new StatusBanner(objectName, theme))
    , m_close(makeButton(u"quiet"_s, objectName + u".close"_s))
    , m_life(this)
{
    setObjectName(objectName + u".toast"_s);
    setProperty("look", u"panel"_s);
    m_close->setIcon(theme.icon(u"close"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(edge, edge, edge, edge);
    row->setSpacing(2);
    row->addWidget(m_banner, 1);
    row->addWidget(m_close, 0, Qt::AlignBottom); // a longer sentence grows upwards
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 60));
    setGraphicsEffect(shadow);
    m_life.setObjectName(objectName + u".life"_s);
    m_life.setInterval(1'000);
    connect(&m_life, &QTimer::timeout, this, &NoticeToast::countDown);
    connect(m_close, &QPushButton::clicked, this, &NoticeToast::dismiss);
    connect(m_banner, &StatusBanner::actionClicked, this, &NoticeToast::actionClicked);
    retranslate();
    hide();
}

void NoticeToast::say(StatusBanner::Tone tone, const StatusBanner::Wording &wording, bool stays)
{
    if (isHidden())
        m_secondsSeen = 0;
    show();
    raise();
    m_banner->say(tone, wording);
    m_secondsLeft = qBound(secondsMin, secondsMax - m_secondsSeen, lifeSeconds);
    m_stays = stays;
    m_life.start();
    Q_EMIT resized();
}

void NoticeToast::setStrip()
{
    m_banner->setStrip();
    layout()->setContentsMargins(stripEdge, stripEdge, stripEdge, stripEdge);
    layout()->setAlignment(m_close, Qt::AlignVCenter);
}

int NoticeToast::heightAt(int width)
{
    // Where its button stands depends on the width it has, and its height on that.
    resize(width, height());
    layout()->activate();
    m_banner->layout()->activate();
    layout()->activate();
    return layout()->totalHeightForWidth(width);
}

// Time in which nobody looked does not count, nor that in which somebody reads.
void NoticeToast::countDown()
{
    if (isPointedAt() || !window()->isActiveWindow() || m_secondsLeft <= 0)
        return;
    ++m_secondsSeen;
    if (--m_secondsLeft > 0)
        return;
    if (!m_stays)
        return dismiss();
    m_secondsSeen = 0;
    Q_EMIT told();
}

// It may have come to where the pointer rests, which nobody is told of.
bool NoticeToast::isPointedAt() const
{
    return m_hovered || rect().contains(mapFromGlobal(QCursor::pos()));
}

void NoticeToast::dismiss()
{
    if (isHidden())
        return;
    m_life.stop();
    m_hovered = false;
    new ClickGuard(*this);
    m_banner->clear();
    hide();
    Q_EMIT gone();
}

void NoticeToast::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    m_secondsLeft = lifeSeconds;
    QFrame::enterEvent(event);
}

void NoticeToast::leaveEvent(QEvent *event)
{
    m_hovered = false;
    QFrame::leaveEvent(event);
}

// What it says is put in the other language after this.
void NoticeToast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        QMetaObject::invokeMethod(this, &NoticeToast::resized, Qt::QueuedConnection);
    }
    QFrame::changeEvent(event);
}

void NoticeToast::retranslate()
{
    m_close->setToolTip(tr("Dismiss (Esc)"));
    m_close->setAccessibleName(tr("Dismiss"));
}

} // namespace gavel::ui
