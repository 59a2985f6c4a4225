#include "ui/show_house.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr auction::Amount commissionOf(auction::Amount price)
{
    return price / 20;
}

} // namespace

// An evening that is nearly over: most have paid, some have left without.
protocol::EveningView ShowHouse::evening() const
{
    protocol::EveningView evening{.lotsSold = 38, .lotsUnsold = 4, .lotsOpen = 2, .lotsCollected = 31};
    evening.hammer = 18'460'000;
    evening.premium = 1'846'000;
    evening.adjusted = -20'000;
    evening.paid = 15'230'000;
    evening.byFunds = 2'140'000;
    evening.earned = 17'537'000;
    evening.paidOut = 9'000'000;
    evening.taken = {{protocol::Means::Cash, 4'310'000},
                     {protocol::Means::Card, 7'450'000},
                     {protocol::Means::Cheque, 0},
                     {protocol::Means::Transfer, -7'670'000},
                     {protocol::Means::Other, 0}};
    const QList<protocol::AccountView> all = people();
    for (qsizetype i = 1; i < all.size() && i < 7; ++i)
        evening.debtors.append({.account = {all[i].id, all[i].nick},
                                .paddle = all[i].paddle,
                                .name = all[i].name,
                                .phone = all[i].phone,
                                .email = all[i].email,
                                .balance = 154'000 * i});
    for (const auction::LotId id : {5, 7, 9}) {
        const protocol::LotView lot = lots.value(id);
        evening.unclaimed.append({.lot = id,
                                  .number = QString::number(id),
                                  .name = lot.name,
                                  .buyer = {all[1].id, all[1].nick},
                                  .paddle = all[1].paddle,
                                  .isPaid = id == 7});
    }
    for (qsizetype i = 2; i < all.size() && i < 4; ++i)
        evening.unspent.append({.account = {all[i].id, all[i].nick},
                                .paddle = all[i].paddle,
                                .name = all[i].name,
                                .phone = all[i].phone,
                                .email = all[i].email,
                                .balance = 250'000 * i});
    return evening;
}

QList<protocol::SettlementView> ShowHouse::settlements() const
{
    QList<protocol::SettlementView> all;
    const QStringList sellers{u"Harbour Lights"_s, u"Minjun"_s, u"The estate of an old captain"_s};
    for (qsizetype i = 0; i < sellers.size(); ++i) {
        protocol::SettlementView one;
        one.account = {31 + i, sellers[i]};
        for (const auction::LotId id : {2, 5, 7}) {
            protocol::SettlementLine line;
            line.lot = id;
            line.number = QString::number(id);
            line.name = lots.value(id).name;
            line.price = lots.value(id).price * (i + 1);
            line.commission = commissionOf(line.price);
            line.amount = line.price - line.commission;
            one.lines.append(line);
        }
        protocol::SettlementLine fee;
        fee.amount = -15'000;
        fee.reason = u"photographs"_s;
        fee.adjusted = protocol::Stamp{QDateTime::currentMSecsSinceEpoch(), {22, u"Hannah"_s}};
        one.lines.append(fee);
        if (i == 1)
            one.payouts.append({.n = 1,
                                .means = protocol::Means::Transfer,
                                .amount = one.total(),
                                .reference = u"no. 12"_s,
                                .paid = *fee.adjusted});
        all.append(one);
    }
    return all;
}

std::optional<QJsonObject> ShowHouse::answerDesk(const net::Request &request) const
{
    const QString sale = u"/api/v1/sales/1/"_s;
    if (request.path.startsWith(sale + u"invoices/"))
        return protocol::toJson(invoice(request.segments.value(5).toLongLong()));
    if (request.path == sale + u"invoices") {
        QList<protocol::InvoiceView> all;
        for (const protocol::AccountView &one : people())
            all.append(invoice(one.id));
        return QJsonObject{{u"items"_s, protocol::toJsonArray(all)}, {u"next"_s, QJsonValue::Null}};
    }
    if (request.path == sale + u"evening")
        return protocol::toJson(evening());
    if (request.path == sale + u"settlements")
        return QJsonObject{{u"items"_s, protocol::toJsonArray(settlements())}, {u"next"_s, QJsonValue::Null}};
    return std::nullopt;
}

} // namespace gavel::ui_tests
