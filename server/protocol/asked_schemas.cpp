#include "auction/bidding.h"
#include "auction/lot.h"
#include "auction/lot_place.h"
#include "protocol/codes.h"
#include "protocol/invoice_views.h"
#include "protocol/sale_views.h"
#include "protocol/schema_words.h"
#include "protocol/shape_schemas.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;
using namespace wire::schema;
using namespace schema_words;

namespace {

constexpr Others open = Others::Ignored;

QJsonObject key()
{
    return saying(u"Of at most %1 bytes: whoever sends it again gets the same answer."_s.arg(auction::keyBytesMax),
                  text(0, auction::keyBytesMax));
}

/// What somebody hands over, which funds never are.
QJsonObject handedOver()
{
    QStringList means = meansNames();
    means.removeAll(nameOf(Means::Funds));
    return words(means);
}

QJsonObject password()
{
    return text(limits::passwordMin, limits::passwordMax);
}

void addAccounts(QJsonObject &shapes)
{
    const QJsonObject nick = text(1, limits::nickMax);
    const QJsonObject paddle = nullable(integer(1, limits::paddleMax));
    shapes.insert("SignUp"_L1,
                  object({{"email", text(3, limits::emailMax)}, {"nick", nick}, {"password", password()}}, open));
    shapes.insert("JoinHall"_L1, object({{"nick", nick}, {"code", hallCode()}}, open));
    shapes.insert("EnterAccount"_L1,
                  object({{"nick", nick}, {"name?", text(0, limits::personNameMax)}, {"paddle?", paddle}}, open));
    shapes.insert("SignIn"_L1, object({{"email", text(1, limits::emailMax)}, {"password", text()}}, open));
    shapes.insert("FollowLink"_L1, object({{"link", text(1)}}, open));
    shapes.insert("ChangeMe"_L1, object({{"nick?", nick},
                                         {"email?", text(3, limits::emailMax)},
                                         {"password?", password()},
                                         {"oldPassword?", text()}},
                                        open));
    shapes.insert("ChangeAccount"_L1, object({{"roles?", roleList()},
                                              {"password?", password()},
                                              {"blocked?", boolean()},
                                              {"funds?", words({u"open"_s, u"limited"_s})},
                                              {"reason?", text(0, limits::reasonMax)},
                                              {"paddle?", oneOf({paddle, words({u"next"_s})})},
                                              {"name?", text(0, limits::personNameMax)},
                                              {"phone?", text(0, limits::phoneMax)},
                                              {"table?", text(0, limits::tableMax)},
                                              {"note?", text(0, limits::noteMax)},
                                              {"hidden?", boolean()},
                                              {"premium?", nullable(rates(auction::premiumMax))},
                                              {"commission?", nullable(rates(auction::commissionMax))},
                                              {"billTo?", nullable(id())}},
                                             open));
    shapes.insert("Deposit"_L1, object({{"amount", balance()},
                                        {"means?", handedOver()},
                                        {"note?", text(0, limits::reasonMax)},
                                        {"key?", text(1, auction::keyBytesMax)}},
                                       open));
}

void addAskedHouse(QJsonObject &shapes)
{
    const auto either = [](const QString &one, const QString &other) { return words({one, other}); };
    shapes.insert("ChangeHouse"_L1, object({{"name?", text(1, limits::houseNameMax)},
                                            {"about?", text(0, limits::houseAboutMax)},
                                            {"contact?", text(0, limits::houseContactMax)},
                                            {"selling?", either(u"anyone"_s, u"host"_s)},
                                            {"signUp?", either(u"anyone"_s, u"host"_s)},
                                            {"evening?", either(u"on"_s, u"over"_s)},
                                            {"names?", either(u"nick"_s, u"paddle"_s)},
                                            {"hallCode?", nullable(hallCode())},
                                            {"logo?", nothing()}},
                                           open));
    shapes.insert("Announce"_L1, object({{"text", text(1, limits::announcementMax)}}, open));
}

QJsonObject softClose()
{
    const QJsonObject step = integer(auction::SoftClose::stepMsMin, auction::SoftClose::stepMsMax);
    return object({{"windowMs?", step},
                   {"extendMs?", step},
                   {"capMs?", nullable(integer(0, exactIntegerMax))},
                   {"from?", words({u"now"_s, u"end"_s})},
                   {"maxCount?", nullable(integer(0, auction::SoftClose::countMax))}},
                  open);
}

QJsonObject tax()
{
    return object({{"rate", integer(0, auction::Tax::rateMax)}, {"on", words(taxOnNames())}, {"included?", boolean()}},
                  open);
}

void addAskedLots(QJsonObject &shapes)
{
    const QJsonObject terms = object({{"name", text(1, limits::lotNameMax)},
                                      {"description?", text(0, limits::descriptionMax)},
                                      {"start", askedAmount()},
                                      {"reserve?", nullable(askedAmount())},
                                      {"buyNow?", nullable(askedAmount())},
                                      {"increments?", shape(u"Increments"_s)},
                                      {"opensAt?", nullable(moment())},
                                      {"endsAt?", nullable(moment())},
                                      {"softClose?", nullable(softClose())},
                                      {"format?", words({u"english"_s})},
                                      {"belowReserve?", words({u"hold"_s, u"jump"_s})},
                                      {"value?", nullable(integer(0, auction::amountMax))},
                                      {"number?", text(1, auction::lotNumberMax)},
                                      {"category?", text(0, auction::lotCategoryMax)},
                                      {"sale?", id()},
                                      {"premium?", nullable(rates(auction::premiumMax))},
                                      {"commission?", nullable(rates(auction::commissionMax))}},
                                     open);
    shapes.insert("LotTerms"_L1, terms);
    shapes.insert("ChangeLot"_L1, allOptional(terms));
}

void addAskedSales(QJsonObject &shapes)
{
    using Plan = auction::ClosingPlan;
    const QJsonObject terms = object({{"name", text(1, limits::lotNameMax)},
                                      {"about?", text(0, limits::houseAboutMax)},
                                      {"opensAt?", nullable(moment())},
                                      {"closing?", words(closingNames())},
                                      {"step?", integer(Plan::stepMsMin, Plan::stepMsMax)},
                                      {"firstEnd?", nullable(moment())},
                                      {"premium?", nullable(rates(auction::premiumMax))},
                                      {"commission?", nullable(rates(auction::commissionMax))},
                                      {"tax?", nullable(tax())},
                                      {"prebids?", boolean()},
                                      {"names?", words({u"nick"_s, u"paddle"_s})}},
                                     open);
    shapes.insert("SaleTerms"_L1, terms);
    shapes.insert("ChangeSale"_L1, allOptional(terms));
    shapes.insert("LotOrder"_L1, object({{"lots", list(id())}}, open));
    shapes.insert("ActOnSale"_L1, object({{"action", words(saleActionNames())}}, open));
}

void addAskedBids(QJsonObject &shapes)
{
    const QJsonObject beside = object({{"msg?", text(0, auction::BidCommand::msgCodePointsMax)},
                                       {"key?", key()},
                                       {"ask?", saying(u"What was asked for as the bidder saw it."_s, amount())},
                                       {"for?", saying(u"The account that a clerk bids for."_s, id())}},
                                      open);
    shapes.insert("Bid"_L1,
                  oneOf({extended(beside, {{"bid", askedAmount()}, {"max?", nothing()}}),
                         extended(beside, {{"max", askedAmount()}, {"bid?", nothing()}, {"lower?", boolean()}})}));
}

void addActions(QJsonObject &shapes)
{
    const QJsonObject reason = text(0, limits::reasonMax);
    const QJsonObject needed = text(1, limits::reasonMax);
    shapes.insert("Action"_L1,
                  oneOf({object({{"action", words({u"open"_s, u"pause"_s, u"resume"_s, u"close"_s})}}, open),
                         object({{"action", words({u"withdraw"_s})}, {"reason?", reason}}, open),
                         object({{"action", words({u"extend"_s})}, {"byMs", integer(1, 366LL * 86'400'000)}}, open),
                         object({{"action", words({u"reopen"_s, u"relist"_s})},
                                 {"endsAt", moment()},
                                 {"reserve?", nullable(askedAmount())},
                                 {"reason", needed}},
                                open),
                         object({{"action", words({u"void"_s})}, {"seq", id()}, {"reason", needed}}, open),
                         object({{"action", words({u"voidSale"_s})}, {"reason", needed}}, open),
                         object({{"action", words({u"offer"_s})}, {"until?", moment()}, {"reason?", reason}}, open)}));
}

void addAskedInvoices(QJsonObject &shapes)
{
    const QJsonObject moved =
        saying(u"Never 0; what is given back is less."_s, integer(-auction::amountMax, auction::amountMax));
    const QJsonObject key = text(1, auction::keyBytesMax);
    const QJsonObject reason = text(1, limits::reasonMax);
    shapes.insert(
        "Payment"_L1,
        object({{"means", handedOver()}, {"amount", moved}, {"reference?", text(0, limits::reasonMax)}, {"key?", key}},
               open));
    shapes.insert("TakeBack"_L1, object({{"reason", reason}}, open));
    const QJsonObject counted = integer(0, auction::amountMax);
    shapes.insert("CountCash"_L1,
                  object({{"counted", counted}, {"opening?", counted}, {"note?", text(0, limits::reasonMax)}}, open));
    shapes.insert("Adjustment"_L1, object({{"amount", moved}, {"reason", reason}, {"key?", key}}, open));
}

} // namespace

QJsonObject askedSchemas()
{
    QJsonObject shapes;
    addAccounts(shapes);
    addAskedHouse(shapes);
    addAskedLots(shapes);
    addAskedSales(shapes);
    addAskedBids(shapes);
    addActions(shapes);
    addAskedInvoices(shapes);
    return shapes;
}

} // namespace gavel::protocol
