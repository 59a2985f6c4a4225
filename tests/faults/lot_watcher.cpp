#include "faults/lot_watcher.h"

#include "client_frame.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesOfASnapshot = 50; // PROTOCOL.md, "Event streams"

const QByteArray join = "420[\"join\",{\"lot\":"_ba;
const QByteArray joined = "430["_ba;
const QByteArray event = "42["_ba;

bool isOver(const QJsonObject &lot)
{
    const QString phase = lot.value("phase"_L1).toString();
    return phase == u"sold" || phase == u"passed" || phase == u"withdrawn";
}

} // namespace

LotWatcher::LotWatcher(qint64 lot, By by, History history)
    : m_lot(lot)
    , m_by(by)
    , m_history(std::move(history))
{
}

QByteArray LotWatcher::hello(quint16 port)
{
    m_port = port;
    m_head.clear();
    m_rest.clear();
    m_isAnswered = false;
    m_isIn = false;
    if (m_by == By::Room)
        return bench::webSocketRequest(port);
    m_parser.beginConnection();
    QByteArray request = "GET /api/v1/lots/" + QByteArray::number(m_lot) + "/events HTTP/1.1\r\nHost: localhost\r\n";
    if (!m_parser.lastEventId().isEmpty())
        request += "Last-Event-ID: " + m_parser.lastEventId() + "\r\n";
    return request + "\r\n";
}

QByteArray LotWatcher::take(QByteArrayView bytes)
{
    QByteArray behindHead;
    if (!m_isAnswered) {
        m_head += bytes.toByteArray();
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        m_isAnswered = true;
        if (!m_head.startsWith(m_by == By::Stream ? "HTTP/1.1 200 " : "HTTP/1.1 101 "))
            complain(u"was answered "_s + QString::fromLatin1(m_head.left(40)));
        behindHead = m_head.mid(end + 4);
        bytes = behindHead;
    }
    if (m_by == By::Room)
        return takeFrames(bytes);
    takeEvents(bytes);
    return {};
}

/// The sizes of chunks stand between, on lines that are no field's.
void LotWatcher::takeEvents(QByteArrayView bytes)
{
    for (const wire::StreamEvent &one : m_parser.feed(bytes)) {
        const QJsonObject data = QJsonDocument::fromJson(one.data).object();
        if (one.type == "snapshot")
            begin(data);
        else
            hear(one.type, data);
        m_isIn = true; // who comes back may be told what was missed in the place of a snapshot
    }
}

QByteArray LotWatcher::takeFrames(QByteArrayView bytes)
{
    QByteArray replies;
    const QByteArray all = std::exchange(m_rest, {}) + bytes.toByteArray();
    for (QByteArrayView left = all; !left.isEmpty();) {
        const auto [head, size] = bench::frameSizes(left);
        if (head == 0 || left.size() < head + size) {
            m_rest = left.toByteArray();
            break;
        }
        replies += takeText(left.sliced(head, size).toByteArray());
        left = left.sliced(head + size);
    }
    return replies;
}

QByteArray LotWatcher::takeText(const QByteArray &text)
{
    if (text.startsWith("0{"))
        return bench::clientFrame("40");
    if (text == "2")
        return bench::clientFrame("3");
    if (text.startsWith("40"))
        return bench::clientFrame(join + QByteArray::number(m_lot) + "}]");
    if (text.startsWith(joined)) {
        begin(QJsonDocument::fromJson(text.mid(joined.size() - 1)).array().first().toObject());
        m_isIn = true;
    } else if (text.startsWith(event)) {
        const QJsonArray parts = QJsonDocument::fromJson(text.mid(event.size() - 1)).array();
        hear(parts.at(0).toString().toLatin1(), parts.at(1).toObject());
    } else if (text.startsWith("44")) {
        complain(u"is not let in: "_s + QString::fromUtf8(text));
    }
    return {};
}

/// What it missed, from the newest bids, and from the history what lies before those.
void LotWatcher::begin(const QJsonObject &standing)
{
    const QJsonArray lines = standing.value("bids"_L1).toArray();
    if (lines.size() >= linesOfASnapshot) {
        const qint64 first = lines.first().toObject().value("seq"_L1).toInteger();
        for (const qint64 seq : first > m_lastBid ? m_history(m_port, m_lastBid) : QList<qint64>()) {
            if (seq < first)
                hearBid(seq);
        }
    }
    for (const QJsonValue &line : lines) {
        const qint64 seq = line.toObject().value("seq"_L1).toInteger();
        if (seq > m_lastBid)
            hearBid(seq);
    }
    if (m_closings == 0 && isOver(standing.value("lot"_L1).toObject()))
        ++m_closings;
}

void LotWatcher::hear(const QByteArray &type, const QJsonObject &data)
{
    if (type == "bid")
        hearBid(data.value("seq"_L1).toInteger());
    else if (type == "closed")
        ++m_closings;
}

void LotWatcher::hearBid(qint64 seq)
{
    if (seq <= m_lastBid)
        complain(u"heard of bid %1 behind %2"_s.arg(seq).arg(m_lastBid));
    m_lastBid = seq;
    m_bids.append(seq);
}

void LotWatcher::complain(const QString &fault)
{
    if (m_fault.isEmpty())
        m_fault = fault;
}

} // namespace gavel::test
