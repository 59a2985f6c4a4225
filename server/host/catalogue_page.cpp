#include "host/catalogue_page.h"

#include "host/page_writing.h"
#include "host/query_fields.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

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
    const auto write = [writing = PageWriting::of(call, shelf->page(call.language())), q = find.q](const auto &found) {
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
        told->tellSales(*found);
        return store::Written();
    };
    const bool isAsked = call.mayAsk(store::LongQuery::of(store::query::GetSales(), write),
                                     [call, shelf, told, list](const auto &) { serveCards(call, shelf, *told, list); });
    if (!isAsked)
        serveCards(call, shelf, writing, list);
}

} // namespace

void serveCatalogue(const Call &call, const std::shared_ptr<const PageShelf> &shelf)
{
    if (!call.request().query.isEmpty())
        return serveFound(call, shelf);
    const auto list = std::make_shared<ReadList>();
    const PageWriting writing = PageWriting::of(call, shelf->page(call.language()));
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

} // namespace gavel::host
