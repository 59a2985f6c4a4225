#pragma once

// Not built: what structure.foreign_layer has the check refuse, were it a file of the host.
#include "link/host_link.h"
