#pragma once

#include "support/book_fixture.h"

namespace gavel::test {

/// A book of lots that are sold at once, and its desk.
class DeskFixture : public BookFixture
{
public:
    DeskFixture()
        : BookFixture({1'000, 500})
    {
    }

    /// A lot of this price, bought by `who`.
    auction::LotId sold(auction::AccountId who, auction::Amount price)
    {
        const auction::LotId lot = sell({.start = price});
        if (!bid(lot, who, price).result || !run(store::command::Act{lot, auction::action::Close{}}).result)
            qFatal("a lot could not be sold");
        return lot;
    }

    store::Decided<store::InvoiceVerdict> pay(auction::AccountId who, auction::Amount amount,
                                              protocol::Means means = protocol::Means::Cash, const QByteArray &key = {},
                                              auction::AccountId by = store::founder)
    {
        return run(store::command::PayInvoice{.account = who,
                                              .means = means,
                                              .amount = amount,
                                              .reference = QStringLiteral("slip"),
                                              .key = key,
                                              .by = by});
    }

    store::Decided<store::InvoiceVerdict> takeBack(auction::AccountId who, qint64 n)
    {
        return run(store::command::TakePaymentBack{
            .account = who, .n = n, .reason = QStringLiteral("wrong card"), .by = store::founder});
    }

    store::Decided<store::InvoiceVerdict> adjust(auction::AccountId who, auction::Amount amount)
    {
        return run(store::command::AdjustInvoice{
            .account = who, .amount = amount, .reason = QStringLiteral("delivery"), .key = {}, .by = store::founder});
    }

    store::Decided<store::SharedLotView> voidSale(auction::LotId lot, auction::AccountId by = store::founder)
    {
        return run(store::command::Act{lot, auction::action::VoidSale{QStringLiteral("does not pay")}, by});
    }
    store::Decided<store::SharedLotView> offer(auction::LotId lot, qint64 forMs = 60'000)
    {
        return run(store::command::Act{lot, auction::action::Offer{.until = now + forMs, .reason = {}}});
    }
    store::Decided<store::SharedLotView> answer(auction::LotId lot, auction::AccountId who, bool takes)
    {
        return run(store::command::AnswerOffer{.lot = lot, .account = who, .takes = takes});
    }

    /// Bought by Ann with a maximum of 1,000, for 950, with Bob's 900 behind hers.
    auction::LotId contested()
    {
        const auction::LotId lot = sell({.start = 500});
        if (!maximum(lot, ann, 1'000).result || !bid(lot, bob, 900).result ||
            !run(store::command::Act{lot, auction::action::Close{}}).result)
            qFatal("a lot could not be sold");
        return lot;
    }

    protocol::InvoiceView invoice(auction::AccountId who)
    {
        return *ask(store::query::GetInvoice{protocol::firstSale, who});
    }

    auction::Amount ledger(qint64 party)
    {
        QSqlQuery &query =
            sql->runList(QStringLiteral("SELECT coalesce(sum(amount), 0) FROM postings WHERE party = ?"), {party});
        return store::numberIn(query);
    }
    auction::Amount ledger(store::Party party) { return ledger(store::partyId(party)); }

    auction::AccountId cashier()
    {
        const auction::AccountId account = signUp(QStringLiteral("Cashier"));
        store::command::ChangeAccount change;
        change.account = account;
        change.roles = protocol::Roles(protocol::Role::Cashier);
        if (!run(change).result)
            qFatal("no cashier");
        return account;
    }
};

} // namespace gavel::test
