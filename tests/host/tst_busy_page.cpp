#include "host/house.h"
#include "host/page_routes.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "support/test_place.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSemaphore>
#include <QTest>
#include <memory>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

host::HostOptions optionsFor(const TestPlace &place)
{
    host::HostOptions options;
    options.dataFolder = place.path();
    return options;
}

/// Those parts of a house that serve the page, over a book with one open lot.
class PageHouse : public net::HttpHandler
{
public:
    PageHouse()
    {
        if (const auto opened = m_store.open(m_place.path()); !opened)
            qFatal("%s", qPrintable(opened.error()));
        house = std::make_unique<host::House>(optionsFor(m_place), m_store);
        host::addPageRoutes(m_router);
        m_server = std::make_unique<net::HttpServer>(*this, [] { return 1'000; });
        m_port = m_server->listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
        found();
    }

    ~PageHouse() override { m_store.finish(); }
    Q_DISABLE_COPY_MOVE(PageHouse)

    void handle(std::shared_ptr<net::Exchange> exchange) override
    {
        m_router.route(host::Call(*house, std::move(exchange)));
    }

    [[nodiscard]] std::unique_ptr<QNetworkReply> askForPage()
    {
        return std::unique_ptr<QNetworkReply>(
            m_network.get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port)))));
    }

    std::unique_ptr<host::House> house;

private:
    void found()
    {
        m_store.submit(1, store::command::FoundHouse{u"House"_s, {u"KRW"_s, 0}, {}, u"hash"_s});
        m_store.submit(1, store::command::SignUp{u"s@x"_s, u"Seller"_s, u"h"_s, "s", false, 0});
        const auction::Terms terms{
            .start = 1'000, .increments = {auction::Increments::Preset::Any, 1, {}}, .endsAt = 4'000'000'000'000};
        bool done = false;
        m_store.submit(1, store::command::CreateLot{2, {.name = u"Vase"_s, .description = {}, .terms = terms}},
                       [&done](const auto &lot) { done = lot.has_value(); });
        QTRY_VERIFY(done);
    }

    const TestPlace m_place;
    store::Store m_store;
    host::Router m_router;
    std::unique_ptr<net::HttpServer> m_server;
    quint16 m_port = 0;
    QNetworkAccessManager m_network;
};

/// Keeps the reader busy until it is let go.
store::LongQuery waitingFor(const std::shared_ptr<QSemaphore> &gate)
{
    return store::LongQuery::of(store::query::GetHouse{}, [gate](const auto &) {
        gate->acquire();
        return store::Written();
    });
}

store::LongQuery something()
{
    return store::LongQuery::of(store::query::GetHouse{}, [](const auto &) { return store::Written(); });
}

const QByteArray card = "<li class=\"card\" data-lot=\"1\"";

} // namespace

/// The page of a house whose reader has more to read than it may keep waiting.
class TestBusyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatIsOn()
    {
        PageHouse place;
        const auto page = place.askForPage();
        QTRY_VERIFY(page->isFinished());
        QVERIFY(page->readAll().contains(card));
    }

    /// Its list was read, and the cards can't be: it stands there without them, and scripts read them.
    void standsWithoutTheCardsThatCanNotBeHad()
    {
        PageHouse place;
        host::Readings &readings = place.house->readings;
        const auto gate = std::make_shared<QSemaphore>();
        const QByteArray whose = net::countedKey(QHostAddress(QHostAddress::LocalHost));
        const auto fill = [&readings, &whose](const auto &) {
            while (readings.ask(whose, something(), [](const auto &) {})) {
            }
        };
        // The reader has two; the page's list is asked for when it is done with the first, and its cards when it is
        // done with the list, while others are at their turn and as many as may wait for whoever asks for the page.
        QVERIFY(readings.ask("first", waitingFor(gate), [](const auto &) {}));
        QVERIFY(readings.ask("second", waitingFor(gate), fill));
        const auto page = place.askForPage();
        QTRY_COMPARE(readings.count(), 1);
        for (const QByteArray other : {"third", "fourth", "fifth"})
            QVERIFY(readings.ask(other, something(), [](const auto &) {}));
        gate->release(2);
        QTRY_VERIFY(page->isFinished());
        QCOMPARE(page->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        const QByteArray html = page->readAll();
        QVERIFY(!html.contains(card));
        QVERIFY(html.contains("<template id=\"catalogue-view\">") && html.contains("<template id=\"card\">"));
        QVERIFY(html.contains("Vase")); // in the list that is read without scripts
        QTRY_COMPARE(readings.count(), 0);
        const auto again = place.askForPage();
        QTRY_VERIFY(again->isFinished());
        QVERIFY(again->readAll().contains(card));
    }
};

QTEST_GUILESS_MAIN(TestBusyPage)
#include "tst_busy_page.moc"
