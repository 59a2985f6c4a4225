#include "models/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 24 * 3'600;

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

QString countdownText(qint64 leftMs)
{
    const qint64 seconds = leftMs <= 0 ? 0 : (leftMs + 999) / 1'000;
    const qint64 rest = seconds % daySeconds;
    const QString clock = twoDigits(rest / 3'600) + u':' + twoDigits(rest / 60 % 60) + u':' + twoDigits(rest % 60);
    if (seconds < daySeconds)
        return clock;
    return QCoreApplication::translate("gavel::models::Time", "%1d %2", "days and time left: 1d 02:15:00")
        .arg(seconds / daySeconds)
        .arg(clock);
}

std::optional<qint64> countdownChangesInMs(qint64 leftMs)
{
    return leftMs > 0 ? std::optional<qint64>((leftMs - 1) % 1'000 + 1) : std::nullopt;
}

Urgency urgencyOf(qint64 leftMs)
{
    if (leftMs <= 0)
        return Urgency::Ended;
    if (leftMs <= lastMinuteMs)
        return Urgency::LastMinute;
    return leftMs <= soonMs ? Urgency::Soon : Urgency::Normal;
}

Countdown countdownOf(Phase phase, std::optional<TimeMs> opensAt, std::optional<TimeMs> endsAt,
                      std::optional<qint64> leftMs, std::optional<TimeMs> now)
{
    const auto until = [now](std::optional<TimeMs> time) -> std::optional<qint64> {
        return time && now ? std::optional<qint64>(*time - *now) : std::nullopt;
    };
    const auto at = [](std::optional<qint64> left) {
        return left ? Countdown{countdownText(*left), urgencyOf(*left)} : Countdown{u"—"_s, Urgency::Normal};
    };
    switch (phase) {
    case Phase::Scheduled: {
        const auto left = until(opensAt);
        return left ? Countdown{countdownText(*left), Urgency::Normal} : at({});
    }
    case Phase::Open:
        return at(until(endsAt));
    case Phase::Paused:
        return leftMs ? Countdown{countdownText(*leftMs), Urgency::Normal} : at({});
    case Phase::Sold:
    case Phase::Passed:
    case Phase::Unsold:
    case Phase::Withdrawn:
        return at(0);
    }
    Q_UNREACHABLE();
}

bool countsDown(Phase phase)
{
    return phase == Phase::Scheduled || phase == Phase::Open;
}

QString timeText(TimeMs at, std::optional<TimeMs> now, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const QString clock = time.toString(u"HH:mm:ss");
    if (now && QDateTime::fromMSecsSinceEpoch(*now).date() == time.date())
        return clock;
    return locale.toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString dateTimeText(TimeMs at, const QLocale &locale)
{
    return locale.toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

} // namespace gavel::models
