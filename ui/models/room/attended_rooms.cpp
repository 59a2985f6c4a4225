#include "models/room/attended_rooms.h"

#include "link/rooms.h"
#include "models/catalogue/live_lots.h"
#include "models/lot_list_model.h"

namespace gavel::models {

namespace {

constexpr int chooseAfterMs = 100;

} // namespace

AttendedRooms::AttendedRooms(link::Rooms &rooms, const LotListModel &lots, QObject *parent)
    : QObject(parent)
    , m_rooms(&rooms)
    , m_lots(lots)
{
    m_choosing.setInterval(chooseAfterMs);
    m_choosing.setSingleShot(true);
    connect(&m_choosing, &QTimer::timeout, this, &AttendedRooms::choose);
    const auto chooseSoon = [this] {
        if (m_attending && !m_choosing.isActive())
            m_choosing.start();
    };
    connect(&lots, &QAbstractItemModel::rowsInserted, this, chooseSoon);
    connect(&lots, &QAbstractItemModel::rowsRemoved, this, chooseSoon);
    connect(&lots, &QAbstractItemModel::dataChanged, this, chooseSoon);
    connect(&lots, &QAbstractItemModel::modelReset, this, chooseSoon);
}

AttendedRooms::~AttendedRooms()
{
    attend({});
}

void AttendedRooms::setAttending(bool attending)
{
    m_attending = attending;
    choose();
}

void AttendedRooms::choose()
{
    const auto live = m_attending ? liveLots(m_lots.lots(), roomsMax) : QList<auction::LotId>();
    attend(QSet<auction::LotId>(live.begin(), live.end()));
}

void AttendedRooms::attend(const QSet<auction::LotId> &wanted)
{
    if (!m_rooms) // the line went first, and hung up
        return;
    const QSet<auction::LotId> left = m_joined - wanted;
    const QSet<auction::LotId> entered = wanted - m_joined;
    for (const auction::LotId lot : left)
        m_rooms->leave(lot);
    for (const auction::LotId lot : entered)
        m_rooms->join(lot);
    m_joined = wanted;
}

} // namespace gavel::models
