#include "host/lot_page.h"

#include "host/page_writing.h"
#include "host/shown_views.h"
#include "protocol/limits.h"

#include <algorithm>
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
    [[nodiscard]] store::Written of(const store::RoomContents &room, const QList<protocol::SaleView> &sales = {}) const
    {
        const protocol::LotView &lot = *room.lot;
        PageWriting told = page;
        if (!seesMore)
            told.asked.insert(u"/api/v1/lots/%1"_s.arg(lot.id), lotShownTo(reader, false, lot));
        if (!sales.isEmpty())
            told.tellSales(sales);
        const auto sale = std::ranges::find(sales, lot.sale, &protocol::SaleView::id);
        LotMarkup::Asked asked{.now = now, .reader = reader, .isStaff = seesMore, .bids = room.bids};
        if (sale != sales.end()) {
            asked.sale = sale->name;
            asked.saleOpensAt = sale->opensAt;
        }
        const LotMarkup &markup = shelf->lot(language);
        const QByteArray shown = markup.with(lot, asked, currency);
        told.takesBids = !shown.isEmpty() && takesBids(lot);
        return told.with(told.plain.lot(lot, markup.terms(lot, currency), room.bids), shown);
    }
};

/// A lot's page that names its sale.
void serveLotOfSale(const Call &call, LotWriting writing, const store::RoomContents &room)
{
    const auto write = [writing, room](const auto &found) {
        return writing.of(room, found ? *found : QList<protocol::SaleView>());
    };
    const auto serveIt = [call](const store::Written &written) { serveWritten(call, written); };
    if (call.mayAsk(store::LongQuery::of(store::query::GetSales(), write), serveIt))
        return;
    writing.page.packs = false; // it would take long here
    serveWritten(call, writing.of(room));
}

} // namespace

void serveLot(const Call &call, const std::shared_ptr<const PageShelf> &shelf)
{
    struct Read
    {
        std::atomic<int> status = 200;
        std::optional<store::RoomContents> ofSale; ///< the lot, where its sale is still to be read
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
        if (found && !found->lot)
            read->status = 404;
        if (!found || !found->lot)
            return writing.page.with(writing.page.plain.elsewhere());
        if (found->lot->sale == auction::firstSale)
            return writing.of(*found);
        read->ofSale = *found;
        return store::Written();
    };
    call.ask(store::LongQuery::of(store::query::GetRoom{call.numbers[0], protocol::limits::snapshotLines}, write),
             [call, writing, read](const store::Written &written) {
                 if (read->ofSale)
                     serveLotOfSale(call, writing, *read->ofSale);
                 else
                     serveWritten(call, written, read->status);
             });
}

} // namespace gavel::host
