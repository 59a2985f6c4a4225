#include "models/mine/own_statement.h"

#include "models/isolated.h"
#include "models/means_words.h"
#include "models/time_text.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::OwnStatement)
};

Receipt::Row rowOf(const protocol::SettlementLine &line, const MoneyText &money)
{
    if (!line.lot)
        return {Words::tr("Adjustment: %1").arg(isolated(line.reason)), {}, money.shown(line.amount)};
    const QString detail =
        line.commission == 0
            ? QString()
            : Words::tr("%1 less commission %2").arg(money.shown(line.price), money.shown(line.commission));
    return {Words::tr("Lot %1: %2").arg(isolated(line.number), isolated(line.name)), detail, money.shown(line.amount)};
}

} // namespace

Receipt statementOf(const protocol::SettlementView &settlement, const QString &house, const QString &contact,
                    const MoneyText &money, auction::TimeMs now)
{
    QList<Receipt::Row> rows;
    for (const protocol::SettlementLine &line : settlement.lines)
        rows.append(rowOf(line, money));
    rows.append({Words::tr("Total"), {}, money.shown(settlement.total()), true});
    for (const protocol::Payout &payout : settlement.payouts) {
        rows.append({Words::tr("Paid out, %1").arg(meansText(payout.means)),
                     dateTimeText(payout.paid.at, money.locale()), money.shown(-payout.amount)});
    }
    const auction::Amount balance = settlement.balance();
    const QString left = balance < 0 ? Words::tr("To be given back") : Words::tr("Still to be paid out");
    rows.append({left, {}, money.shown(qAbs(balance)), true});
    return {.house = house,
            .contact = contact,
            .title = Words::tr("Settlement"),
            .payer = isolated(settlement.name.isEmpty() ? settlement.account.nick : settlement.name),
            .date = dateTimeText(now, money.locale()),
            .rows = rows};
}

} // namespace gavel::models
