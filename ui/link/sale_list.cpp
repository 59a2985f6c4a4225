#include "link/sale_list.h"

#include "link/json_replies.h"

namespace gavel::link {

using namespace Qt::StringLiterals;

void readSaleList(HttpClient &http, QObject *context, const Reply<QList<protocol::SaleView>> &reply)
{
    const Reply<Page<protocol::SaleView>> all = [reply](const Result<Page<protocol::SaleView>> &page) {
        if (!page)
            return reply(tl::unexpected(page.error()));
        reply(page->items);
    };
    http.sendForJson(HttpRequest::get(u"/api/v1/sales"_s), context,
                     readingPage<protocol::SaleView>(&protocol::saleFromJson, all));
}

} // namespace gavel::link
