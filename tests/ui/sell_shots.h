#pragma once

#include "ui/room_shots.h"

namespace gavel::ui_tests {

// Selling as the signed-in Minji does it: the form, faulty and filled, pictures being cropped, drafts, a lot that is
// changed, one that is offered again, and many from a table.
void takeSellShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot);

} // namespace gavel::ui_tests
