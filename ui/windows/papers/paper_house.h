#pragma once

#include "windows/papers/paper_pages.h"

namespace gavel::ui {

class House;
class PaperPictures;

// The house as its papers name it, with its logo as far as that is here; it is asked for else. GUI thread.
[[nodiscard]] PaperHouse paperHouseOf(House &house, PaperPictures &pictures);

} // namespace gavel::ui
