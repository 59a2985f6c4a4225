#include "models/notices/notice_queue.h"

#include <algorithm>

namespace gavel::models {

namespace {

bool isAnnouncement(const NoticeGroup &group)
{
    return group.first().kind == NoticeKind::Announcement;
}

} // namespace

void NoticeQueue::push(const Notice &notice)
{
    const auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const NoticeGroup &known) {
        return known.first().kind == notice.kind && notice.kind != NoticeKind::Announcement;
    });
    if (group != m_groups.end()) {
        group->removeIf([&](const Notice &older) { return notice.replaces(older); });
        group->append(notice);
        return;
    }
    const auto waiting = m_groups.begin() + std::min<qsizetype>(1, m_groups.size());
    const auto place = std::find_if(waiting, m_groups.end(),
                                    [&](const NoticeGroup &known) { return notice.kind < known.first().kind; });
    m_groups.insert(place, {notice});
    boundAnnouncements();
}

void NoticeQueue::boundAnnouncements()
{
    if (std::count_if(m_groups.begin(), m_groups.end(), isAnnouncement) <= announcementsMax)
        return;
    const auto waiting = m_groups.begin() + 1;
    m_groups.erase(std::find_if(waiting, m_groups.end(), isAnnouncement));
}

void NoticeQueue::next()
{
    if (!m_groups.isEmpty())
        m_groups.removeFirst();
}

void NoticeQueue::stepBack()
{
    if (m_groups.size() > 1)
        m_groups.append(m_groups.takeFirst());
}

void NoticeQueue::settle(auction::LotId lot, std::optional<NoticeKind> kind)
{
    for (NoticeGroup &group : m_groups)
        group.removeIf([&](const Notice &notice) { return notice.lot == lot && (!kind || notice.kind == *kind); });
    m_groups.removeIf([](const NoticeGroup &group) { return group.isEmpty(); });
}

QList<auction::LotId> NoticeQueue::lotsOf(NoticeKind kind) const
{
    QList<auction::LotId> lots;
    for (const NoticeGroup &group : m_groups) {
        for (const Notice &notice : group) {
            if (notice.kind == kind)
                lots.append(notice.lot);
        }
    }
    return lots;
}

} // namespace gavel::models
