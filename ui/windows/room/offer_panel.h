#pragma once

#include "models/room/room_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

class House;

// The answers of a runner-up to whom a lot is offered: taking it, which buys it, or declining. Hidden while it is
// offered to nobody, or to somebody else. Its parts are named "room.offer.…".
class OfferPanel : public QWidget
{
    Q_OBJECT

public:
    OfferPanel(House &house, models::RoomModel &room, QWidget *parent = nullptr);

    // Whether the lot is offered to whoever is signed in.
    [[nodiscard]] bool isMine() const;
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void answer(bool takes);
    [[nodiscard]] QString untilText() const;

    House &m_house;
    models::RoomModel &m_room;
    QLabel *m_fault;
    QPushButton *m_take;
    QPushButton *m_decline;
    bool m_isBusy = false;
};

} // namespace gavel::ui
