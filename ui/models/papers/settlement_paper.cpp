#include "models/papers/settlement_paper.h"

#include "models/isolated.h"
#include "models/time_text.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Kind = PaperColumn::Kind;

constexpr int settlementNumberWidth = 46;
constexpr int settlementMoneyWidth = 90;

PaperRow rowOf(const protocol::SettlementLine &line, const MoneyText &money, const PaperWords &words)
{
    if (!line.lot)
        return {
            .cells = {{}, words.of(PaperWord::Adjustment, isolated(line.reason)), {}, {}, money.shown(line.amount)}};
    return {.cells = {line.number, line.name, money.shown(line.price), money.shown(-line.commission),
                      money.shown(line.amount)}};
}

PaperRow rowOf(const protocol::Payout &payout, const MoneyText &money, const PaperWords &words)
{
    QStringList detail{dateTimeText(payout.paid.at, words.locale())};
    if (!payout.reference.isEmpty())
        detail.append(isolated(payout.reference));
    return {.cells =
                {{}, words.of(PaperWord::PaidOut, words.of(wordOf(payout.means))), {}, {}, money.shown(-payout.amount)},
            .detail = detail.join(u"  ·  "_s)};
}

/// None of it is the seller's: it is said for their books.
PaperRow rowOf(const TaxSum &sum, const MoneyText &money, const PaperWords &words)
{
    const QString sentence = taxSentence(sum, money, words);
    if (sum.tax == 0)
        return {.cells = {{}, sentence, {}, {}, {}}};
    return {.cells = {{}, words.of(PaperWord::BuyersTax).arg(sentence, money.shown(sum.tax)), {}, {}, {}}};
}

PaperRow sumOf(const QString &name, auction::Amount amount, const MoneyText &money)
{
    return {PaperRow::Kind::Sum, {{}, name, {}, {}, money.shown(amount)}};
}

} // namespace

PaperTable settlementOf(const protocol::SettlementView &settlement, const PaperIssue &issue, const MoneyText &money,
                        const PaperWords &words)
{
    PaperTable table{.title = words.of(PaperWord::Settlement),
                     .subject = settlement.name.isEmpty() ? settlement.account.nick : settlement.name,
                     .facts = paperFacts(settlement.email, settlement.phone, {}, issue, words),
                     .columns = {{words.of(PaperWord::Lot), settlementNumberWidth, Kind::Strong},
                                 {words.of(PaperWord::Name)},
                                 {words.of(PaperWord::Price), settlementMoneyWidth, Kind::Figure},
                                 {words.of(PaperWord::Commission), settlementMoneyWidth, Kind::Figure},
                                 {words.of(PaperWord::Amount), settlementMoneyWidth, Kind::Figure}},
                     .rows = {},
                     .nothing = words.of(PaperWord::NothingHere)};
    for (const protocol::SettlementLine &line : settlement.lines)
        table.rows.append(rowOf(line, money, words));
    table.rows.append(sumOf(words.of(PaperWord::SoldInAll), settlement.total(), money));
    const QList<TaxSum> taxes = taxSumsOf(settlement);
    for (const TaxSum &sum : taxes)
        table.rows.append(rowOf(sum, money, words));
    for (const protocol::Payout &payout : settlement.payouts)
        table.rows.append(rowOf(payout, money, words));
    const auction::Amount balance = settlement.balance();
    table.rows.append(
        sumOf(words.of(balance < 0 ? PaperWord::OwedBySeller : PaperWord::ToPayOut), qAbs(balance), money));
    return table;
}

} // namespace gavel::models
