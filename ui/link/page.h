#pragma once

#include <QList>
#include <QString>

namespace gavel::link {

/// A part of a long list, as the host gives it.
template <typename Item>
struct Page
{
    QList<Item> items;
    QString next; ///< the cursor of the next page; empty: that was all
};

} // namespace gavel::link
