#include "models/catalogue/lot_search.h"

#include "protocol/limits.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 300;

} // namespace

LotSearch::LotSearch(link::HostApi &api, LotFilterModel &filter, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_filter(filter)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LotSearch::askHost);
}

void LotSearch::setTyped(const QString &typed)
{
    ++m_searching;
    m_filter.setSearch(typed);
    if (typed.trimmed().isEmpty())
        m_pause.stop();
    else
        m_pause.start();
}

/// One page of them: whoever finds more types on.
void LotSearch::askHost()
{
    const link::LotQuery query{
        .text = m_filter.search().simplified(), .sort = u"new"_s, .limit = protocol::limits::pageMax};
    m_api.lots(query, this, [this, searching = m_searching](const link::Result<link::Page<protocol::LotView>> &page) {
        if (!page || searching != m_searching)
            return; // without an answer, what is at hand has been searched
        QSet<auction::LotId> found;
        for (const protocol::LotView &lot : page->items)
            found.insert(lot.id);
        m_filter.setFoundByHost(found);
    });
}

} // namespace gavel::models
