#include "link/page_count.h"

#include "link/host_bounds.h"

namespace gavel::link {

bool PageCount::admits(qsizetype items, const QString &next)
{
    m_items += items;
    ++m_pages;
    if (m_items > bounds::itemsMax)
        return false;
    if (next.isEmpty())
        return true;
    if (m_pages >= bounds::pagesMax || m_cursors.contains(next))
        return false;
    m_cursors.insert(next);
    return true;
}

} // namespace gavel::link
