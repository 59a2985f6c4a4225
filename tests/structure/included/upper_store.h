#pragma once

// Not built: what structure.upper_store has the check refuse, were it a file of the tables.
#include "store/opening/database.h"
