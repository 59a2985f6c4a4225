// What the console asks of a host: accounts page by page, and actions on several lots.
#include "link/host_api.h"
#include "models/console/accounts_model.h"
#include "models/console/lot_actor.h"
#include "net/exchange.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "protocol/codes.h"
#include "support/sample_lots.h"
#include "wire/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::sampleLot;

namespace {

/// A host of seven accounts, three a page, and of lots of which some stay as they are.
class SmallHost : public net::HttpHandler
{
public:
    static constexpr int accountsInAll = 7;
    static constexpr int accountsAPage = 3;

    bool start() { return m_server.listen(QHostAddress::LocalHost, 0).has_value(); }
    [[nodiscard]] QUrl base() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server.port())); }

    void handle(std::shared_ptr<net::Exchange> exchange) override
    {
        const net::Request &request = exchange->request();
        if (failsAfterPages == 0)
            return exchange->respond(problem(auction::Refusal::Busy));
        if (request.path == u"/api/v1/accounts") {
            failsAfterPages -= 1;
            return exchange->respond(accounts(request.queryValue(u"after").value_or(QString()).toLongLong()));
        }
        const auction::LotId lot = request.segments.value(3).toLongLong();
        bodies.append(QJsonDocument::fromJson(request.body).object());
        if (stubborn.contains(lot))
            return exchange->respond(problem(auction::Refusal::WrongPhase));
        protocol::LotView paused = sampleLot(lot);
        paused.phase = auction::Phase::Paused;
        exchange->respond(json(toJson(paused)));
    }

    int failsAfterPages = -1; ///< -1: never
    QSet<auction::LotId> stubborn;
    QList<QJsonObject> bodies;

private:
    static net::Response json(const QJsonObject &body)
    {
        return {200, "application/json", QJsonDocument(body).toJson(), {}};
    }
    static net::Response problem(auction::Refusal refusal)
    {
        return {protocol::statusOf(refusal),
                "application/problem+json",
                wire::encodeProblem(
                    {protocol::statusOf(refusal), protocol::nameOf(refusal), u"Refused"_s, u"So it is."_s, {}}),
                {}};
    }
    static net::Response accounts(auction::AccountId after)
    {
        QJsonArray items;
        auction::AccountId id = after;
        while (items.size() < accountsAPage && id < accountsInAll) {
            ++id;
            items.append(toJson(protocol::AccountView{.id = id, .email = u"a@b"_s, .nick = QString::number(id)}));
        }
        return json({{u"items"_s, items}, {u"next"_s, id < accountsInAll ? QJsonValue(id) : QJsonValue::Null}});
    }

    net::HttpServer m_server{*this, [] { return qint64(0); }};
};

} // namespace

class TestConsoleLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accountsAreReadPageByPage();
    void aFailedReadingKeepsWhatWasKnown();
    void onlyTheLastReadingCounts();
    void whatWasPutWhileItWasReadIsNewer();
    void actionsGoToThoseLotsThatAllowThem();
    void aRefusalIsToldWithWhatWasDone();

private:
    std::unique_ptr<SmallHost> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
};

void TestConsoleLine::init()
{
    m_host = std::make_unique<SmallHost>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<link::HttpClient>(m_host->base());
    m_api = std::make_unique<link::HostApi>(*m_http);
}

void TestConsoleLine::accountsAreReadPageByPage()
{
    AccountsModel accounts;
    QCOMPARE(accounts.state(), AccountsModel::State::Unread);
    accounts.read(*m_api);
    QCOMPARE(accounts.state(), AccountsModel::State::Reading);
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Read);
    QCOMPARE(accounts.rowCount(), SmallHost::accountsInAll);
    QCOMPARE(accounts.byId().size(), SmallHost::accountsInAll);
}

void TestConsoleLine::aFailedReadingKeepsWhatWasKnown()
{
    AccountsModel accounts;
    accounts.put({.id = 99, .nick = u"from before"_s});
    m_host->failsAfterPages = 1;
    accounts.read(*m_api);
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Failed);
    QCOMPARE(accounts.problem().code, std::optional(auction::Refusal::Busy));
    QVERIFY(accounts.find(99));
    m_host->failsAfterPages = -1;
    accounts.read(*m_api);
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Read);
    QVERIFY(!accounts.find(99));
}

void TestConsoleLine::onlyTheLastReadingCounts()
{
    AccountsModel accounts;
    QSignalSpy changes(&accounts, &AccountsModel::stateChanged);
    accounts.read(*m_api);
    accounts.read(*m_api);
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Read);
    QCOMPARE(changes.size(), 3); // reading, reading again, read once
    QCOMPARE(accounts.rowCount(), SmallHost::accountsInAll);
}

void TestConsoleLine::whatWasPutWhileItWasReadIsNewer()
{
    AccountsModel accounts;
    accounts.read(*m_api);
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Read);
    protocol::AccountView known = *accounts.accountOf(0);
    known.limited = !known.limited;
    accounts.read(*m_api);
    accounts.put(known);
    accounts.put({.id = 9'999, .nick = u"who came meanwhile"_s});
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Read);
    QCOMPARE(accounts.find(known.id)->limited, known.limited);
    QVERIFY(accounts.find(9'999));
    accounts.read(*m_api);
    QTRY_COMPARE(accounts.state(), AccountsModel::State::Read);
    QVERIFY(!accounts.find(9'999));
}

void TestConsoleLine::actionsGoToThoseLotsThatAllowThem()
{
    LotActor actor(*m_api);
    QList<LotActionOutcome> outcomes;
    connect(&actor, &LotActor::finished, this, [&](const LotActionOutcome &outcome) { outcomes.append(outcome); });
    protocol::LotView sold = sampleLot(2);
    sold.phase = auction::Phase::Sold;
    actor.run(auction::LotAction::Pause, actionBody(auction::LotAction::Pause), {sampleLot(1), sold, sampleLot(3)});
    QTRY_COMPARE(outcomes.size(), 1);
    QCOMPARE(m_host->bodies.size(), 2);
    QCOMPARE(outcomes.first().done.size(), 2);
    QCOMPARE(outcomes.first().text(MoneyText()), u"2 lot(s) are paused."_s);
}

void TestConsoleLine::aRefusalIsToldWithWhatWasDone()
{
    m_host->stubborn = {2};
    LotActor actor(*m_api);
    QList<LotActionOutcome> outcomes;
    connect(&actor, &LotActor::finished, this, [&](const LotActionOutcome &outcome) { outcomes.append(outcome); });
    actor.run(auction::LotAction::Pause, actionBody(auction::LotAction::Pause),
              {sampleLot(1, u"Vase"_s), sampleLot(2, u"Jar"_s)});
    QTRY_COMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().refused.size(), 1);
    QCOMPARE(outcomes.first().text(MoneyText()),
             u"“A clock” is paused; its time stands still. “Jar” stays as it is: The lot is no longer in a phase that "
             "allows this."_s);
}

QTEST_GUILESS_MAIN(TestConsoleLine)
#include "tst_console_line.moc"
