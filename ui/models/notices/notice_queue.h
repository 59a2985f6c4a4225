#pragma once

#include "models/notices/notice.h"

#include <QList>
#include <optional>

namespace gavel::models {

/// What a window has yet to say, one sentence at a time: notices of a kind are told together, and the most pressing
/// kind comes first, but never in the middle of another. Announcements stand alone. A value without a clock: whoever
/// shows it decides how long.
class NoticeQueue
{
public:
    static constexpr int announcementsMax = 5; ///< that wait; the oldest go

    /// Adds to a group of its kind, waiting or being told, or makes one.
    void push(const Notice &notice);
    /// What is told now; nothing when it is empty.
    [[nodiscard]] const NoticeGroup *current() const { return m_groups.isEmpty() ? nullptr : &m_groups.first(); }
    /// The current group was told.
    void next();
    /// The current group stays, and lets those that wait be told before it comes again.
    void stepBack();
    /// What concerned this lot needs no telling any more; of one kind, or of all.
    void settle(auction::LotId lot, std::optional<NoticeKind> kind = {});
    [[nodiscard]] QList<auction::LotId> lotsOf(NoticeKind kind) const;

private:
    void boundAnnouncements();

    QList<NoticeGroup> m_groups; ///< the first is being told
};

} // namespace gavel::models
