#include "host/page_routes.h"

#include "host/catalogue_page.h"
#include "host/lot_page.h"
#include "host/page_writing.h"
#include "wire/json_schema.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Of pictures, styles, scripts and pages alike.
const QString anyType = u"*/*"_s;

void serve(const Call &call, const PageFile *file, const QByteArray &keeping = "no-cache"_ba)
{
    if (!file)
        return call.refuse(auction::Refusal::NotFound);
    call.respondUnder(file->etag, responseOf(*file, keeping));
}

/// The page of places that show what is one's own, which takes scripts: written once for each language, zone and name
/// of the house. Net thread.
class PlacePages
{
public:
    explicit PlacePages(std::shared_ptr<const PageShelf> shelf)
        : m_shelf(std::move(shelf))
    {
    }

    void serve(const Call &call, int status = 200)
    {
        PageWriting writing = PageWriting::of(call, m_shelf->page(call.language()));
        writing.asked = {};
        writing.change = 0;
        writing.now = 0;
        writing.isKnown = false;
        writing.packs = true;
        const QByteArray key =
            QByteArray::number(static_cast<int>(call.language())) + ' ' + writing.ahead + ' ' + writing.house;
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
    QHash<QByteArray, PageFile> m_pages; ///< by language, zone and house
};

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
