#include "protocol/evening_view.h"

#include "protocol/view_lists.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const TakenBy &taken)
{
    return {{u"means"_s, nameOf(taken.means)}, {u"amount"_s, taken.amount}};
}

QJsonObject toJson(const OpenAccount &one)
{
    return {{u"account"_s, toJson(one.account)},
            {u"paddle"_s, orNull(one.paddle)},
            {u"name"_s, one.name},
            {u"phone"_s, one.phone},
            {u"email"_s, one.email},
            {u"balance"_s, one.balance}};
}

QJsonObject toJson(const UnclaimedLot &lot)
{
    return {{u"lot"_s, lot.lot},
            {u"number"_s, lot.number},
            {u"name"_s, lot.name},
            {u"buyer"_s, toJson(lot.buyer)},
            {u"paddle"_s, orNull(lot.paddle)},
            {u"paid"_s, lot.isPaid}};
}

template <typename Shape>
QJsonArray arrayOf(const QList<Shape> &shapes)
{
    QJsonArray array;
    for (const Shape &shape : shapes)
        array.append(toJson(shape));
    return array;
}

std::optional<TakenBy> takenFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto means = meansOf(fields.line("means"_L1));
    const TakenBy taken{means.value_or(Means::Other), fields.within("amount"_L1, -exactIntegerMax, exactIntegerMax)};
    return fields.ok() ? std::optional(taken) : std::nullopt;
}

std::optional<OpenAccount> openAccountFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto account = personFromJson(json.value("account"_L1));
    OpenAccount one{.account = account.value_or(Person{}),
                    .paddle = fields.optionalId("paddle"_L1),
                    .name = fields.optionalLine("name"_L1).value_or(QString()),
                    .phone = fields.optionalLine("phone"_L1).value_or(QString()),
                    .email = fields.optionalLine("email"_L1).value_or(QString()),
                    .balance = fields.within("balance"_L1, -exactIntegerMax, exactIntegerMax)};
    return fields.ok() && account ? std::optional(one) : std::nullopt;
}

std::optional<UnclaimedLot> unclaimedFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto buyer = personFromJson(json.value("buyer"_L1));
    UnclaimedLot lot{.lot = fields.id("lot"_L1),
                     .number = fields.optionalLine("number"_L1).value_or(QString()),
                     .name = fields.line("name"_L1),
                     .buyer = buyer.value_or(Person{}),
                     .paddle = fields.optionalId("paddle"_L1),
                     .isPaid = fields.optionalBoolean("paid"_L1).value_or(false)};
    return fields.ok() && buyer ? std::optional(lot) : std::nullopt;
}

} // namespace

QJsonObject toJson(const EveningView &evening)
{
    return {{u"sale"_s, evening.sale},
            {u"lots"_s, QJsonObject{{u"sold"_s, evening.lotsSold},
                                    {u"unsold"_s, evening.lotsUnsold},
                                    {u"open"_s, evening.lotsOpen},
                                    {u"collected"_s, evening.lotsCollected}}},
            {u"hammer"_s, evening.hammer},
            {u"premium"_s, evening.premium},
            {u"tax"_s, evening.tax},
            {u"adjusted"_s, evening.adjusted},
            {u"total"_s, evening.total()},
            {u"paid"_s, evening.paid},
            {u"byFunds"_s, evening.byFunds},
            {u"owed"_s, evening.owed()},
            {u"sellers"_s, QJsonObject{{u"total"_s, evening.earned},
                                       {u"paidOut"_s, evening.paidOut},
                                       {u"owed"_s, evening.owedToSellers()}}},
            {u"taken"_s, arrayOf(evening.taken)},
            {u"debtors"_s, arrayOf(evening.debtors)},
            {u"unclaimed"_s, arrayOf(evening.unclaimed)},
            {u"unspent"_s, arrayOf(evening.unspent)},
            {u"counts"_s, arrayOf(evening.counts)}};
}

QJsonObject toJson(const CashCount &count)
{
    return {{u"counted"_s, count.counted}, {u"opening"_s, count.opening}, {u"expected"_s, count.expected},
            {u"note"_s, count.note},       {u"at"_s, count.done.at},      {u"by"_s, toJson(count.done.by)}};
}

std::optional<CashCount> cashCountFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto by = personFromJson(json.value("by"_L1));
    const CashCount count{.counted = fields.within("counted"_L1, 0, exactIntegerMax),
                          .opening = fields.within("opening"_L1, 0, exactIntegerMax),
                          .expected = fields.within("expected"_L1, -exactIntegerMax, exactIntegerMax),
                          .note = fields.optionalLine("note"_L1).value_or(QString()),
                          .done = {fields.time("at"_L1), by.value_or(Person{})}};
    return fields.ok() && by ? std::optional(count) : std::nullopt;
}

std::optional<EveningView> eveningFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const QJsonObject counts = json.value("lots"_L1).toObject();
    const QJsonObject sums = json.value("sellers"_L1).toObject();
    ViewFields lots(counts);
    ViewFields sellers(sums);
    EveningView evening{.sale = fields.id("sale"_L1),
                        .lotsSold = lots.count("sold"_L1),
                        .lotsUnsold = lots.count("unsold"_L1),
                        .lotsOpen = lots.count("open"_L1),
                        .lotsCollected = lots.count("collected"_L1),
                        .hammer = fields.within("hammer"_L1, 0, exactIntegerMax),
                        .premium = fields.within("premium"_L1, 0, exactIntegerMax),
                        .tax = fields.optionalWithin("tax"_L1, 0, exactIntegerMax).value_or(0),
                        .adjusted = fields.within("adjusted"_L1, -exactIntegerMax, exactIntegerMax),
                        .paid = fields.within("paid"_L1, -exactIntegerMax, exactIntegerMax),
                        .byFunds = fields.within("byFunds"_L1, -exactIntegerMax, exactIntegerMax),
                        .earned = sellers.within("total"_L1, -exactIntegerMax, exactIntegerMax),
                        .paidOut = sellers.within("paidOut"_L1, -exactIntegerMax, exactIntegerMax),
                        .taken = listIn<TakenBy>(json.value("taken"_L1), takenFromJson, fields),
                        .debtors = listIn<Debtor>(json.value("debtors"_L1), openAccountFromJson, fields),
                        .unclaimed = listIn<UnclaimedLot>(json.value("unclaimed"_L1), unclaimedFromJson, fields),
                        .unspent = json.contains("unspent"_L1) // not at a house of before
                                       ? listIn<Depositor>(json.value("unspent"_L1), openAccountFromJson, fields)
                                       : QList<Depositor>(),
                        .counts = listIn<CashCount>(json.value("counts"_L1), cashCountFromJson, fields)};
    return fields.ok() && lots.ok() && sellers.ok() ? std::optional(evening) : std::nullopt;
}

} // namespace gavel::protocol
