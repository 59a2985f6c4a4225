#pragma once

#include "models/room/room_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

// A maximum that is left before the lot opens: a field for it, and what takes it back. Hidden where the lot takes none.
// Its parts are named "room.prebid.…".
class PrebidPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PrebidPanel(models::RoomModel &room, QWidget *parent = nullptr);

    // Whether whoever is here may leave one.
    void offer(bool isOffered);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    models::RoomModel &m_room;
    QLineEdit *m_amount;
    QPushButton *m_leave;
    QPushButton *m_takeBack;
    QLabel *m_fault;
};

} // namespace gavel::ui
