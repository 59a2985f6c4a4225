#pragma once

#include "models/console/activity_model.h"
#include "models/room/attended_rooms.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QListView;

namespace gavel::ui {

class House;

// What happened in the house just now, the newest on top, by the host's time.
class ConsoleActivity : public QFrame
{
    Q_OBJECT

public:
    ConsoleActivity(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Whether it hears who comes into rooms and leaves them, which it has to be there for.
    void setAttending(bool attending) { m_rooms.setAttending(attending); }

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    House &m_house;
    models::ActivityModel m_activity;
    models::AttendedRooms m_rooms;
    QLabel *m_title;
    QLabel *m_nothing;
    QListView *m_list;
};

} // namespace gavel::ui
