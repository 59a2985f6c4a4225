#include "protocol/money_schemas.h"

#include "auction/lot_place.h"
#include "protocol/codes.h"
#include "protocol/invoice_views.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"
#include "protocol/schema_words.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;
using namespace wire::schema;
using namespace schema_words;

namespace {

QJsonObject invoiceLine()
{
    const QJsonObject stamp = shape(u"Stamp"_s);
    return oneOf({object({{"kind", words({u"lot"_s})},
                          {"lot", id()},
                          {"number", text(0, auction::lotNumberMax)},
                          {"name", text(1, limits::lotNameMax)},
                          {"price", amount()},
                          {"premium", amount()},
                          {"tax", amount()},
                          {"amount", amount()},
                          {"gift", amount()},
                          {"taxed?", shape(u"Tax"_s)},
                          {"collected", nullable(stamp)},
                          {"bidder?", shape(u"Person"_s)}}),
                  object({{"kind", words({u"adjustment"_s})},
                          {"amount", balance()},
                          {"reason", text(1, limits::reasonMax)},
                          {"adjusted", stamp},
                          {"bidder?", shape(u"Person"_s)}})});
}

QJsonObject invoicePayment()
{
    const QJsonObject back =
        object({{"at", moment()}, {"by", shape(u"Person"_s)}, {"reason", text(1, limits::reasonMax)}});
    return object({{"n", id()},
                   {"means", words(meansNames())},
                   {"amount", balance()},
                   {"reference", text(0, limits::reasonMax)},
                   {"at", moment()},
                   {"by", nullable(shape(u"Person"_s))},
                   {"lot?", id()},
                   {"takenBack?", back},
                   {"bidder?", shape(u"Person"_s)}});
}

void addInvoices(QJsonObject &shapes)
{
    shapes.insert("Stamp"_L1, object({{"at", moment()}, {"by", shape(u"Person"_s)}}));
    const QJsonObject paddle = nullable(integer(1, limits::paddleMax));
    const QJsonObject billed =
        object({{"id", id()}, {"nick", text()}, {"name", text(0, limits::personNameMax)}, {"paddle", paddle}});
    const QJsonObject invoice = object({{"sale", id()},
                                        {"number", nullable(id())},
                                        {"numberedAt", nullable(moment())},
                                        {"account", shape(u"Person"_s)},
                                        {"name", text(0, limits::personNameMax)},
                                        {"email", text(0, limits::emailMax)},
                                        {"phone", text(0, limits::phoneMax)},
                                        {"paddle", paddle},
                                        {"people", list(billed)},
                                        {"lines", list(invoiceLine())},
                                        {"payments", list(invoicePayment())},
                                        {"total", balance()},
                                        {"paid", balance()},
                                        {"balance", balance()},
                                        {"unspent?", amount()}});
    shapes.insert("Invoice"_L1, invoice);
    shapes.insert("InvoiceDone"_L1, extended(invoice, {{"repeat?", only(true)}}));
    shapes.insert("InvoicePage"_L1, page(shape(u"Invoice"_s)));
    shapes.insert("MyInvoices"_L1, object({{"items", list(shape(u"Invoice"_s))}, {"next", nothing()}}));
    shapes.insert("Collected"_L1, object({{"lot", id()}, {"collected", nullable(shape(u"Stamp"_s))}}));
}

QJsonObject settlementLine()
{
    return oneOf({object({{"kind", words({u"lot"_s})},
                          {"lot", id()},
                          {"number", text(0, auction::lotNumberMax)},
                          {"name", text(1, limits::lotNameMax)},
                          {"price", amount()},
                          {"commission", amount()},
                          {"amount", amount()},
                          {"premium?", amount()},
                          {"tax?", amount()},
                          {"taxed?", shape(u"Tax"_s)}}),
                  object({{"kind", words({u"adjustment"_s})},
                          {"amount", balance()},
                          {"reason", text(1, limits::reasonMax)},
                          {"adjusted", shape(u"Stamp"_s)}})});
}

void addSettlements(QJsonObject &shapes)
{
    const QJsonObject payout = object({{"n", id()},
                                       {"means", words(meansNames())},
                                       {"amount", balance()},
                                       {"reference", text(0, limits::reasonMax)},
                                       {"at", moment()},
                                       {"by", shape(u"Person"_s)}});
    const QJsonObject settlement = object({{"sale", id()},
                                           {"account", shape(u"Person"_s)},
                                           {"name", text(0, limits::personNameMax)},
                                           {"email", text(0, limits::emailMax)},
                                           {"phone", text(0, limits::phoneMax)},
                                           {"lines", list(settlementLine())},
                                           {"payouts", list(payout)},
                                           {"total", balance()},
                                           {"paidOut", balance()},
                                           {"balance", balance()}});
    shapes.insert("Settlement"_L1, settlement);
    shapes.insert("SettlementDone"_L1, extended(settlement, {{"repeat?", only(true)}}));
    shapes.insert("SettlementPage"_L1, page(shape(u"Settlement"_s)));
    shapes.insert("MySettlements"_L1, object({{"items", list(shape(u"Settlement"_s))}, {"next", nothing()}}));
}

void addEvening(QJsonObject &shapes)
{
    const QJsonObject paddle = nullable(integer(1, limits::paddleMax));
    const QJsonObject openAccount = object({{"account", shape(u"Person"_s)},
                                            {"paddle", paddle},
                                            {"name", text(0, limits::personNameMax)},
                                            {"phone", text(0, limits::phoneMax)},
                                            {"email", text(0, limits::emailMax)},
                                            {"balance", balance()}});
    const QJsonObject unclaimed = object({{"lot", id()},
                                          {"number", text(0, auction::lotNumberMax)},
                                          {"name", text(1, limits::lotNameMax)},
                                          {"buyer", shape(u"Person"_s)},
                                          {"paddle", paddle},
                                          {"paid", boolean()}});
    shapes.insert("CashCount"_L1, object({{"counted", amount()},
                                          {"opening", amount()},
                                          {"expected", balance()},
                                          {"note", text(0, limits::reasonMax)},
                                          {"at", moment()},
                                          {"by", shape(u"Person"_s)}}));
    const QJsonObject taken = object({{"means", words(meansNames())}, {"amount", balance()}});
    const QJsonObject lots =
        object({{"sold", count()}, {"unsold", count()}, {"open", count()}, {"collected", count()}});
    const QJsonObject sellers = object({{"total", balance()}, {"paidOut", balance()}, {"owed", balance()}});
    shapes.insert("Evening"_L1, object({{"sale", id()},
                                        {"lots", lots},
                                        {"hammer", amount()},
                                        {"premium", amount()},
                                        {"tax", amount()},
                                        {"adjusted", balance()},
                                        {"total", balance()},
                                        {"paid", balance()},
                                        {"byFunds", balance()},
                                        {"owed", balance()},
                                        {"sellers", sellers},
                                        {"taken", list(taken)},
                                        {"debtors", list(openAccount)},
                                        {"unclaimed", list(unclaimed)},
                                        {"unspent", list(openAccount)},
                                        {"counts", list(shape(u"CashCount"_s))}}));
}

} // namespace

void addMoneySchemas(QJsonObject &shapes)
{
    addInvoices(shapes);
    addSettlements(shapes);
    addEvening(shapes);
}

} // namespace gavel::protocol
