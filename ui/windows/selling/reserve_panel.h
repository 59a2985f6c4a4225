#pragma once

#include "models/room/room_model.h"
#include "models/selling/reserve_form.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

class House;

// In a seller's own room, while the reserve is not met: lowers it or takes it away, once.
class ReservePanel : public QWidget
{
    Q_OBJECT

public:
    ReservePanel(House &house, models::RoomModel &room, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void send(const QJsonObject &change);

    House &m_house;
    models::RoomModel &m_room;
    models::ReserveForm m_form;
    QLabel *m_title;
    QLabel *m_note;
    QLineEdit *m_amount;
    QPushButton *m_lower;
    QPushButton *m_remove;
    QLabel *m_fault;
    bool m_isSending = false;
};

} // namespace gavel::ui
