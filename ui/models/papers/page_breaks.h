#pragma once

#include <QList>

namespace gavel::models {

/// Something on paper that is never cut in two, in whatever units the paper has.
struct PageItem
{
    int height = 0;
    bool keepsNext = false;  ///< a heading: never the last on its page
    bool startsPage = false; ///< whatever room is left
    qsizetype repeated = -1; ///< the heading that is said again where a page begins with this; -1: none

    bool operator==(const PageItem &) const = default;
};

/// The items of one page, from `first` to before `last`, below a heading that is said again, or -1.
struct PageRange
{
    qsizetype first = 0;
    qsizetype last = 0;
    qsizetype repeated = -1;

    bool operator==(const PageRange &) const = default;
};

/// Fills page after page; `firstRoom` is the height that the first one has, `room` that of the others. What is higher
/// than a page has one of its own. Without items there is one empty page. Pure.
[[nodiscard]] QList<PageRange> breakPages(const QList<PageItem> &items, int firstRoom, int room);

} // namespace gavel::models
