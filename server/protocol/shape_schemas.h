#pragma once

#include <QJsonObject>

namespace gavel::protocol {

/// JSON Schemas of what the host says, by the names that the API's document has for them: exactly the members that
/// views.h, updates.h and notices.h write, and no others. Pure; any thread.
[[nodiscard]] QJsonObject shapeSchemas();

// asked_schemas.cpp
/// JSON Schemas of what is asked for, likewise. The host ignores members that it does not know.
[[nodiscard]] QJsonObject askedSchemas();

} // namespace gavel::protocol
