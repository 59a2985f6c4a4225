#include "store/tables/evening.h"

#include "store/tables/cash_counts.h"
#include "store/tables/parties.h"

#include <algorithm>
#include <array>
#include <limits>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array handedOver{protocol::Means::Cash, protocol::Means::Card, protocol::Means::Cheque,
                                protocol::Means::Transfer, protocol::Means::Other};

qint64 orLast(std::optional<qint64> paddle)
{
    return paddle.value_or(std::numeric_limits<qint64>::max());
}

constexpr auto byPaddle = [](const auto &one, const auto &other) { return orLast(one.paddle) < orLast(other.paddle); };

void add(protocol::EveningView &evening, const protocol::InvoiceLine &line)
{
    if (!line.lot) {
        evening.adjusted += line.amount;
        return;
    }
    evening.hammer += line.price;
    evening.premium += line.premium;
    evening.tax += line.tax;
    evening.lotsCollected += line.collected ? 1 : 0;
}

/// Of whoever bought the lot.
std::optional<qint64> paddleOf(const protocol::InvoiceLine &line, const protocol::InvoiceView &invoice)
{
    if (!line.bidder)
        return invoice.paddle;
    for (const protocol::BilledPerson &one : invoice.people) {
        if (one.account.id == line.bidder->id)
            return one.paddle;
    }
    return std::nullopt;
}

void add(protocol::EveningView &evening, const protocol::InvoiceView &invoice)
{
    for (const protocol::InvoiceLine &line : invoice.lines) {
        add(evening, line);
        if (line.lot && !line.collected)
            evening.unclaimed.append({.lot = *line.lot,
                                      .number = line.number,
                                      .name = line.name,
                                      .buyer = line.bidder.value_or(invoice.account),
                                      .paddle = paddleOf(line, invoice),
                                      .isPaid = invoice.balance() <= 0});
    }
    evening.paid += invoice.paid();
    evening.byFunds += invoice.paid() - invoice.received();
    if (invoice.balance() != 0)
        evening.debtors.append({.account = invoice.account,
                                .paddle = invoice.paddle,
                                .name = invoice.name,
                                .phone = invoice.phone,
                                .email = invoice.email,
                                .balance = invoice.balance()});
}

} // namespace

protocol::EveningView Evening::read(qint64 sale)
{
    protocol::EveningView evening;
    evening.sale = sale;
    countLots(evening);
    readTaken(evening);
    readBuyers(evening);
    readSellers(evening);
    readUnspent(evening);
    evening.counts = CashCounts(m_sql).all(sale);
    return evening;
}

void Evening::readBuyers(protocol::EveningView &evening)
{
    const QList<auction::AccountId> ids = m_invoices.accountsAfter(evening.sale, auction::noAccount);
    for (const auction::AccountId id : ids) {
        if (const AccountRow *account = m_accounts.find(id))
            store::add(evening, m_invoices.read(evening.sale, *account));
    }
    std::stable_sort(evening.debtors.begin(), evening.debtors.end(), byPaddle);
    std::stable_sort(evening.unclaimed.begin(), evening.unclaimed.end(), byPaddle);
}

void Evening::readSellers(protocol::EveningView &evening)
{
    const QList<auction::AccountId> ids = m_settlements.accountsAfter(evening.sale, auction::noAccount);
    for (const auction::AccountId id : ids) {
        const AccountRow *account = m_accounts.find(id);
        if (!account)
            continue;
        const protocol::SettlementView settlement = m_settlements.read(evening.sale, *account);
        evening.earned += settlement.total();
        evening.paidOut += settlement.paidOut();
    }
}

// Deposits are of no sale: the desk of each hands back what is left of them. What was handed over for invoices is in
// the deposits too; of who gave no more than that nothing is left, and no invoice has to be read.
void Evening::readUnspent(protocol::EveningView &evening)
{
    const QList<auction::AccountId> ids = numbersIn(
        m_sql.run("SELECT a.id FROM accounts a LEFT JOIN (SELECT account, CAST(sum(amount) AS BIGINT) AS "
                  "received FROM invoice_entries WHERE taken_back_at IS NULL AND (kind = ? OR "
                  "(kind = ? AND coalesce(staff, 0) <> 0)) GROUP BY account) e ON e.account = a.id "
                  "WHERE a.deposits > a.opening_funds AND a.deposits > coalesce(e.received, 0) ORDER BY a.id"_L1,
                  nameOf(EntryKind::Payment), nameOf(EntryKind::Funds)));
    for (const auction::AccountId id : ids) {
        const AccountRow *account = m_accounts.find(id);
        const auction::Amount left = account ? m_invoices.unspentOf(*account) : 0;
        if (left > 0)
            evening.unspent.append({.account = {account->id, account->nick},
                                    .paddle = account->profile.paddle,
                                    .name = account->profile.name,
                                    .phone = account->profile.phone,
                                    .email = account->email,
                                    .balance = left});
    }
    std::stable_sort(evening.unspent.begin(), evening.unspent.end(), byPaddle);
}

void Evening::countLots(protocol::EveningView &evening)
{
    // What was sold is where it is owed.
    QSqlQuery &query = m_sql.run("SELECT l.phase, count(*) FROM lots l LEFT JOIN lot_bills i ON i.lot = l.id "
                                 "WHERE coalesce(i.sale, l.sale) = ? GROUP BY l.phase"_L1,
                                 evening.sale);
    while (nextRow(query)) {
        const auto phase = static_cast<auction::Phase>(query.value(0).toInt());
        int &lots = phase == auction::Phase::Sold ? evening.lotsSold
                    : auction::isFinal(phase)     ? evening.lotsUnsold
                                                  : evening.lotsOpen;
        lots += query.value(1).toInt();
    }
    query.finish();
}

void Evening::readTaken(protocol::EveningView &evening)
{
    for (const protocol::Means means : handedOver)
        evening.taken.append({means, takenBy(m_sql, evening.sale, means)});
}

} // namespace gavel::store
