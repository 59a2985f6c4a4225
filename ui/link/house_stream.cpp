#include "link/house_stream.h"

#include "link/host_bounds.h"
#include "link/host_json.h"
#include "protocol/notices.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gavel::link {

using namespace Qt::StringLiterals;

HouseStream::HouseStream(HttpClient &http, HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_stream(http, u"/api/v1/events"_s, silenceMsMax)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &HouseStream::readList);
    connect(&m_stream, &EventStream::received, this, &HouseStream::readEvent);
}

void HouseStream::readEvent(const wire::StreamEvent &event)
{
    if (!wire::isWithin(event.data, bounds::streamEventJson))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(event.data);
    const QLatin1StringView name(event.type);
    if (name == protocol::AnnouncementNotice::name)
        return readAnnouncement(document.object());
    if (name == protocol::event_name::house) {
        if (const auto house = protocol::houseFromJson(document.object()))
            Q_EMIT houseChanged(*house);
        return;
    }
    if (name == protocol::event_name::reset)
        return readList();
    if (name != protocol::event_name::lots)
        return;
    const QJsonArray array = document.array();
    if (array.isEmpty())
        return readList();
    QList<protocol::LotView> lots;
    for (const QJsonValue &value : array) {
        const auto lot = protocol::lotFromJson(value.toObject());
        if (!lot)
            continue;
        lots.append(*lot);
        if (m_isReading && m_since.size() < bounds::itemsMax)
            m_since.insert(lot->id, *lot);
    }
    Q_EMIT lotsChanged(lots);
}

void HouseStream::readAnnouncement(const QJsonObject &json)
{
    if (const auto notice = protocol::announcementNoticeFromJson(json))
        Q_EMIT announced(notice->text, notice->at);
}

void HouseStream::readList()
{
    const quint64 reading = ++m_reading;
    m_isReading = true;
    m_since.clear();
    m_api.allLots({}, this, [this, reading](const Result<QList<protocol::LotView>> &lots) {
        if (reading != m_reading)
            return; // A later reading is under way.
        m_isReading = false;
        if (lots) {
            m_pauses.reset();
            return mergeList(*lots);
        }
        m_again.start(static_cast<int>(m_pauses.next()));
        Q_EMIT listFailed(lots.error());
    });
}

void HouseStream::mergeList(QList<protocol::LotView> lots)
{
    for (protocol::LotView &lot : lots) {
        const auto since = m_since.constFind(lot.id);
        if (since != m_since.constEnd() && since->seq >= lot.seq)
            lot = *since;
        m_since.remove(lot.id);
    }
    lots += m_since.values();
    m_since.clear();
    Q_EMIT listed(lots);
}

} // namespace gavel::link
