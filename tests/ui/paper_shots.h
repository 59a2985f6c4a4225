#pragma once

#include "ui/room_shots.h"

namespace gavel::ui_tests {

// The pages of each paper, and the dialog that they are chosen in.
void takePaperShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot);

} // namespace gavel::ui_tests
