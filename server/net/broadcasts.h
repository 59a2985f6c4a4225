#pragma once

#include "net/audience.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace gavel::net {

class Slice;
struct Counters;
struct ServerContext;

/// Tells rooms, at the end of a turn of the event loop and in slices of it, so that nobody elsewhere in the house waits
/// for a large room: acknowledgements go first, and a room with more to hear than a slice goes on in the next turn,
/// after the others. Each session hears everything in the order in which it was told, whichever room it was told to.
/// Server thread only.
class Broadcasts : public QObject
{
    Q_OBJECT

public:
    /// The context must outlive it; `flushFirst` lets out what waits for the end of the turn.
    Broadcasts(ServerContext &context, std::function<void()> flushFirst, QObject *parent = nullptr);

    void enter(RoomSession &session, const QString &room);
    void leave(RoomSession &session, const QString &room);
    /// One more, or one less, of everybody; false if it was none.
    void admit(RoomSession &session);
    bool dismiss(RoomSession &session);
    [[nodiscard]] QList<RoomSession *> members(const QString &room) const;
    [[nodiscard]] const QList<RoomSession *> &everybody() const { return m_everybody->members(); }

    /// To a room but for those who are also in the room `butFor`, or to everybody.
    void tell(const QString &room, const EncodedEvent &event, const QString &butFor = {});
    void tellEverybody(const EncodedEvent &event);

    /// Gives a session what it is still to be told: before it is told anything else, and before it changes rooms.
    void catchUp(RoomSession &session);

private:
    using SharedAudience = std::shared_ptr<Audience>;

    void tell(const SharedAudience &audience, const EncodedEvent &event, const QString &butFor);
    static void tellTogether(const Audience &audience, const EncodedEvent &event, const QString &butFor);
    void tellSlice();
    [[nodiscard]] bool tellUntilOver(const Slice &slice, Audience &audience);
    static void lookAhead(const Audience &audience);
    void tellNow(RoomSession &session, Audience &audience);
    void tellNow(RoomSession &session, const EventRun &run);
    [[nodiscard]] bool mayMissOthers(const RoomSession &session) const;
    [[nodiscard]] QList<EncodedEvent> missing(const RoomSession &session) const;

    const qsizetype m_smallRoomMembersMax;
    Counters &m_counters;
    const std::function<void()> m_flushFirst;
    const SharedAudience m_everybody = std::make_shared<Audience>();
    QHash<QString, SharedAudience> m_rooms;
    QList<SharedAudience> m_waiting; ///< with something to tell, in turn
    QTimer m_next;
    quint64 m_newest = 0; ///< the number of what was told last
};

} // namespace gavel::net
