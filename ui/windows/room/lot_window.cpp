#include "windows/room/lot_window.h"

#include "models/isolated.h"
#include "widgets/screen_bounds.h"
#include "windows/room/room_view.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace gavel::ui {

LotWindow::LotWindow(RoomView *room, QMenu &lotMenu)
    : m_room(room)
{
    setObjectName(u"lot"_s);
    setMinimumSize(760, 560);
    new ScreenBounds(*this);
    menuBar()->addMenu(&lotMenu);
    setCentralWidget(room);
    room->show();
    connect(&room->room(), &models::RoomModel::lotChanged, this, &LotWindow::retitle);
    retitle();
    resize(1060, 760);
}

RoomView *LotWindow::release()
{
    disconnect(&m_room->room(), nullptr, this, nullptr);
    auto *room = m_room;
    takeCentralWidget();
    m_room = nullptr;
    return room;
}

void LotWindow::retitle()
{
    const auto &lot = m_room->room().lot();
    setWindowTitle(tr("%1 – Gavel").arg(lot ? models::isolated(lot->name) : tr("Lot %1").arg(m_room->lot())));
}

void LotWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        Q_EMIT activated();
    if (event->type() == QEvent::LanguageChange && m_room)
        retitle();
    QMainWindow::changeEvent(event);
}

void LotWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace gavel::ui
