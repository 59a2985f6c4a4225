#pragma once

#include "protocol/account_views.h"
#include "protocol/invoice_views.h"

#include <QString>

namespace gavel::models {

// Who pays, as the desk knows them; texts in the language of the program. GUI thread.

/// "12 · Ann Lee".
[[nodiscard]] QString payerText(const protocol::InvoiceView &invoice);
[[nodiscard]] QString payerText(const protocol::AccountView &account);
[[nodiscard]] QString payerText(const protocol::BilledPerson &one);
/// "12 · Ann Lee  ·  010-1234-5678  ·  table 4  ·  ann@example.com": with all that tells them apart.
[[nodiscard]] QString payerLine(const protocol::AccountView &account);
/// The same in two lines, for a list that is narrow.
[[nodiscard]] QString payerEntry(const protocol::AccountView &account);

} // namespace gavel::models
