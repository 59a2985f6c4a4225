#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace gavel::wire {

/// JSON as QJsonDocument reads it, but for U+FEFF at the beginning of a string, which Qt loses where it is written as
/// it is and keeps where it is escaped. Here it stays, so that its reader can refuse it.
[[nodiscard]] QJsonDocument readJson(const QByteArray &utf8, QJsonParseError *error = nullptr);

} // namespace gavel::wire
