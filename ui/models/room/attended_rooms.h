#pragma once

#include "auction/lot.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace gavel::link {
class Rooms;
}

namespace gavel::models {

class LotListModel;

/// The rooms that a host is in to hear who comes and goes: those of the lots whose turn is next, for only a room's
/// members are told of others (PROTOCOL.md *Rooms*). They see the host there. The destructor leaves them. GUI thread.
class AttendedRooms : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype roomsMax = 20;

    AttendedRooms(link::Rooms &rooms, const LotListModel &lots, QObject *parent = nullptr);
    ~AttendedRooms() override;

    void setAttending(bool attending);
    [[nodiscard]] const QSet<auction::LotId> &rooms() const { return m_joined; }

private:
    void choose();
    void attend(const QSet<auction::LotId> &wanted);

    QPointer<link::Rooms> m_rooms;
    const LotListModel &m_lots;
    QSet<auction::LotId> m_joined;
    QTimer m_choosing; ///< once for all changes of a while
    bool m_attending = false;
};

} // namespace gavel::models
