#include "models/papers/page_breaks.h"

namespace gavel::models {

namespace {

/// Where the page that begins with `first` ends, in `room`.
qsizetype endOf(const QList<PageItem> &items, qsizetype first, int room)
{
    qsizetype last = first;
    for (int used = 0; last < items.size(); ++last) {
        used += items.at(last).height;
        const bool begins = last > first && items.at(last).startsPage;
        if (last > first && (used > room || begins))
            break;
    }
    if (last == items.size() || items.at(last).startsPage)
        return last;
    qsizetype kept = last;
    while (kept > first && items.at(kept - 1).keepsNext)
        --kept;
    return kept > first ? kept : last; // headings alone fill the page: they are let go
}

} // namespace

QList<PageRange> breakPages(const QList<PageItem> &items, int firstRoom, int room)
{
    QList<PageRange> pages;
    qsizetype next = 0;
    do {
        PageRange page{.first = next};
        int free = pages.isEmpty() ? firstRoom : room;
        if (!pages.isEmpty() && items.at(next).repeated >= 0) {
            page.repeated = items.at(next).repeated;
            free -= items.at(page.repeated).height;
        }
        page.last = items.isEmpty() ? 0 : endOf(items, next, free);
        next = page.last;
        pages.append(page);
    } while (next < items.size());
    return pages;
}

} // namespace gavel::models
