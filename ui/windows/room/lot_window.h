#pragma once

#include "auction/money.h"

#include <QMainWindow>

class QMenu;

namespace gavel::ui {

class RoomView;

// A lot's room in a window of its own, with the lot's menu.
class LotWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Takes the room.
    LotWindow(RoomView *room, QMenu &lotMenu);

    [[nodiscard]] RoomView *room() const { return m_room; }
    // Gives the room back; the window is to be deleted then.
    [[nodiscard]] RoomView *release();

Q_SIGNALS:
    void activated();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retitle();

    RoomView *m_room;
};

} // namespace gavel::ui
