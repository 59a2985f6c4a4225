#pragma once

#include "ui/room_shots.h"

namespace gavel::ui_tests {

// My lists with something in each, and the purchase slip, as the signed-in Minji sees them. The
// painting is sold to her for it.
void takeListShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot);

// The hall's screen through an evening, at the window's size and at those of usual projectors.
void takeHallShots(ui::Desktop &desktop, const Shot &shot);

} // namespace gavel::ui_tests
