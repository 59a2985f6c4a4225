#pragma once

#include <QByteArray>

namespace gavel::support {

// What a server of Engine.IO answers to what it refuses, as it goes over the line.

inline const QByteArray unknownSession = R"({"code":1,"message":"Session ID unknown"})";
inline const QByteArray badRequest = R"({"code":3,"message":"Bad request"})";

} // namespace gavel::support
