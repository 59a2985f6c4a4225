#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

// What the desk asks for: of one account, or of all who have something on theirs. Throw SqlFailure. Any thread that
// owns the connection.

[[nodiscard]] query::GetInvoice::Answer invoiceFor(Sql &sql, const query::GetInvoice &get);
[[nodiscard]] InvoicePage invoicePage(Sql &sql, const query::GetInvoices &get);
[[nodiscard]] query::GetMyInvoices::Answer myInvoices(Sql &sql, const query::GetMyInvoices &get);
[[nodiscard]] query::GetMySettlements::Answer mySettlements(Sql &sql, const query::GetMySettlements &get);
[[nodiscard]] query::GetSettlement::Answer settlementFor(Sql &sql, const query::GetSettlement &get);
[[nodiscard]] SettlementPage settlementPage(Sql &sql, const query::GetSettlements &get);

} // namespace gavel::store
