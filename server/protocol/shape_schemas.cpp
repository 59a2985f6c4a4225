#include "protocol/shape_schemas.h"

#include "auction/bidding.h"
#include "auction/lot.h"
#include "auction/lot_place.h"
#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"
#include "protocol/money_schemas.h"
#include "protocol/record.h"
#include "protocol/schema_words.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;
using namespace wire::schema;
using namespace schema_words;

namespace {

void addPeople(QJsonObject &shapes)
{
    shapes.insert("Person"_L1, object({{"id", id()}, {"nick", text()}}));
    shapes.insert("Present"_L1, object({{"count", count()}, {"nicks", list(text(), limits::presentNicksMax)}}));
    shapes.insert("Said"_L1, object({{"nick", text()}, {"text", text(1, limits::sayMax)}, {"at", moment()}}));
    const QJsonObject own = object({{"id", id()},
                                    {"email", text(0, limits::emailMax)},
                                    {"nick", text()},
                                    {"host", boolean()},
                                    {"blocked", boolean()},
                                    {"funds", words({u"open"_s, u"limited"_s})},
                                    {"deposits", balance()},
                                    {"credits", balance()},
                                    {"debits", balance()},
                                    {"holds", balance()},
                                    {"available", nullable(balance())},
                                    {"createdAt", moment()},
                                    {"roles", roleList()},
                                    {"paddle", nullable(integer(1, limits::paddleMax))},
                                    {"name", text(0, limits::personNameMax)},
                                    {"phone", text(0, limits::phoneMax)},
                                    {"table", text(0, limits::tableMax)},
                                    {"premium", nullable(rates(auction::premiumMax))},
                                    {"commission", nullable(rates(auction::commissionMax))},
                                    {"billTo", nullable(shape(u"Person"_s))},
                                    {"paysFor", count()},
                                    {"led?", balance()}});
    const QJsonObject staffs = extended(without(own, {u"holds"_s, u"available"_s}),
                                        {{"note", text(0, limits::noteMax)}, {"hidden", boolean()}});
    shapes.insert("Account"_L1, own);
    shapes.insert("StaffAccount"_L1, staffs);
    shapes.insert("Deposited"_L1, extended(staffs, {{"repeat?", only(true)}}));
    shapes.insert("AccountPage"_L1, page(shape(u"StaffAccount"_s)));
    shapes.insert("SignedIn"_L1, object({{"token", text(1)}, {"account", shape(u"Account"_s)}}));
    shapes.insert("Entered"_L1, object({{"account", shape(u"StaffAccount"_s)}}));
    shapes.insert("Link"_L1, object({{"url", text(1)}, {"token", text(1)}}));
    shapes.insert("Session"_L1, object({{"id", id()},
                                        {"createdAt", moment()},
                                        {"client", text(0, limits::sessionClientMax)},
                                        {"address", text()},
                                        {"current", boolean()}}));
    shapes.insert("SessionPage"_L1, page(shape(u"Session"_s)));
}

void addHouse(QJsonObject &shapes)
{
    const QJsonObject currency =
        object({{"code", matching(u"^[A-Z]{3}$"_s)}, {"exponent", integer(0, limits::exponentMax)}});
    const QJsonObject anyones = object({{"id", matching(u"^[a-z0-9]{8,32}$"_s)},
                                        {"name", text(1, limits::houseNameMax)},
                                        {"currency", currency},
                                        {"premium", rates(auction::premiumMax)},
                                        {"commission", rates(auction::commissionMax)},
                                        {"tax", shape(u"Tax"_s)},
                                        {"funds", words({u"open"_s, u"limited"_s})},
                                        {"selling", words({u"anyone"_s, u"host"_s})},
                                        {"signUp", words({u"anyone"_s, u"host"_s})},
                                        {"about", text(0, limits::houseAboutMax)},
                                        {"contact", text(0, limits::houseContactMax)},
                                        {"logo", nullable(shape(u"Picture"_s))},
                                        {"names", words({u"nick"_s, u"paddle"_s})},
                                        {"evening", words({u"on"_s, u"over"_s})},
                                        {"hall", boolean()},
                                        {"version", text(1)},
                                        {"hosts?", list(matching(u"^https?://"_s))}});
    shapes.insert("House"_L1, anyones);
    shapes.insert("StaffHouse"_L1, extended(anyones, {{"hallCode", nullable(hallCode())}}));
    shapes.insert("Api"_L1, object({{"openapi", text(1)}}, Others::Ignored));
    shapes.insert("Clock"_L1, object({{"now", moment()}}));
    shapes.insert("Announcement"_L1, object({{"text", text(1, limits::announcementMax)}, {"at", moment()}}));
    shapes.insert("RecordLine"_L1, object({{"id", id()},
                                           {"at", moment()},
                                           {"by", shape(u"Person"_s)},
                                           {"what", words(deedNames())},
                                           {"account", nullable(shape(u"Person"_s))},
                                           {"lot", nullable(id())},
                                           {"amount", nullable(balance())},
                                           {"reason", text()}}));
    shapes.insert("RecordPage"_L1, page(shape(u"RecordLine"_s)));
}

void addTerms(QJsonObject &shapes)
{
    const QJsonObject band = object({{"from", amount()}, {"step", integer(1, exactIntegerMax)}});
    shapes.insert("Increments"_L1,
                  oneOf({object({{"preset", words({u"any"_s, u"ladder"_s, u"ebay"_s})}}),
                         object({{"preset", words({u"fixed"_s})}, {"step", integer(1, exactIntegerMax)}}),
                         object({{"bands", list(band, auction::Increments::bandsMax)}})}));
    shapes.insert("SoftClose"_L1,
                  object({{"windowMs", integer(auction::SoftClose::stepMsMin, auction::SoftClose::stepMsMax)},
                          {"extendMs", integer(auction::SoftClose::stepMsMin, auction::SoftClose::stepMsMax)},
                          {"capMs", nullable(integer(0, exactIntegerMax))},
                          {"from?", words({u"end"_s})},
                          {"maxCount?", integer(0, auction::SoftClose::countMax)}}));
    shapes.insert(
        "Tax"_L1,
        object({{"rate", integer(0, auction::Tax::rateMax)}, {"on", words(taxOnNames())}, {"included", boolean()}}));
    const QString tag = u"^/img/[^/]+"_s;
    shapes.insert("Picture"_L1, object({{"url", matching(tag + u"$"_s)}, {"thumb", matching(tag + u"/thumb$"_s)}}));
}

void addLots(QJsonObject &shapes)
{
    const QJsonObject lot = object({{"id", id()},
                                    {"name", text(1, limits::lotNameMax)},
                                    {"description?", text(0, limits::descriptionMax)},
                                    {"img", list(shape(u"Picture"_s), limits::imagesMax)},
                                    {"owner", shape(u"Person"_s)},
                                    {"start", price()},
                                    {"price", amount()},
                                    {"ask", price()},
                                    {"bids", count()},
                                    {"leader", nullable(shape(u"Person"_s))},
                                    {"reserve", words(reserveStateNames())},
                                    {"buyNow", nullable(price())},
                                    {"value", nullable(amount())},
                                    {"format", words({u"english"_s})},
                                    {"increments", shape(u"Increments"_s)},
                                    {"phase", words(phaseNames())},
                                    {"opensAt", nullable(moment())},
                                    {"endsAt", nullable(moment())},
                                    {"leftMs", nullable(integer(0, exactIntegerMax))},
                                    {"endedAt?", moment()},
                                    {"createdAt", moment()},
                                    {"softClose", nullable(shape(u"SoftClose"_s))},
                                    {"premium", rates(auction::premiumMax)},
                                    {"commission", rates(auction::commissionMax)},
                                    {"tax", shape(u"Tax"_s)},
                                    {"seq", id()},
                                    {"head", head()},
                                    {"sale", id()},
                                    {"order", id()},
                                    {"waitsFor", nullable(id())},
                                    {"belowReserve?", words({u"jump"_s})},
                                    {"prebids?", only(true)},
                                    {"names?", words({u"paddle"_s})},
                                    {"number", text(1, auction::lotNumberMax)},
                                    {"category", text(0, auction::lotCategoryMax)},
                                    {"collected?", nullable(shape(u"Stamp"_s))},
                                    {"own?", object({{"premium", nullable(rates(auction::premiumMax))},
                                                     {"commission", nullable(rates(auction::commissionMax))}})},
                                    {"offer?", shape(u"Offer"_s)}});
    const QJsonObject listed = without(lot, {u"description"_s});
    shapes.insert("Offer"_L1, object({{"account", shape(u"Person"_s)}, {"price", price()}, {"until", moment()}}));
    shapes.insert("Lot"_L1, lot);
    shapes.insert("ListedLot"_L1, listed);
    shapes.insert("LotPage"_L1,
                  object({{"items", list(shape(u"ListedLot"_s), limits::pageMax)}, {"next", nullable(text(1))}}));
    shapes.insert("MyLot"_L1, extended(listed, {{"max", nullable(price())},
                                                {"leading", nullable(boolean())},
                                                {"reserveAmount?", price()},
                                                {"fee?", amount()}}));
    shapes.insert("MyLots"_L1, page(shape(u"MyLot"_s)));
}

void addSales(QJsonObject &shapes)
{
    using Plan = auction::ClosingPlan;
    shapes.insert("Sale"_L1, object({{"id", id()},
                                     {"name", text(1, limits::lotNameMax)},
                                     {"about", text(0, limits::houseAboutMax)},
                                     {"opensAt", nullable(moment())},
                                     {"closing", words(closingNames())},
                                     {"step", integer(Plan::stepMsMin, Plan::stepMsMax)},
                                     {"firstEnd", nullable(moment())},
                                     {"premium", nullable(rates(auction::premiumMax))},
                                     {"commission", nullable(rates(auction::commissionMax))},
                                     {"tax", nullable(shape(u"Tax"_s))},
                                     {"prebids", boolean()},
                                     {"names", words({u"nick"_s, u"paddle"_s})},
                                     {"phase", words(salePhaseNames())}}));
    shapes.insert("Sales"_L1, object({{"items", list(shape(u"Sale"_s))}, {"next", nothing()}}));
}

void addBids(QJsonObject &shapes)
{
    shapes.insert("BidLine"_L1, object({{"seq", id()},
                                        {"nick", text()},
                                        {"bid", price()},
                                        {"msg", text(0, auction::BidCommand::msgCodePointsMax)},
                                        {"at", moment()},
                                        {"voided?", text(0, limits::reasonMax)},
                                        {"enteredBy?", shape(u"Person"_s)}}));
    shapes.insert("History"_L1, page(shape(u"BidLine"_s)));
    const QJsonObject salt = matching(u"^[0-9a-f]+$"_s);
    shapes.insert("BidVerdict"_L1, oneOf({object({{"seq", id()},
                                                  {"leading", boolean()},
                                                  {"outbid", boolean()},
                                                  {"price", amount()},
                                                  {"ask", price()},
                                                  {"max", nullable(price())},
                                                  {"endsAt", nullable(moment())},
                                                  {"salt", salt},
                                                  {"repeat?", only(true)}}),
                                          object({{"seq", id()},
                                                  {"leading", nothing()},
                                                  {"price", amount()},
                                                  {"ask", price()},
                                                  {"max", price()},
                                                  {"salt", salt},
                                                  {"repeat?", only(true)}})}));
}

void addProblems(QJsonObject &shapes)
{
    shapes.insert("Problem"_L1, object({{"status", integer(400, 599)},
                                        {"code", words(refusalNames())},
                                        {"title", text(1)},
                                        {"detail", text(1)},
                                        {"ask?", price()},
                                        {"member?", text(1)},
                                        {"owed?", amount()},
                                        {"paid?", amount()},
                                        {"left?", amount()},
                                        {"outcome?", words({u"unknown"_s})}}));
    const QJsonObject error = object({{"code", words(refusalNames())},
                                      {"detail", text(1)},
                                      {"ask?", price()},
                                      {"member?", text(1)},
                                      {"outcome?", words({u"unknown"_s})}});
    shapes.insert("RoomError"_L1, object({{"error", error}}));
}

} // namespace

QJsonObject shapeSchemas()
{
    QJsonObject shapes;
    addPeople(shapes);
    addHouse(shapes);
    addTerms(shapes);
    addLots(shapes);
    addSales(shapes);
    addBids(shapes);
    addMoneySchemas(shapes);
    addProblems(shapes);
    return shapes;
}

} // namespace gavel::protocol
