#include "store/tables/desk_pages.h"

#include "store/tables/invoices.h"
#include "store/tables/sales.h"
#include "store/tables/settlements.h"

namespace gavel::store {

namespace {

/// Invoices or settlements: one account's.
template <typename Table, typename Get>
typename Get::Answer readOne(Sql &sql, const Get &get)
{
    Accounts accounts(sql);
    AccountRow *row = Sales(sql).has(get.sale) ? accounts.find(get.account) : nullptr;
    if (!row)
        return std::nullopt;
    Table table(sql);
    if constexpr (std::is_same_v<Table, Invoices>)
        row = get.isOwn || table.isOwn(get.sale, *row) ? row : &accounts.payerOf(*row);
    auto one = table.read(get.sale, *row);
    if constexpr (std::is_same_v<Table, Invoices>)
        one.unspent = table.unspentOf(*row);
    return one;
}

/// Those of all sales that have something on them.
template <typename Table, typename View>
void readAll(Sql &sql, const AccountRow &account, QList<View> &all)
{
    Table table(sql);
    const QList<auction::SaleId> sales = table.salesOf(account.id);
    for (const auction::SaleId sale : sales)
        all.append(table.read(sale, account));
}

/// A page of them, by account.
template <typename Table, typename Get>
typename Get::Answer readPage(Sql &sql, const Get &get)
{
    typename Get::Answer page;
    page.known = Sales(sql).has(get.sale);
    if (!page.known)
        return page;
    Accounts accounts(sql);
    Table table(sql);
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

query::GetMyInvoices::Answer myInvoices(Sql &sql, const query::GetMyInvoices &get)
{
    Accounts accounts(sql);
    QList<protocol::InvoiceView> all;
    AccountRow *row = accounts.find(get.account);
    if (!row)
        return all;
    const AccountRow &payer = accounts.payerOf(*row);
    readAll<Invoices>(sql, payer, all);
    const auction::Amount unspent = Invoices(sql).unspentOf(payer);
    for (protocol::InvoiceView &invoice : all) {
        invoice.unspent = unspent;
        if (payer.id != row->id)
            invoice.email = invoice.phone = QString(); // those of somebody else
    }
    if (payer.id != row->id)
        readAll<Invoices>(sql, *row, all); // what was settled before another paid
    return all;
}

query::GetMySettlements::Answer mySettlements(Sql &sql, const query::GetMySettlements &get)
{
    Accounts accounts(sql);
    QList<protocol::SettlementView> all;
    if (const AccountRow *row = accounts.find(get.account))
        readAll<Settlements>(sql, *row, all);
    return all;
}

SettlementPage settlementPage(Sql &sql, const query::GetSettlements &get)
{
    return readPage<Settlements>(sql, get);
}

} // namespace gavel::store
