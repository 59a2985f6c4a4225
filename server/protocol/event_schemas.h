#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace gavel::protocol {

// What rooms and event streams tell and are told (PROTOCOL.md, "Rooms" and "Event streams"), as JSON Schemas that refer
// to shapes by name. Values, pure; any thread.

/// An event with its data.
struct EventShape
{
    QString name; ///< empty: the stream's messages have none
    QString who;  ///< to whom it is told, or what it is for
    QJsonObject data;
    QJsonObject answer; ///< what acknowledges it, where a client sends it; else empty
};

/// Where several events come together.
struct StreamShape
{
    QString path; ///< as the API's document has it
    QList<EventShape> events;
};

[[nodiscard]] QList<EventShape> askedOfRooms(); ///< what a client sends
[[nodiscard]] QList<EventShape> toldInRooms();  ///< what the host sends
[[nodiscard]] QList<StreamShape> eventStreams();

/// The shapes that those refer to beside shapeSchemas().
[[nodiscard]] QJsonObject eventSchemas();

} // namespace gavel::protocol
