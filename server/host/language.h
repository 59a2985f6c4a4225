#pragma once

#include <QByteArray>

namespace gavel::host {

/// The languages that the host speaks (PROTOCOL.md: Accept-Language ko, en).
enum class Language { English, Korean };

[[nodiscard]] Language languageOf(const QByteArray &acceptLanguage);

} // namespace gavel::host
