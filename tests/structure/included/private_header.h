#pragma once

// Not built: what structure.private_header has the check refuse, were it a file of the host.
#include "store/tables/lots.h"
