#pragma once

// Not built: what structure.upper_storey has the check refuse, were it a file of the dialogs.
#include "windows/house.h"
