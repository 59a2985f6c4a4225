#pragma once

#include "ui/room_shots.h"

namespace gavel::ui_tests {

// The catalogue in its kinds and filtered, the finder, open lots in tabs and in a window of their own, and the main
// views written from right to left, as the signed-in Minji sees them. Leaves the catalogue as cards, and no lot open.
void takeShellShots(ui::Desktop &desktop, const Shot &shot);

} // namespace gavel::ui_tests
