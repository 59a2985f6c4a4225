#pragma once

#include "protocol/views.h"

#include <QString>

namespace gavel::models {

class LotListModel;

/// What people call a lot (FORMATS.md, "A lot's place"): "12", "12A". One that nothing was told of has its id.
[[nodiscard]] QString lotNumber(const protocol::LotView &lot);

/// Of a lot of a house: its id where the catalogue does not have it.
[[nodiscard]] QString lotNumber(const LotListModel &lots, auction::LotId id);

/// Text by which numbers are sorted: first the integer that they begin with, then the rest.
[[nodiscard]] QString lotNumberKey(const QString &number);

} // namespace gavel::models
