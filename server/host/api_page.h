#pragma once

#include "host/language.h"

#include <QByteArray>
#include <QJsonObject>

namespace gavel::host {

/// The API's document (ApiDocument) as a page for people: every operation, room event, stream and shape, with links
/// from one to the other. HTML without scripts; its headings in the reader's language. Pure.
[[nodiscard]] QByteArray apiPage(const QJsonObject &document, Language language);

} // namespace gavel::host
