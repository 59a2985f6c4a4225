#include "host/house_events.h"

#include "protocol/notices.h"
#include "protocol/room_answers.h"
#include "wire/event_stream.h"

#include <QJsonDocument>
#include <optional>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

// The event's name, its id, and what stands around its data.
constexpr qsizetype framingBytes = 64;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HouseEvent lotsEvent(const QByteArray &items, std::optional<qint64> change)
{
    return {protocol::event_name::lots, '[' + items + ']', change};
}

HouseEvent announcementEvent(const store::Announcement &announcement)
{
    return {protocol::AnnouncementNotice::name,
            protocol::toJson(protocol::AnnouncementNotice{announcement.text, announcement.at}).utf8,
            announcement.change};
}

QByteArray streamEvent(const HouseEvent &event)
{
    wire::StreamEvent written{.type = protocol::asBytes(event.name), .data = event.data, .id = {}};
    if (event.change)
        written.id = QByteArray::number(*event.change);
    return wire::encodeEvent(written);
}

/// Puts a telling together; what does not fit any more is left.
class Teller
{
public:
    [[nodiscard]] bool isFull() const { return m_bytes + m_items.size() >= houseTellingBytesMax; }

    void add(const store::ChangedLot &changed)
    {
        const QByteArray item = compact(protocol::toJson(changed.lot));
        if (!m_items.isEmpty() && m_items.size() + item.size() + framingBytes > houseEventBytesMax) {
            append(lotsEvent(m_items, {}));
            m_items.clear();
        }
        if (!m_items.isEmpty())
            m_items += ',';
        m_items += item;
        m_telling.upTo = changed.change;
    }

    void add(const store::Announcement &announcement)
    {
        endRun();
        append(announcementEvent(announcement));
        m_telling.upTo = announcement.change;
    }

    [[nodiscard]] Telling end()
    {
        endRun();
        return m_telling;
    }

private:
    void endRun()
    {
        if (!m_items.isEmpty())
            append(lotsEvent(std::exchange(m_items, {}), m_telling.upTo));
    }

    void append(const HouseEvent &event)
    {
        m_bytes += event.data.size() + framingBytes;
        m_telling.events.append(event);
    }

    Telling m_telling;
    qsizetype m_bytes = 0;
    QByteArray m_items; ///< of the event that is being put together
};

} // namespace

Telling tellingOf(const store::Changes &changes)
{
    Teller teller;
    auto lot = changes.lots.begin();
    auto announcement = changes.announcements.begin();
    while (lot != changes.lots.end() || announcement != changes.announcements.end()) {
        if (teller.isFull())
            return teller.end();
        const bool lotIsNext = announcement == changes.announcements.end() ||
                               (lot != changes.lots.end() && lot->change < announcement->change);
        if (lotIsNext)
            teller.add(*lot++);
        else
            teller.add(*announcement++);
    }
    Telling telling = teller.end();
    telling.upTo = changes.upTo;
    return telling;
}

qsizetype Telling::bytes() const
{
    qsizetype sum = 0;
    for (const HouseEvent &event : events)
        sum += event.data.size() + framingBytes;
    return sum;
}

QByteArray streamBytes(const Telling &telling)
{
    QByteArray bytes;
    for (const HouseEvent &event : telling.events)
        bytes += streamEvent(event);
    return bytes;
}

net::EncodedEvent roomEvent(const HouseEvent &event)
{
    if (event.name != protocol::event_name::lots)
        return {event.name, wire::JsonText(event.data)};
    return {event.name, protocol::toJson(protocol::LotsNotice{event.change, wire::JsonText(event.data)})};
}

QByteArray beginningAt(qint64 change)
{
    return streamEvent(lotsEvent({}, change));
}

QByteArray resetAt(qint64 change)
{
    return wire::encodeEvent(
        {.type = protocol::asBytes(protocol::event_name::reset), .data = "{}"_ba, .id = QByteArray::number(change)});
}

} // namespace gavel::host
