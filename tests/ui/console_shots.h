#pragma once

#include "ui/room_shots.h"

namespace gavel::ui_tests {

// The console, its tabs and its dialogs: the account that is signed in is the host's as long as that takes.
void takeConsoleShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot);

} // namespace gavel::ui_tests
