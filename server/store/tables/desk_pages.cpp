#include "store/tables/desk_pages.h"

#include "store/tables/invoices.h"
#include "store/tables/settlements.h"

namespace gavel::store {

namespace {

/// Invoices or settlements: one account's.
template <typename Table, typename Get>
typename Get::Answer readOne(Sql &sql, const Get &get)
{
    Accounts accounts(sql);
    const AccountRow *row = get.sale == protocol::firstSale ? accounts.find(get.account) : nullptr;
    return row ? typename Get::Answer(Table(sql).read(get.sale, *row)) : std::nullopt;
}

/// A page of them, by account.
template <typename Table, typename Get>
typename Get::Answer readPage(Sql &sql, const Get &get)
{
    Accounts accounts(sql);
    Table table(sql);
    typename Get::Answer page;
    const QList<auction::AccountId> ids = table.accountsAfter(get.sale, get.after);
    for (const auction::AccountId id : ids) {
        const AccountRow *row = accounts.find(id);
        if (!row)
            continue;
        const auto one = table.read(get.sale, *row);
        if (get.open && one.balance() == 0)
            continue;
        if (page.items.size() == get.limit) {
            page.next = page.items.last().account.id;
            break;
        }
        page.items.append(one);
    }
    return page;
}

} // namespace

query::GetInvoice::Answer invoiceFor(Sql &sql, const query::GetInvoice &get)
{
    return readOne<Invoices>(sql, get);
}

InvoicePage invoicePage(Sql &sql, const query::GetInvoices &get)
{
    return readPage<Invoices>(sql, get);
}

query::GetSettlement::Answer settlementFor(Sql &sql, const query::GetSettlement &get)
{
    return readOne<Settlements>(sql, get);
}

SettlementPage settlementPage(Sql &sql, const query::GetSettlements &get)
{
    return readPage<Settlements>(sql, get);
}

} // namespace gavel::store
