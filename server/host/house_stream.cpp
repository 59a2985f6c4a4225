#include "host/house_stream.h"

#include "net/stream.h"
#include "wire/event_stream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

constexpr int intervalMs = 250;

QByteArray frame(const QByteArray &type, const QJsonDocument &data, qint64 id)
{
    return wire::encodeEvent({.type = type, .data = data.toJson(QJsonDocument::Compact), .id = QByteArray::number(id)});
}

QByteArray announcementFrame(const Announcement &announcement)
{
    return frame("announcement", QJsonDocument(QJsonObject{{u"text"_s, announcement.text}, {u"at"_s, announcement.at}}),
                 announcement.change);
}

} // namespace

QByteArray encodeChanges(const Changes &changes)
{
    QByteArray frames;
    QJsonArray lots;
    qint64 lotsId = 0;
    const auto flushLots = [&] {
        if (!lots.isEmpty())
            frames += frame("lots", QJsonDocument(std::exchange(lots, {})), lotsId);
    };
    qsizetype next = 0;
    for (const ChangedLot &changed : changes.lots) {
        while (next < changes.announcements.size() && changes.announcements[next].change < changed.change) {
            flushLots();
            frames += announcementFrame(changes.announcements[next++]);
        }
        lots.append(toJson(changed.lot));
        lotsId = changed.change;
    }
    flushLots();
    for (; next < changes.announcements.size(); ++next)
        frames += announcementFrame(changes.announcements[next]);
    if (frames.isEmpty())
        frames = frame("lots", QJsonDocument(QJsonArray()), changes.newest);
    return frames;
}

HouseStream::HouseStream(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &HouseStream::flush);
}

void HouseStream::add(net::EventStream *stream, std::optional<qint64> lastEventId)
{
    // Queries are answered in their order, so whatever this answer lacks comes with a later broadcast.
    const qint64 after = lastEventId.value_or(std::numeric_limits<qint64>::max());
    m_store.ask(query::GetChanges{.after = after}, [this, after, guard = QPointer(stream)](const QueryResult &result) {
        const auto *changes = std::get_if<Changes>(&result);
        if (!guard)
            return;
        if (!changes)
            return guard->close();
        const bool replayable = changes->complete && after <= changes->newest;
        guard->write(replayable ? encodeChanges(*changes) : encodeChanges({.newest = changes->newest}));
        m_told = m_streams.count() == 0 ? changes->newest : qMin(m_told, changes->newest);
        m_streams.add(guard);
        if (m_newest > m_told && !m_timer.isActive())
            m_timer.start();
    });
}

void HouseStream::changed(qint64 change)
{
    m_newest = qMax(m_newest, change);
    if (m_streams.count() > 0 && !m_timer.isActive() && !m_asking)
        m_timer.start();
}

void HouseStream::flush()
{
    if (m_newest <= m_told || m_streams.count() == 0)
        return;
    m_asking = true;
    m_store.ask(query::GetChanges{.after = m_told}, [this](const QueryResult &result) {
        m_asking = false;
        const auto *changes = std::get_if<Changes>(&result);
        if (changes && !changes->complete) {
            // More than a frame should hold: those who listen read the list anew.
            m_streams.broadcast(encodeChanges({.newest = changes->newest}));
        } else if (changes && changes->newest > m_told) {
            m_streams.broadcast(encodeChanges(*changes));
        }
        if (changes)
            m_told = qMax(m_told, changes->newest);
        if (m_newest > m_told)
            m_timer.start();
    });
}

} // namespace gavel
