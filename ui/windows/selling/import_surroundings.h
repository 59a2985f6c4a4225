#pragma once

#include "models/selling/lot_importer.h"

namespace gavel::ui {

class House;

// What rows of a list are compared with: the house's sales, and its lots by their numbers in them.
[[nodiscard]] models::LotImporter::Surroundings importSurroundings(House &house);

// Its pictures are taken as the form for one lot takes them: what is too large for the host is made smaller.
[[nodiscard]] models::LotImporter::Pictures importPictures();

} // namespace gavel::ui
