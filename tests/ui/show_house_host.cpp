// What ShowHouse answers to its host's account: the figures, the accounts and the logs of open lots.
#include "ui/show_house.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;

const QByteArray metrics = "gavel_bidders 54\ngavel_onlookers 14\ngavel_bids_last_minute 31\n"
                           "gavel_commit_seconds_max 0.002100\n";

protocol::AccountView person(auction::AccountId id, const QString &nick, auction::Amount deposits, auction::Amount led)
{
    protocol::AccountView account{.id = id, .email = nick.toLower() + u"@example.org"_s, .nick = nick};
    account.limited = deposits > 0;
    account.deposits = deposits;
    account.led = led;
    account.createdAt = QDateTime::currentMSecsSinceEpoch() - id * dayMs;
    return account;
}

QByteArray logLine(const QJsonObject &event)
{
    return QJsonDocument(QJsonObject{{u"event"_s, event}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QList<protocol::AccountView> ShowHouse::people() const
{
    QList<protocol::AccountView> accounts{account,
                                          person(20, u"Doyun"_s, 2'000'000, 1'350'000),
                                          person(21, u"Sora"_s, 500'000, 310'000),
                                          person(22, u"Hannah"_s, 0, 95'000),
                                          person(23, u"Taeyang"_s, 1'000'000, 150'000),
                                          person(24, u"Jae"_s, 0, 0),
                                          person(25, u"Nari"_s, 250'000, 0)};
    accounts[0].led = 0;
    for (qsizetype at = 1; at < accounts.size() - 1; ++at)
        accounts[at].paddle = 10 + at;
    accounts[4].debits = 167'200;
    accounts[3].roles = protocol::Role::Clerk;
    accounts[5].blocked = true;
    accounts[6].credits = 136'800;
    return accounts;
}

QList<protocol::RecordLine> ShowHouse::record() const
{
    const protocol::Person host{account.id, account.nick};
    const protocol::Person clerk{22, u"Hannah"_s};
    const auto ago = [](int minutes) { return QDateTime::currentMSecsSinceEpoch() - minutes * minuteMs; };
    return {{.id = 1,
             .at = ago(55),
             .by = host,
             .what = protocol::Deed::RolesChanged,
             .account = clerk,
             .reason = u"clerk"_s},
            {.id = 2,
             .at = ago(48),
             .by = clerk,
             .what = protocol::Deed::AccountEntered,
             .account = protocol::Person{26, u"Minji"_s}},
            {.id = 3,
             .at = ago(47),
             .by = clerk,
             .what = protocol::Deed::LinkMade,
             .account = protocol::Person{26, u"Minji"_s}},
            {.id = 4,
             .at = ago(31),
             .by = host,
             .what = protocol::Deed::Deposit,
             .account = protocol::Person{20, u"Doyun"_s},
             .amount = 2'000'000,
             .reason = u"in cash"_s},
            {.id = 5,
             .at = ago(12),
             .by = clerk,
             .what = protocol::Deed::Bid,
             .account = protocol::Person{26, u"Minji"_s},
             .lot = 2},
            {.id = 6,
             .at = ago(9),
             .by = clerk,
             .what = protocol::Deed::BidRefused,
             .account = protocol::Person{21, u"Sora"_s},
             .lot = 2,
             .reason = u"already_leading"_s},
            {.id = 7, .at = ago(3), .by = host, .what = protocol::Deed::LotAction, .lot = 5, .reason = u"extend"_s},
            {.id = 8,
             .at = ago(1),
             .by = host,
             .what = protocol::Deed::AccountBlocked,
             .account = protocol::Person{24, u"Jae"_s},
             .reason = account.nick + u" has been told twice"_s}};
}

// Somebody who bought four lots and paid a part.
protocol::InvoiceView ShowHouse::invoice(auction::AccountId of) const
{
    protocol::InvoiceView invoice{.number = 17,
                                  .numberedAt = QDateTime::currentMSecsSinceEpoch(),
                                  .account = {of, {}},
                                  .name = {},
                                  .email = {},
                                  .phone = {},
                                  .paddle = {},
                                  .lines = {},
                                  .payments = {}};
    for (const protocol::AccountView &one : people()) {
        if (one.id == of)
            invoice.account.nick = one.nick, invoice.paddle = one.paddle, invoice.email = one.email;
    }
    const protocol::Person cashier{22, u"Hannah"_s};
    for (const auction::LotId id : {2, 5, 7, 9}) {
        const protocol::LotView lot = lots.value(id);
        protocol::InvoiceLine line;
        line.lot = id;
        line.number = QString::number(id);
        line.name = lot.name;
        line.price = lot.price;
        line.premium = lot.price / 10;
        line.amount = line.price + line.premium;
        if (id == 2)
            line.collected = protocol::Stamp{*invoice.numberedAt, cashier};
        invoice.lines.append(line);
    }
    protocol::InvoiceLine less;
    less.amount = -20'000;
    less.reason = u"a chip in the glaze"_s;
    less.adjusted = protocol::Stamp{*invoice.numberedAt, cashier};
    invoice.lines.append(less);
    invoice.payments.append({.n = 2,
                             .means = protocol::Means::Card,
                             .amount = 300'000,
                             .reference = u"slip 0417"_s,
                             .at = *invoice.numberedAt,
                             .by = cashier});
    invoice.unspent = 40'000;
    return invoice;
}

QByteArray ShowHouse::openLog(auction::LotId lot) const
{
    QByteArray log;
    for (const protocol::BidLine &line : bids.value(lot)) {
        const auto by = static_cast<qint64>(qHash(line.nick) % 1'000) + 1;
        log += logLine({{u"type"_s, u"bid"_s},
                        {u"seq"_s, line.seq},
                        {u"account"_s, by},
                        {u"nick"_s, line.nick},
                        {u"bid"_s, line.bid},
                        {u"price"_s, line.bid},
                        {u"leader"_s, by}});
    }
    return log;
}

std::optional<net::Response> ShowHouse::answerHost(const net::Request &request) const
{
    if (request.path == u"/metrics")
        return net::Response{200, "text/plain", metrics, {}};
    if (account.host && request.method == "POST" && request.path.endsWith(u"/links")) {
        const QJsonObject link{{u"url"_s, u"/l/Zk3vXq8sT1mPb7RwYd0uHg"_s}, {u"token"_s, u"Zk3vXq8sT1mPb7RwYd0uHg"_s}};
        return net::Response{201, "application/json", QJsonDocument(link).toJson(), {}};
    }
    if (!account.host || request.method != "GET")
        return std::nullopt;
    if (const auto desk = answerDesk(request))
        return net::Response{200, "application/json", QJsonDocument(*desk).toJson(), {}};
    if (request.path == u"/api/v1/accounts") {
        const QJsonObject page{{u"items"_s, protocol::toJsonArray(people())}, {u"next"_s, QJsonValue::Null}};
        return net::Response{200, "application/json", QJsonDocument(page).toJson(), {}};
    }
    if (request.path == u"/api/v1/record") {
        const QJsonArray lines = request.queryValue(u"after") == u"0" ? protocol::toJsonArray(record()) : QJsonArray();
        const QJsonObject page{{u"items"_s, lines}, {u"next"_s, QJsonValue::Null}};
        return net::Response{200, "application/json", QJsonDocument(page).toJson(), {}};
    }
    const auction::LotId lot = request.segments.value(3).toLongLong();
    if (request.segments.value(4) == u"log" && !logs.contains(lot))
        return net::Response{200, "application/jsonl", openLog(lot), {}};
    return std::nullopt;
}

} // namespace gavel::ui_tests
