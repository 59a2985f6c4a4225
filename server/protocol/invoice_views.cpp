#include "protocol/invoice_views.h"

#include "protocol/name_rows.h"
#include "protocol/rates_json.h"
#include "protocol/view_lists.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using MeansRow = NameRow<Means>;

constexpr std::array meansRows{
    MeansRow{Means::Cash, "cash"},         MeansRow{Means::Card, "card"},   MeansRow{Means::Cheque, "cheque"},
    MeansRow{Means::Transfer, "transfer"}, MeansRow{Means::Other, "other"}, MeansRow{Means::Funds, "funds"},
};

/// Of a line or a payment: whose it is, where another pays.
template <typename Part>
QJsonObject withBidder(QJsonObject json, const Part &part)
{
    if (part.bidder)
        json.insert("bidder"_L1, toJson(*part.bidder));
    return json;
}

QJsonObject toJson(const InvoiceLine &line)
{
    if (!line.lot) {
        QJsonObject json{{u"kind"_s, u"adjustment"_s},
                         {u"amount"_s, line.amount},
                         {u"reason"_s, line.reason},
                         {u"adjusted"_s, toJson(line.adjusted)}};
        return withBidder(json, line);
    }
    QJsonObject json{{u"kind"_s, u"lot"_s},      {u"lot"_s, *line.lot},
                     {u"number"_s, line.number}, {u"name"_s, line.name},
                     {u"price"_s, line.price},   {u"premium"_s, line.premium},
                     {u"tax"_s, line.tax},       {u"amount"_s, line.amount},
                     {u"gift"_s, line.gift},     {u"collected"_s, toJson(line.collected)}};
    insertTaxed(json, line.taxed);
    return withBidder(json, line);
}

QJsonObject toJson(const BilledPerson &one)
{
    return {{u"id"_s, one.account.id},
            {u"nick"_s, one.account.nick},
            {u"name"_s, one.name},
            {u"paddle"_s, orNull(one.paddle)}};
}

std::optional<BilledPerson> billedFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    BilledPerson one{.account = personFromJson(json).value_or(Person{}),
                     .name = fields.optionalLine("name"_L1).value_or(QString()),
                     .paddle = fields.optionalId("paddle"_L1)};
    return fields.ok() && one.account.id != auction::noAccount ? std::optional(one) : std::nullopt;
}

QJsonObject toJson(const InvoicePayment &payment)
{
    QJsonObject json{{u"n"_s, payment.n},           {u"means"_s, nameOf(payment.means)},
                     {u"amount"_s, payment.amount}, {u"reference"_s, payment.reference},
                     {u"at"_s, payment.at},         {u"by"_s, toJson(payment.by)}};
    if (payment.lot)
        json.insert("lot"_L1, *payment.lot);
    if (const auto &back = payment.takenBack) {
        json.insert("takenBack"_L1,
                    QJsonObject{{u"at"_s, back->at}, {u"by"_s, toJson(back->by)}, {u"reason"_s, back->reason}});
    }
    return withBidder(json, payment);
}

std::optional<InvoiceLine> invoiceLineFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    InvoiceLine line;
    line.amount = fields.within("amount"_L1, -exactIntegerMax, exactIntegerMax);
    if (fields.line("kind"_L1) == u"adjustment") {
        line.reason = fields.line("reason"_L1);
        line.adjusted = stampIn(fields, "adjusted"_L1);
    } else {
        line.lot = fields.id("lot"_L1);
        line.number = fields.line("number"_L1);
        line.name = fields.line("name"_L1);
        line.price = fields.amount("price"_L1);
        line.premium = fields.amount("premium"_L1);
        line.tax = fields.optionalAmount("tax"_L1).value_or(0);
        line.taxed = taxedIn(fields, json);
        line.gift = fields.optionalAmount("gift"_L1).value_or(0);
        line.collected = stampIn(fields, "collected"_L1);
    }
    line.bidder = personOrNobody(json.value("bidder"_L1), fields);
    return fields.ok() ? std::optional(line) : std::nullopt;
}

std::optional<TakenBack> takenBackIn(JsonFields &parent)
{
    const auto object = parent.optionalObject("takenBack"_L1);
    if (!object)
        return std::nullopt;
    ViewFields fields(*object);
    const auction::TimeMs at = fields.time("at"_L1);
    const QString reason = fields.line("reason"_L1);
    const auto by = personFromJson(object->value("by"_L1));
    if (!fields.ok() || !by)
        parent.fail("takenBack"_L1);
    return TakenBack{at, by.value_or(Person{}), reason};
}

std::optional<InvoicePayment> paymentFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto means = meansOf(fields.line("means"_L1));
    InvoicePayment payment{.n = fields.id("n"_L1),
                           .means = means.value_or(Means::Other), // one that a newer host knows
                           .amount = fields.within("amount"_L1, -exactIntegerMax, exactIntegerMax),
                           .reference = fields.optionalLine("reference"_L1).value_or(QString()),
                           .lot = fields.optionalId("lot"_L1),
                           .at = fields.time("at"_L1),
                           .by = personOrNobody(json.value("by"_L1), fields),
                           .takenBack = takenBackIn(fields),
                           .bidder = personOrNobody(json.value("bidder"_L1), fields)};
    return fields.ok() ? std::optional(payment) : std::nullopt;
}

} // namespace

QString nameOf(Means means)
{
    return nameIn(meansRows, means);
}

QStringList meansNames()
{
    return namesIn(meansRows);
}

std::optional<Means> meansOf(QStringView name)
{
    return valueIn<Means>(meansRows, name);
}

void insertTaxed(QJsonObject &line, const auction::Tax &taxed)
{
    if (taxed.rate > 0 && taxed.on != auction::Tax::On::None)
        line.insert("taxed"_L1, toJson(taxed));
}

auction::Tax taxedIn(JsonFields &fields, const QJsonObject &line)
{
    const QJsonValue value = line.value("taxed"_L1);
    if (value.isUndefined() || value.isNull())
        return {};
    const auto taxed = taxFromJson(value);
    if (!taxed)
        fields.fail("taxed"_L1);
    return taxed.value_or(auction::Tax());
}

auction::Amount InvoiceView::total() const
{
    auction::Amount sum = 0;
    for (const InvoiceLine &line : lines)
        sum += line.amount;
    return sum;
}

auction::Amount InvoiceView::paid() const
{
    auction::Amount sum = 0;
    for (const InvoicePayment &payment : payments)
        sum += payment.takenBack ? 0 : payment.amount;
    return sum;
}

auction::Amount InvoiceView::gift() const
{
    auction::Amount sum = 0;
    for (const InvoiceLine &line : lines)
        sum += line.gift;
    return sum;
}

void nameGiftsAsPaid(InvoiceView &invoice)
{
    const bool isPaid = invoice.balance() <= 0;
    auction::Amount less = 0;
    for (const InvoiceLine &line : std::as_const(invoice.lines))
        less += line.lot || line.amount > 0 ? 0 : -line.amount;
    for (InvoiceLine &line : invoice.lines) {
        const auction::Amount taken = isPaid ? std::min(line.gift, less) : line.gift;
        line.gift -= taken;
        less -= taken;
    }
}

auction::Amount InvoiceView::received() const
{
    auction::Amount sum = 0;
    for (const InvoicePayment &payment : payments)
        sum += payment.takenBack || (payment.means == Means::Funds && !payment.isOfDeposits()) ? 0 : payment.amount;
    return sum;
}

auction::Amount InvoiceView::refundable() const
{
    return std::max<auction::Amount>(received(), 0) + unspent.value_or(0);
}

QJsonObject toJson(const InvoiceView &invoice)
{
    QJsonArray lines;
    for (const InvoiceLine &line : invoice.lines)
        lines.append(toJson(line));
    QJsonArray payments;
    for (const InvoicePayment &payment : invoice.payments)
        payments.append(toJson(payment));
    QJsonArray people;
    for (const BilledPerson &one : invoice.people)
        people.append(toJson(one));
    QJsonObject json{{u"sale"_s, invoice.sale},
                     {u"number"_s, orNull(invoice.number)},
                     {u"numberedAt"_s, orNull(invoice.numberedAt)},
                     {u"account"_s, toJson(invoice.account)},
                     {u"name"_s, invoice.name},
                     {u"email"_s, invoice.email},
                     {u"phone"_s, invoice.phone},
                     {u"paddle"_s, orNull(invoice.paddle)},
                     {u"people"_s, people},
                     {u"lines"_s, lines},
                     {u"payments"_s, payments},
                     {u"total"_s, invoice.total()},
                     {u"paid"_s, invoice.paid()},
                     {u"balance"_s, invoice.balance()}};
    if (invoice.unspent)
        json.insert("unspent"_L1, *invoice.unspent);
    return json;
}

std::optional<InvoiceView> invoiceFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto account = personFromJson(json.value("account"_L1));
    InvoiceView invoice{.sale = fields.id("sale"_L1),
                        .number = fields.optionalId("number"_L1),
                        .numberedAt = fields.optionalTime("numberedAt"_L1),
                        .account = account.value_or(Person{}),
                        .name = fields.optionalLine("name"_L1).value_or(QString()),
                        .email = fields.optionalLine("email"_L1).value_or(QString()),
                        .phone = fields.optionalLine("phone"_L1).value_or(QString()),
                        .paddle = fields.optionalId("paddle"_L1),
                        .lines = listIn<InvoiceLine>(json.value("lines"_L1), invoiceLineFromJson, fields),
                        .payments = listIn<InvoicePayment>(json.value("payments"_L1), paymentFromJson, fields)};
    if (json.contains("people"_L1)) // an older host knows of none
        invoice.people = listIn<BilledPerson>(json.value("people"_L1), billedFromJson, fields);
    invoice.unspent = fields.optionalWithin("unspent"_L1, 0, exactIntegerMax);
    if (!fields.ok() || !account)
        return std::nullopt;
    return invoice;
}

} // namespace gavel::protocol
