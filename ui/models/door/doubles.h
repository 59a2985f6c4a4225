#pragma once

#include "protocol/views.h"

#include <QStringList>

namespace gavel::models {

/// Whether two entries may be one person: the same name, phone (its last eight digits, as it is written abroad and at
/// home) or email. Whoever is hidden, or has a role, is nobody's double. Pure.
[[nodiscard]] bool areDoubles(const protocol::AccountView &one, const protocol::AccountView &other);

/// Whether two rows of one list are the same person twice: the same name, and not two phones. A couple has one phone.
[[nodiscard]] bool areRepeated(const protocol::AccountView &one, const protocol::AccountView &other);

/// What a house is to be searched for, for whoever may be the same as this person.
[[nodiscard]] QStringList doubleWords(const protocol::AccountView &account);

} // namespace gavel::models
