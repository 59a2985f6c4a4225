#pragma once

#include <QSet>
#include <QString>

namespace gavel::link {

/// Counts the pages of one list, so that a host whose `next` never ends is told from one with a long list. A value.
class PageCount
{
public:
    /// After a page of so many items that names this next one (empty: it was the last): whether the list is still one
    /// that is read to its end.
    [[nodiscard]] bool admits(qsizetype items, const QString &next);

private:
    QSet<QString> m_cursors; ///< each leads on, so none comes twice
    qsizetype m_items = 0;
    int m_pages = 0;
};

} // namespace gavel::link
