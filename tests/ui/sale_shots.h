#pragma once

#include "ui/room_shots.h"

namespace gavel::ui_tests {

// The running order, of a house with one sale and of one with several, its dialogs, and what a catalogue and a form for
// a lot have of them. The account is the host's.
void takeSaleShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot);

} // namespace gavel::ui_tests
