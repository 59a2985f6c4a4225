#pragma once

#include <QByteArray>

namespace gavel::net {

/// A whole text message as one unmasked frame, as servers send them. Source: RFC 6455 §5.2.
[[nodiscard]] QByteArray textFrame(QByteArrayView utf8);

} // namespace gavel::net
