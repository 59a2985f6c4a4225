#pragma once

#include "host/router.h"

namespace gavel::host {

/// What people owe, payments and what was collected: the host's and the cashiers', and one's own to read (PROTOCOL.md,
/// "Invoices"). Net thread.
void addInvoiceRoutes(Router &router);

} // namespace gavel::host
