#include "host/page_routes.h"

#include "host/page_headers.h"
#include "host/page_shelf.h"
#include "host/plain_page.h"
#include "host/query_fields.h"
#include "host/shown_views.h"
#include "host/whole_list.h"
#include "net/conditions.h"
#include "net/gzip.h"
#include "wire/json_schema.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <atomic>
#include <memory>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Of what a page loads: there are dozens of them a page, and each says it anew.
const QList<net::HeaderField> headersOfParts{{"X-Content-Type-Options", "nosniff"}};

/// Of pictures, styles, scripts and pages alike.
const QString anyType = u"*/*"_s;
const QByteArray pageType = "text/html; charset=utf-8"_ba;

/// Of pages: what stands in one is for who asks, in their language, and for no cache that others read from.
const QByteArray ofOne = "private, no-cache"_ba;
const net::HeaderField byWhoAsks{"Vary", "Accept-Language, Cookie"};

bool isPart(const QByteArray &type)
{
    return type.startsWith("text/javascript") || type.startsWith("text/css");
}

net::Response responseOf(const PageFile &file, const QByteArray &keeping)
{
    net::Response response;
    response.contentType = file.type;
    response.body = file.data;
    response.packed = file.packed;
    response.fields = isPart(file.type) ? headersOfParts : headersOfPages;
    response.fields.append(net::HeaderField{"Cache-Control", keeping});
    return response;
}

void serve(const Call &call, const PageFile *file, const QByteArray &keeping = "no-cache"_ba)
{
    if (!file)
        return call.refuse(auction::Refusal::NotFound);
    call.respond(net::underConditions(call.request(), responseOf(*file, keeping), file->etag));
}

void servePage(const Call &call, const PageFile &page, int status = 200)
{
    net::Response response = responseOf(page, ofOne);
    response.status = status;
    response.fields.append(byWhoAsks);
    // What is said of something that is not there is nothing to keep.
    call.respond(status == 200 ? net::underConditions(call.request(), response, page.etag) : response);
}

PageFile fileOf(const store::Written &written)
{
    PageFile page{.type = pageType, .data = written.text, .packed = written.packed, .etag = {}};
    page.etag = '"' + QCryptographicHash::hash(page.data, QCryptographicHash::Sha256).toHex().left(16) + '"';
    return page;
}

/// A page that was written beside this thread.
void serveWritten(const Call &call, const store::Written &written, int status = 200)
{
    servePage(call, fileOf(written), status);
}

/// How the page is written for one who asks. A value, used beside this thread.
struct PageWriting
{
    QByteArray page;  ///< without content
    QByteArray house; ///< its name
    PlainPage plain;
    QJsonObject asked; ///< what the page's scripts would ask for first, by the path
    qint64 change;     ///< the house's newest before what is written was read
    bool packs;
    bool isKnown = false;   ///< whoever asks has signed in, and has places of their own
    bool takesBids = false; ///< what is shown has buttons that bid at the foot of a phone's screen

    /// `plain` is for browsers without scripts, `shown` for all.
    [[nodiscard]] store::Written with(const QByteArray &plain, const QByteArray &shown = {}) const
    {
        store::Written written{.text = page};
        written.text.replace("<!--plain-->", QByteArray(shown + "<noscript>" + plain + "</noscript>"));
        written.text.replace("<!--asked-->\n", askedBlock());
        const QByteArray body = "<body" + (takesBids ? " class=\"bids\""_ba : ""_ba) +
                                (change > 0 ? " data-change=\"" + QByteArray::number(change) + '"' : ""_ba) + '>';
        written.text.replace("<body>", body);
        if (isKnown)
            written.text.replace("<nav id=\"places\" hidden", "<nav id=\"places\"");
        for (const char *end : {"</span>", "</title>"})
            written.text.replace(QByteArray(QByteArray(">Gavel") + end), QByteArray('>' + house + end));
        if (packs)
            written.packed = net::gzip(written.text);
        return written;
    }

private:
    /// Data, which no browser runs; nothing in it ends its element.
    [[nodiscard]] QByteArray askedBlock() const
    {
        if (asked.isEmpty())
            return {};
        QByteArray json = QJsonDocument(asked).toJson(QJsonDocument::Compact);
        return "<script type=\"application/json\" id=\"asked\">" + json.replace('<', "\\u003c") + "</script>\n";
    }
};

/// What everybody is told alike stands in the page; whoever sees more than others asks for it.
PageWriting writingFor(const Call &call, const QByteArray &page)
{
    const protocol::HouseView &house = call.house().view;
    PageWriting writing{.page = page,
                        .house = house.name.toHtmlEscaped().toUtf8(),
                        .plain = PlainPage(call.language(), house.currency),
                        .asked = {},
                        .change = call.house().newestChange,
                        .packs = call.exchange().acceptsGzip(),
                        .isKnown = call.account() != auction::noAccount};
    if (!isStaff(call))
        writing.asked.insert(u"/api/v1/house"_s, houseShownTo(call, house));
    return writing;
}

/// A list of sales longer than this is asked for when it is needed.
constexpr qsizetype salesToldMax = 32;

void tellSales(PageWriting &writing, const QList<protocol::SaleView> &sales)
{
    if (sales.size() <= salesToldMax)
        writing.asked.insert(u"/api/v1/sales"_s, wholeList(sales));
}

CatalogueMarkup::SaleNames namesOf(const QList<protocol::SaleView> &sales)
{
    CatalogueMarkup::SaleNames names;
    for (const protocol::SaleView &sale : sales)
        names.insert(sale.id, sale.name);
    return names;
}

/// The page of places that show what is one's own, which takes scripts: written once for each language and name of the
/// house. Net thread.
class PlacePages
{
public:
    explicit PlacePages(std::shared_ptr<const PageShelf> shelf)
        : m_shelf(std::move(shelf))
    {
    }

    void serve(const Call &call, int status = 200)
    {
        PageWriting writing = writingFor(call, m_shelf->page(call.language()));
        writing.asked = {};
        writing.change = 0;
        writing.isKnown = false;
        writing.packs = true;
        const QByteArray key = QByteArray::number(static_cast<int>(call.language())) + writing.house;
        if (m_pages.size() >= pagesMax && !m_pages.contains(key))
            m_pages.clear();
        auto page = m_pages.find(key);
        if (page == m_pages.end())
            page = m_pages.insert(key, fileOf(writing.with(writing.plain.elsewhere())));
        servePage(call, *page, status);
    }

private:
    static constexpr qsizetype pagesMax = 16;

    std::shared_ptr<const PageShelf> m_shelf;
    QHash<QByteArray, PageFile> m_pages; ///< by language and house
};

/// The catalogue as it is read without scripts, and what can be chosen among its lots.
struct ReadList
{
    QByteArray html;
    CatalogueMarkup::Choices choices;
    CatalogueMarkup::SaleNames sales;
};

store::query::FindLots listAskedFor(const Call &call)
{
    QueryFields fields(call.request());
    store::query::FindLots find;
    find.q = fields.text("q"_L1);
    find.after = fields.text("after"_L1);
    if (!store::query::isCursor(find.after, find.sort))
        find.after.clear();
    return find;
}

void serveFound(const Call &call, const std::shared_ptr<const PageShelf> &shelf)
{
    store::query::FindLots find = listAskedFor(call);
    const auto write = [writing = writingFor(call, shelf->page(call.language())), q = find.q](const auto &found) {
        return writing.with(found ? writing.plain.catalogue(*found, q) : QByteArray());
    };
    call.ask(store::LongQuery::of(std::move(find), write),
             [call](const store::Written &written) { serveWritten(call, written); });
}

/// The page with the first cards of what is on, where they can be had: without them it is a page, too.
void serveCards(const Call &call, const std::shared_ptr<const PageShelf> &shelf, PageWriting writing,
                const std::shared_ptr<const ReadList> &list)
{
    const store::query::FindLots find{.phase = auction::Phase::Open, .limit = CatalogueMarkup::cardsMax};
    const auto write = [shelf, writing, list, language = call.language(),
                        currency = call.house().view.currency](const auto &found) mutable {
        const QByteArray shown =
            found ? shelf->catalogue(language).with(found->items, list->choices, list->sales, currency) : QByteArray();
        if (!shown.isEmpty())
            writing.page = shelf->cataloguePage(language);
        return writing.with(list->html, shown);
    };
    const auto serveThem = [call](const store::Written &written) { serveWritten(call, written); };
    if (call.mayAsk(store::LongQuery::of(find, write), serveThem))
        return;
    writing.packs = false; // it would take long here
    serveWritten(call, writing.with(list->html));
}

/// The same in a house with several sales, which are told with the page since its cards name them.
void serveCardsOfSales(const Call &call, const std::shared_ptr<const PageShelf> &shelf, const PageWriting &writing,
                       const std::shared_ptr<ReadList> &list)
{
    const auto told = std::make_shared<PageWriting>(writing);
    const auto write = [told, list](const auto &found) {
        if (!found)
            return store::Written();
        list->sales = namesOf(*found);
        tellSales(*told, *found);
        return store::Written();
    };
    const auto goOn = [call, shelf, told, list](const auto &) { serveCards(call, shelf, *told, list); };
    if (!call.mayAsk(store::LongQuery::of(store::query::GetSales(), write), goOn))
        serveCards(call, shelf, writing, list);
}

/// Where nothing else is asked for, the catalogue begins with what is on, and that stands in the page itself.
void serveCatalogue(const Call &call, const std::shared_ptr<const PageShelf> &shelf)
{
    if (!call.request().query.isEmpty())
        return serveFound(call, shelf);
    const auto list = std::make_shared<ReadList>();
    const PageWriting writing = writingFor(call, shelf->page(call.language()));
    const auto write = [writing, list](const auto &found) {
        if (found)
            *list = {writing.plain.catalogue(*found, {}), CatalogueMarkup::choicesAmong(found->items), {}};
        list->choices.areWatched = writing.isKnown;
        return store::Written();
    };
    const auto goOn = [call, shelf, writing, list](const auto &) {
        if (list->choices.areOfSales())
            serveCardsOfSales(call, shelf, writing, list);
        else
            serveCards(call, shelf, writing, list);
    };
    call.ask(store::LongQuery::of(store::query::FindLots(), write), goOn);
}

/// How a lot's page is written for one who asks. A value, used beside this thread.
struct LotWriting
{
    PageWriting page;
    std::shared_ptr<const PageShelf> shelf;
    Language language;
    auction::Currency currency;
    auction::TimeMs now;
    auction::AccountId reader;
    bool seesMore;

    /// `sales` are told where the lot is in another than the house's own.
    [[nodiscard]] store::Written of(const protocol::LotView &lot, const QList<protocol::SaleView> &sales = {}) const
    {
        PageWriting told = page;
        if (!seesMore)
            told.asked.insert(u"/api/v1/lots/%1"_s.arg(lot.id), lotShownTo(reader, false, lot));
        if (!sales.isEmpty())
            tellSales(told, sales);
        const LotMarkup::Asked asked{now, reader != auction::noAccount, namesOf(sales).value(lot.sale)};
        const QByteArray shown = shelf->lot(language).with(lot, asked, currency);
        told.takesBids = !shown.isEmpty();
        return told.with(told.plain.lot(lot), shown);
    }
};

/// A lot's page that names its sale.
void serveLotOfSale(const Call &call, LotWriting writing, const protocol::LotView &lot)
{
    const auto write = [writing, lot](const auto &found) {
        return writing.of(lot, found ? *found : QList<protocol::SaleView>());
    };
    const auto serveIt = [call](const store::Written &written) { serveWritten(call, written); };
    if (call.mayAsk(store::LongQuery::of(store::query::GetSales(), write), serveIt))
        return;
    writing.page.packs = false; // it would take long here
    serveWritten(call, writing.of(lot));
}

void serveLot(const Call &call, const std::shared_ptr<const PageShelf> &shelf)
{
    struct Read
    {
        std::atomic<int> status = 200;
        std::optional<protocol::LotView> ofSale; ///< the lot, where its sale is still to be read
    };
    const auto read = std::make_shared<Read>();
    const LotWriting writing{writingFor(call, shelf->lotPage(call.language())),
                             shelf,
                             call.language(),
                             call.house().view.currency,
                             call.now(),
                             call.account(),
                             isStaff(call)};
    const auto write = [writing, read](const auto &found) {
        if (found && !*found)
            read->status = 404;
        if (!found || !*found)
            return writing.page.with(writing.page.plain.elsewhere());
        if ((*found)->sale == auction::firstSale)
            return writing.of(**found);
        read->ofSale = **found;
        return store::Written();
    };
    call.ask(store::LongQuery::of(store::query::GetLot{call.numbers[0]}, write),
             [call, writing, read](const store::Written &written) {
                 if (read->ofSale)
                     serveLotOfSale(call, writing, *read->ofSale);
                 else
                     serveWritten(call, written, read->status);
             });
}

} // namespace

ServePage addPageRoutes(Router &router)
{
    const auto shelf = std::make_shared<const PageShelf>();
    router.add("GET"_ba, u"/web/{w}"_s, Caller::Anyone,
               pageOperation(u"getFile"_s, u"A file of the page"_s, anyType)
                   .path({u"name"_s})
                   .refuses({auction::Refusal::NotFound}),
               [shelf](const Call &call) { serve(call, shelf->file(call.words[0])); });
    router.add(
        "GET"_ba, u"/web/{w}/{w}"_s, Caller::Anyone,
        pageOperation(u"getKeptFile"_s, u"A file of the page, by the page's version, which a browser keeps"_s, anyType)
            .path({u"version"_s, u"name"_s})
            .refuses({auction::Refusal::NotFound}),
        [shelf](const Call &call) {
            // Whoever has a page of another version finds the files all the same, and keeps nothing.
            const bool isCurrent = call.words[0] == shelf->version();
            serve(call, shelf->file(call.words[1]),
                  isCurrent ? "public, max-age=31536000, immutable"_ba : "no-cache"_ba);
        });
    router.add("GET"_ba, u"/socket.io/{w}"_s, Caller::Anyone,
               pageOperation(u"getRoomsClient"_s, u"The page's client of the rooms"_s, u"text/javascript"_s)
                   .path({u"name"_s})
                   .refuses({auction::Refusal::NotFound}),
               [shelf](const Call &call) { serve(call, shelf->client(call.words[0])); });
    // A worker serves what lies beneath its own address, and so it is at the top.
    router.add("GET"_ba, u"/notice_worker.js"_s, Caller::Anyone,
               pageOperation(u"getNoticeWorker"_s, u"The page's worker, which shows notices"_s, u"text/javascript"_s),
               [shelf](const Call &call) { serve(call, shelf->file(u"notice_worker.js"_s)); });
    router.add("GET"_ba, u"/"_s, Caller::Anyone,
               pageOperation(u"showCatalogue"_s, u"The page with the catalogue"_s)
                   .query(u"q"_s, u"What is searched for"_s, wire::schema::text())
                   .query(u"after"_s, u"The next of the page before"_s, wire::schema::text()),
               [shelf](const Call &call) { serveCatalogue(call, shelf); });
    router.add(
        "GET"_ba, u"/lots/{n}"_s, Caller::Anyone,
        pageOperation(u"showLot"_s, u"The page with a lot"_s).givesType(404, u"There is no such lot"_s, u"text/html"_s),
        [shelf](const Call &call) { serveLot(call, shelf); });
    const QStringList places{u"bids"_s, u"watching"_s, u"won"_s, u"sell"_s, u"enter"_s, u"join"_s};
    const auto pages = std::make_shared<PlacePages>(shelf);
    const auto addPage = [&router, pages](const QString &pattern, const QString &id) {
        Operation operation = pageOperation(id, u"The page of /"_s + pattern.split(u'/').value(1)).path({u"code"_s});
        router.add("GET"_ba, pattern, Caller::Anyone, std::move(operation),
                   [pages](const Call &call) { pages->serve(call); });
    };
    for (const QString &place : places)
        addPage(u'/' + place, u"show"_s + place.first(1).toUpper() + place.sliced(1));
    addPage(u"/join/{w}"_s, u"showJoinByCode"_s);
    return [pages](const Call &call, int status) { pages->serve(call, status); };
}

} // namespace gavel::host
