#include "store/tables/announcements.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array announcementColumns{
    column<Announcement>(
        "change"_L1, Write::Never, [](auto &row) -> auto & { return row.change; }),
    column<Announcement>(
        "text"_L1, Write::Never, [](auto &row) -> auto & { return row.text; }),
    column<Announcement>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
};

} // namespace

void Announcements::add(const Announcement &announcement)
{
    static const Statement insert = insertInto("announcements"_L1, ""_L1, announcementColumns);
    m_sql.run(insert, valuesOf(announcementColumns, announcement));
}

QList<Announcement> Announcements::after(qint64 change, int limit)
{
    static const Statement select =
        selectOf("announcements"_L1, announcementColumns, "WHERE change > ? ORDER BY change LIMIT ?"_L1);
    return rowsOf<Announcement>(m_sql.run(select, {change, limit}), announcementColumns);
}

QList<Announcement> Announcements::between(qint64 after, qint64 upTo)
{
    static const Statement select =
        selectOf("announcements"_L1, announcementColumns, "WHERE change > ? AND change <= ? ORDER BY change"_L1);
    return rowsOf<Announcement>(m_sql.run(select, {after, upTo}), announcementColumns);
}

} // namespace gavel::store
