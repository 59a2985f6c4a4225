#pragma once

#include <QJsonObject>
#include <QList>

namespace gavel::support {

/// What a host may say in the place of any member: of the wrong type, out of range, endless, or absent (undefined).
[[nodiscard]] QList<QJsonValue> hostileValues();

/// An honest answer with one member, at any depth, replaced by each of these: all such answers.
[[nodiscard]] QList<QJsonObject> mutationsOf(const QJsonObject &honest, const QList<QJsonValue> &values);

} // namespace gavel::support
