#pragma once

#include "protocol/views.h"

#include <QString>

namespace gavel::models {

class LotListModel;

/// What people call a lot (FORMATS.md, "A lot's place"): "12", "12A". One that nothing was told of has its id.
[[nodiscard]] QString lotNumber(const protocol::LotView &lot);

/// Of a lot of a house: its id where the catalogue does not have it.
[[nodiscard]] QString lotNumber(const LotListModel &lots, auction::LotId id);

/// A lot's number or name with its sale's, as “12 (Autumn)”, which it is one of; `sale` is empty where the house has
/// one.
[[nodiscard]] QString withSale(const QString &lot, const QString &sale);

/// Text by which numbers are sorted: first the integer that they begin with, then the rest.
[[nodiscard]] QString lotNumberKey(const QString &number);

} // namespace gavel::models
