#include "link/notice_preferences.h"

#include <QJsonArray>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

const auto timeFormat = u"HH:mm"_s;

QTime timeOr(const QJsonValue &value, QTime usual)
{
    const QTime time = QTime::fromString(value.toString(), timeFormat);
    return time.isValid() ? time : usual;
}

} // namespace

QString nameOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Outbid:
        return u"outbid"_s;
    case NoticeKind::EndingSoon:
        return u"endingSoon"_s;
    case NoticeKind::Won:
        return u"won"_s;
    case NoticeKind::Offered:
        return u"offered"_s;
    case NoticeKind::MySale:
        return u"mySale"_s;
    case NoticeKind::Announcement:
        return u"announcement"_s;
    }
    Q_UNREACHABLE();
}

std::optional<NoticeKind> noticeKindOf(QStringView name)
{
    for (const NoticeKind kind : noticeKinds) {
        if (name == nameOf(kind))
            return kind;
    }
    return std::nullopt;
}

bool QuietHours::cover(QTime local) const
{
    if (!on || from == to)
        return false;
    return from < to ? local >= from && local < to : local >= from || local < to;
}

QJsonObject toJson(const NoticePreferences &preferences)
{
    QJsonArray off;
    for (const NoticeKind kind : noticeKinds) {
        if (preferences.off.contains(kind))
            off.append(nameOf(kind));
    }
    const QuietHours &quiet = preferences.quiet;
    return {{u"off"_s, off},
            {u"tray"_s, preferences.tray},
            {u"sound"_s, preferences.sound},
            {u"quiet"_s, quiet.on},
            {u"quietFrom"_s, quiet.from.toString(timeFormat)},
            {u"quietTo"_s, quiet.to.toString(timeFormat)}};
}

NoticePreferences noticePreferencesFromJson(const QJsonObject &json)
{
    NoticePreferences preferences;
    const QJsonArray off = json[u"off"].toArray();
    for (const NoticeKind kind : noticeKinds) {
        if (off.contains(nameOf(kind)))
            preferences.off.insert(kind);
    }
    preferences.tray = json[u"tray"].toBool(preferences.tray);
    preferences.sound = json[u"sound"].toBool(preferences.sound);
    QuietHours &quiet = preferences.quiet;
    quiet.on = json[u"quiet"].toBool(quiet.on);
    quiet.from = timeOr(json[u"quietFrom"], quiet.from);
    quiet.to = timeOr(json[u"quietTo"], quiet.to);
    return preferences;
}

} // namespace gavel::link
