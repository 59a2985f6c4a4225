#pragma once

#include "auction/money.h"

#include <QByteArray>
#include <QString>

namespace gavel::host {

/// Tells at the level of debugging that a request was answered, or that its stream or long answer has begun: method,
/// pattern, status and milliseconds since it came. Of an address it has the route's pattern alone, since a link or a
/// code in it is a secret. Off until somebody turns the category `gavel.request` on. Net thread.
void logAnswer(const QByteArray &method, const QString &pattern, int status, auction::TimeMs ms);

} // namespace gavel::host
