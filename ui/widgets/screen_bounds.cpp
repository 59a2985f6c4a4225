#include "widgets/screen_bounds.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace gavel::ui {

namespace {

constexpr int leastWidth = 900; // of a screen that a window fits itself to: on less, nothing of it would be of use
constexpr int frameTop = 32;    // a usual title: how high this system's is nobody says before a window is there

// The one that has most of it.
const QScreen &screenOf(const QRect &place, const QScreen &otherwise)
{
    const QScreen *most = &otherwise;
    int covered = 0;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSize common = screen->geometry().intersected(place).size();
        if (const int area = common.width() * common.height(); !common.isEmpty() && area > covered) {
            most = screen;
            covered = area;
        }
    }
    return *most;
}

} // namespace

ScreenBounds::ScreenBounds(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.installEventFilter(this);
}

QRect ScreenBounds::roomOn(const QScreen &screen)
{
    return screen.availableGeometry().adjusted(0, frameTop, 0, 0);
}

QRect ScreenBounds::within(const QRect &room, const QRect &wanted)
{
    QRect place(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    place.moveRight(qMin(place.right(), room.right()));
    place.moveBottom(qMin(place.bottom(), room.bottom()));
    place.moveLeft(qMax(place.left(), room.left()));
    place.moveTop(qMax(place.top(), room.top()));
    return place;
}

void ScreenBounds::fit()
{
    const QRect wanted = m_window.geometry();
    const QRect room = roomOn(screenOf(wanted, *m_window.screen()));
    if (room.width() < leastWidth)
        return;
    m_window.setMinimumSize(m_window.minimumSize().boundedTo(room.size()));
    if (m_window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QRect place = within(room, wanted);
    if (place.size() != wanted.size())
        m_window.resize(place.size());
    // Where nobody chose a place, the system does.
    if (m_window.testAttribute(Qt::WA_Moved) && place.topLeft() != wanted.topLeft())
        m_window.move(place.topLeft() - QPoint(0, frameTop));
}

bool ScreenBounds::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && !event->spontaneous())
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace gavel::ui
