#pragma once

#include "store/updates.h"

#include <QByteArrayView>

namespace gavel::store {

// Updates as the outbox keeps them for an hour: bytes that are quick to write with every bid, and whose form is this
// program's own. Pure; any thread.

/// Another form than this is another program's, and not to be read. To be raised with whatever changes it: the order of
/// Update, and the members of all that is in it.
inline constexpr int updateForm = 7;

/// An update and its place among those of its commit.
struct PlacedUpdate
{
    qint64 place = 0;
    Update update;
};

/// Begins the bytes of updates, or gives their end another.
void append(QByteArray &bytes, qint64 place, const Update &update);

/// None if they are of another form, or damaged.
[[nodiscard]] std::optional<QList<PlacedUpdate>> updatesFrom(QByteArrayView bytes);

} // namespace gavel::store
