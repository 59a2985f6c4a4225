#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QTime>
#include <optional>

namespace gavel::link {

/// What a person can be told about, the most pressing first.
enum class NoticeKind {
    Outbid,
    EndingSoon, ///< a lot that is watched
    Won,
    Offered, ///< a lot that somebody else does not pay for
    MySale,  ///< a lot of one's own has ended
    Announcement,
};

inline constexpr NoticeKind noticeKinds[] = {NoticeKind::Outbid,  NoticeKind::EndingSoon, NoticeKind::Won,
                                             NoticeKind::Offered, NoticeKind::MySale,     NoticeKind::Announcement};

/// What a kind is called in files.
[[nodiscard]] QString nameOf(NoticeKind kind);
[[nodiscard]] std::optional<NoticeKind> noticeKindOf(QStringView name);

/// A span of every day, in local time, in which nothing calls for attention; it may go over midnight.
struct QuietHours
{
    bool on = false;
    QTime from{22, 0};
    QTime to{7, 0}; ///< the first minute that is not quiet; the same as `from` is no time at all

    [[nodiscard]] bool cover(QTime local) const;

    bool operator==(const QuietHours &) const = default;
};

/// Of what a person wants to be told, and how. A value; kept between runs.
struct NoticePreferences
{
    QSet<NoticeKind> off;
    bool tray = true;  ///< messages of the system's tray while the window is not in front
    bool sound = true; ///< likewise
    QuietHours quiet;

    bool operator==(const NoticePreferences &) const = default;
};

[[nodiscard]] QJsonObject toJson(const NoticePreferences &preferences);
/// What is missing or makes no sense stays as it is by default.
[[nodiscard]] NoticePreferences noticePreferencesFromJson(const QJsonObject &json);

} // namespace gavel::link
