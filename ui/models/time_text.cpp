#include "models/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 24 * 3'600;

constexpr qint64 quarterMs = 15 * 60 * 1'000;

void putTwoDigits(QChar *at, qint64 number)
{
    at[0] = QChar(static_cast<char16_t>(u'0' + number / 10));
    at[1] = QChar(static_cast<char16_t>(u'0' + number % 10));
}

// Of less than a day, "02:15:00". By hand: every second there is one for each lot that is seen.
QString clockText(qint64 seconds)
{
    QString text(8, u':');
    putTwoDigits(text.data(), seconds / 3'600);
    putTwoDigits(text.data() + 3, seconds / 60 % 60);
    putTwoDigits(text.data() + 6, seconds % 60);
    return text;
}

/// Without the zeros in front: "1:38", "2:01:38".
QString withoutZeros(const QString &clock)
{
    qsizetype zeros = 0;
    while (clock.size() - zeros > 4 && (clock.at(zeros) == u'0' || clock.at(zeros) == u':'))
        ++zeros;
    return clock.mid(zeros);
}

} // namespace

QString countdownText(qint64 leftMs)
{
    const qint64 seconds = leftMs <= 0 ? 0 : (leftMs + 999) / 1'000;
    const QString clock = clockText(seconds % daySeconds);
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

Countdown countdownOf(auction::Phase phase, std::optional<auction::TimeMs> opensAt,
                      std::optional<auction::TimeMs> endsAt, std::optional<qint64> leftMs,
                      std::optional<auction::TimeMs> now)
{
    const auto until = [now](std::optional<auction::TimeMs> time) -> std::optional<qint64> {
        return time && now ? std::optional<qint64>(*time - *now) : std::nullopt;
    };
    const auto at = [](std::optional<qint64> left) {
        return left ? Countdown{countdownText(*left), urgencyOf(*left)} : Countdown{u"—"_s, Urgency::Normal};
    };
    switch (phase) {
    case auction::Phase::Scheduled: {
        const auto left = until(opensAt);
        return left ? Countdown{countdownText(*left), Urgency::Normal} : at({});
    }
    case auction::Phase::Open:
        return at(until(endsAt));
    case auction::Phase::Paused:
        return leftMs ? Countdown{countdownText(*leftMs), Urgency::Normal} : at({});
    case auction::Phase::Sold:
    case auction::Phase::Passed:
    case auction::Phase::Unsold:
    case auction::Phase::Withdrawn:
        return at(0);
    }
    Q_UNREACHABLE();
}

Countdown timeWords(const protocol::LotView &lot, std::optional<auction::TimeMs> now, const QLocale &locale)
{
    const auto said = [](const char *words, const QString &time) {
        return QCoreApplication::translate("gavel::models::Time", words).arg(time);
    };
    const auto end = protocol::endOf(lot);
    if (auction::isFinal(lot.phase) && end)
        return {said(QT_TRANSLATE_NOOP("gavel::models::Time", "Ended %1"), pastText(*end, now, locale)),
                Urgency::Ended};
    if (auction::isFinal(lot.phase))
        return {QCoreApplication::translate("gavel::models::Time", "Ended"), Urgency::Ended};
    const Countdown countdown = countdownOf(lot.phase, lot.opensAt, lot.endsAt, lot.leftMs, now);
    if (lot.phase != auction::Phase::Scheduled || !lot.opensAt || !now)
        return countdown;
    return {said(QT_TRANSLATE_NOOP("gavel::models::Time", "Opens in %1"), withoutZeros(countdown.text)),
            countdown.urgency};
}

QString pastText(auction::TimeMs at, std::optional<auction::TimeMs> now, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    if (now && QDateTime::fromMSecsSinceEpoch(*now).date() == time.date())
        return time.toString(u"HH:mm");
    return locale.toString(time.date(), QLocale::ShortFormat);
}

bool countsDown(auction::Phase phase)
{
    return phase == auction::Phase::Scheduled || phase == auction::Phase::Open;
}

QString timeText(auction::TimeMs at, std::optional<auction::TimeMs> now, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const QString clock = time.toString(u"HH:mm:ss");
    if (now && QDateTime::fromMSecsSinceEpoch(*now).date() == time.date())
        return clock;
    return locale.toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString WallClock::text(auction::TimeMs at)
{
    if (const auction::TimeMs quarter = at / quarterMs; quarter != m_quarter) {
        m_quarter = quarter;
        m_offsetMs = QDateTime::fromMSecsSinceEpoch(at).offsetFromUtc() * 1'000;
    }
    const qint64 second = (at + m_offsetMs) / 1'000 % daySeconds;
    return clockText(second < 0 ? second + daySeconds : second);
}

QString dateTimeText(auction::TimeMs at, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    return locale.toString(time.date(), QLocale::ShortFormat) + u' ' + time.toString(u"HH:mm"); // as countdowns count
}

} // namespace gavel::models
