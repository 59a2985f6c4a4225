#pragma once

#include "support/book_fixture.h"

namespace gavel::test {

/// A book of two sales, in which lots are sold at once and people pay for one another.
class BillFixture : public BookFixture
{
public:
    BillFixture()
        : BookFixture({1'000, 500})
    {
        const auto made = run(store::command::MakeSale{.sale = {.name = QStringLiteral("Sunday")}});
        if (!made.result ||
            !run(store::command::ActOnSale{made.result->id, protocol::SaleAction::Start, store::founder}).result)
            qFatal("no second sale");
        sunday = made.result->id;
    }

    auction::LotId sellIn(qint64 sale, auction::Amount start)
    {
        protocol::LotDraft draft{.name = QStringLiteral("Vase"), .description = {}, .terms = {.start = start}};
        draft.endsByDefault = true;
        const auto lot = run(store::command::CreateLot{seller, draft, {.sale = sale}});
        return lot.result ? (*lot.result)->id : 0;
    }
    bool close(auction::LotId lot)
    {
        return run(store::command::Act{lot, auction::action::Close{}}).result.has_value();
    }
    void closeAll()
    {
        QSqlQuery &query =
            sql->runList(QStringLiteral("SELECT id FROM lots WHERE phase = ?"), {int(auction::Phase::Open)});
        QList<auction::LotId> open;
        while (query.next())
            open.append(query.value(0).toLongLong());
        query.finish();
        for (const auction::LotId lot : open)
            close(lot);
    }
    /// A lot of this price, bought by `who`.
    auction::LotId sold(qint64 sale, auction::AccountId who, auction::Amount price)
    {
        const auction::LotId lot = sellIn(sale, price);
        if (!bid(lot, who, price).result || !close(lot))
            qFatal("a lot could not be sold");
        return lot;
    }
    store::Decided<store::InvoiceVerdict> pay(qint64 sale, auction::AccountId who, auction::Amount amount)
    {
        return run(store::command::PayInvoice{
            .sale = sale, .account = who, .means = protocol::Means::Card, .amount = amount, .by = store::founder});
    }
    store::Decided<protocol::AccountView> bill(auction::AccountId who, std::optional<auction::AccountId> to,
                                               auction::AccountId by = store::founder)
    {
        store::command::ChangeAccount change;
        change.account = who;
        change.by = by;
        change.billTo = to;
        return run(change);
    }
    store::Decided<store::DepositVerdict> deposit(auction::AccountId who, auction::Amount amount,
                                                  auction::AccountId by = store::founder)
    {
        return run(store::command::Deposit{.account = who, .amount = amount, .note = {}, .key = {}, .by = by});
    }
    store::Decided<store::SharedLotView> voidSale(auction::LotId lot, auction::AccountId by = store::founder)
    {
        return run(store::command::Act{lot, auction::action::VoidSale{QStringLiteral("broken")}, by});
    }
    auction::AccountId staff(const QString &nick, protocol::Role role)
    {
        store::command::ChangeAccount change;
        change.account = signUp(nick);
        change.roles = protocol::Roles(role);
        return run(change).result ? change.account : auction::noAccount;
    }
    protocol::InvoiceView invoice(qint64 sale, auction::AccountId who)
    {
        return *ask(store::query::GetInvoice{sale, who});
    }
    /// What of the ledger is the account's in a sale, but for what it gets as a seller.
    auction::Amount ledger(qint64 sale, auction::AccountId who)
    {
        QSqlQuery &query =
            sql->runList(QStringLiteral("SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM postings WHERE sale = ? "
                                        "AND party = ? AND kind NOT IN ('payout', 'settlement_adjustment')"),
                         {sale, who});
        return store::numberIn(query);
    }

    qint64 sunday = 0;
};

inline constexpr qint64 saturday = protocol::firstSale;

} // namespace gavel::test
