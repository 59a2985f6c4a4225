#include "host/lot_page.h"

#include "host/page_writing.h"
#include "host/shown_views.h"

#include <atomic>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

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
            told.tellSales(sales);
        const LotMarkup::Asked asked{now, reader, seesMore, namesOf(sales).value(lot.sale)};
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

} // namespace

void serveLot(const Call &call, const std::shared_ptr<const PageShelf> &shelf)
{
    struct Read
    {
        std::atomic<int> status = 200;
        std::optional<protocol::LotView> ofSale; ///< the lot, where its sale is still to be read
    };
    const auto read = std::make_shared<Read>();
    const LotWriting writing{PageWriting::of(call, shelf->lotPage(call.language())),
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

} // namespace gavel::host
