#pragma once

#include "wire/event_stream.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <functional>

namespace gavel::test {

/// Somebody who watches one lot by its event stream or in its room, as bytes that are heard and said. It outlives its
/// connections: one that begins anew fills up what it missed, a stream by the last event that it had, a room by what it
/// is told when it joins and, where that begins too late, by the history.
class LotWatcher
{
public:
    enum class By { Stream, Room };
    /// The bids of the lot after one, by their seq, at the host of a port.
    using History = std::function<QList<qint64>(quint16 port, qint64 after)>;

    LotWatcher(qint64 lot, By by, History history);

    /// Begins a connection: what to say to the host of this port.
    [[nodiscard]] QByteArray hello(quint16 port);
    /// Takes what has come; what to say to it, mostly nothing.
    [[nodiscard]] QByteArray take(QByteArrayView bytes);

    /// Whether it was told how the lot stands since its connection began.
    [[nodiscard]] bool isIn() const { return m_isIn; }
    /// By their seq, in the order in which they came.
    [[nodiscard]] const QList<qint64> &bids() const { return m_bids; }
    /// How often it was told that the lot has closed.
    [[nodiscard]] int closings() const { return m_closings; }
    /// What was not as it should be, for people; empty: nothing.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    void takeEvents(QByteArrayView bytes);
    [[nodiscard]] QByteArray takeFrames(QByteArrayView bytes);
    [[nodiscard]] QByteArray takeText(const QByteArray &text);
    void begin(const QJsonObject &standing);
    void hear(const QByteArray &type, const QJsonObject &data);
    void hearBid(qint64 seq);
    void complain(const QString &fault);

    const qint64 m_lot;
    const By m_by;
    const History m_history;
    quint16 m_port = 0;
    QByteArray m_head;
    bool m_isAnswered = false;
    bool m_isIn = false;
    QByteArray m_rest; ///< a frame that is not whole
    wire::EventStreamParser m_parser;
    qint64 m_lastBid = 0;
    QList<qint64> m_bids;
    int m_closings = 0;
    QString m_fault;
};

} // namespace gavel::test
