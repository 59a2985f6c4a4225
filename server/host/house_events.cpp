#include "host/house_events.h"

#include "protocol/notices.h"
#include "wire/event_stream.h"

#include <QJsonDocument>
#include <optional>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

// The event's name, its id, and what stands around its data.
constexpr qsizetype framingBytes = 64;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray lotsEvent(const QByteArray &items, std::optional<qint64> id)
{
    wire::StreamEvent event{.type = asBytes(event_name::lots), .data = '[' + items + ']', .id = {}};
    if (id)
        event.id = QByteArray::number(*id);
    return wire::encodeEvent(event);
}

QByteArray announcementEvent(const Announcement &announcement)
{
    return wire::encodeEvent({.type = asBytes(AnnouncementNotice::name),
                              .data = toJson(AnnouncementNotice{announcement.text, announcement.at}).utf8,
                              .id = QByteArray::number(announcement.change)});
}

/// Puts a telling together; what does not fit any more is left.
class Teller
{
public:
    [[nodiscard]] bool isFull() const { return m_telling.events.size() + m_items.size() >= houseTellingBytesMax; }

    void add(const ChangedLot &changed)
    {
        const QByteArray item = compact(toJson(changed.lot));
        if (!m_items.isEmpty() && m_items.size() + item.size() + framingBytes > houseEventBytesMax) {
            m_telling.events += lotsEvent(m_items, {});
            m_items.clear();
        }
        if (!m_items.isEmpty())
            m_items += ',';
        m_items += item;
        m_telling.upTo = changed.change;
    }

    void add(const Announcement &announcement)
    {
        endRun();
        m_telling.events += announcementEvent(announcement);
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
            m_telling.events += lotsEvent(std::exchange(m_items, {}), m_telling.upTo);
    }

    Telling m_telling;
    QByteArray m_items; ///< of the event that is being put together
};

} // namespace

Telling tellingOf(const Changes &changes)
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

QByteArray beginningAt(qint64 change)
{
    return lotsEvent({}, change);
}

} // namespace gavel
