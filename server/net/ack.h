#pragma once

#include "wire/json_text.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QPointer>
#include <QString>

#include <memory>

namespace gavel::net {

class RoomSession;

/// The answer to an event, if its sender asked for one. A value: keep it, copy it, use it late; it does nothing once
/// its session has gone or it was given before. Server thread only.
class Ack
{
public:
    Ack() = default;
    Ack(RoomSession &session, qint64 id);

    [[nodiscard]] bool isWanted() const;
    void send(const QJsonArray &args, const QList<QByteArray> &attachments = {}) const;
    void send(const wire::JsonText &arg) const;

private:
    struct Owed
    {
        QPointer<RoomSession> session;
        QString sid; ///< A line that connects anew is another client to its acknowledgements.
        qint64 id;
    };
    /// The session that waits for the answer, which is given once though copies of this be kept; or null.
    [[nodiscard]] RoomSession *takeWanting() const;

    std::shared_ptr<Owed> m_owed;
};

} // namespace gavel::net
