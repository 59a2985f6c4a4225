#include "models/time_entry.h"

#include "models/amount_entry.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::TimeEntry)
};

constexpr int centuryOfShortYears = 2'000;
constexpr int minuteSeconds = 60;
constexpr int hourSeconds = 3'600;

/// Whether a locale puts the year, the month or the day first.
enum class Order { Year, Month, Day };

Order orderOf(const QLocale &locale)
{
    for (const QChar c : locale.dateFormat(QLocale::ShortFormat)) {
        if (c == u'y')
            return Order::Year;
        if (c == u'M')
            return Order::Month;
        if (c == u'd')
            return Order::Day;
    }
    return Order::Day;
}

/// Three numbers in the order in which they stand; only the year may have four figures.
QDate dateOf(const std::array<QString, 3> &parts, bool hasPoints, Order order)
{
    constexpr int yearFigures = 4;
    if (parts.at(0).size() == yearFigures)
        order = Order::Year;
    else if (parts.at(2).size() == yearFigures && (hasPoints || order == Order::Year))
        order = Order::Day; // whoever parts by points has the day first
    const auto number = [&parts](std::size_t at) { return parts.at(at).toInt(); };
    const auto year = [&](std::size_t at) {
        return parts.at(at).size() == yearFigures ? number(at) : centuryOfShortYears + number(at);
    };
    switch (order) {
    case Order::Year:
        return {year(0), number(1), number(2)};
    case Order::Month:
        return {year(2), number(0), number(1)};
    case Order::Day:
        return {year(2), number(1), number(0)};
    }
    Q_UNREACHABLE();
}

/// Takes the date out of the text; invalid if there is none that is one.
QDate takeDate(QString &text, const QLocale &locale)
{
    static const QRegularExpression shape(
        u"(?<!\\d)(\\d{4}|\\d{1,2})\\s*([-./]|년|年)\\s*(\\d{1,2})\\s*(?:[-./]|월|月)\\s*(\\d{4}|\\d{1,2})(?!\\d)\\s*"
        "(?:일|日|\\.)?"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(match.capturedStart(), match.capturedLength());
    return dateOf({match.captured(1), match.captured(3), match.captured(4)}, match.captured(2) == u".",
                  orderOf(locale));
}

/// Before or after noon, in the locale's words and those that are known everywhere.
QString halves(const QLocale &locale, bool afternoon)
{
    QStringList words = afternoon ? QStringList{u"pm"_s, u"p.m."_s, u"p. m."_s, u"오후"_s, u"午後"_s, u"下午"_s}
                                  : QStringList{u"am"_s, u"a.m."_s, u"a. m."_s, u"오전"_s, u"午前"_s, u"上午"_s};
    words.append(plainEntry(afternoon ? locale.pmText() : locale.amText()).value_or(QString()));
    for (QString &word : words)
        word = QRegularExpression::escape(word);
    words.removeAll(QString());
    return words.join(u'|');
}

/// "18:00", "9:00:30", "6:00 PM", "오후 6:00", "오후 6시 30분", "18 Uhr". Invalid if it is none.
QTime timeOf(QString text, const QLocale &locale)
{
    static const QRegularExpression lead(u"^\\s*(?:,|T|um|at|kl\\.?|à)\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    text = text.remove(lead).trimmed();
    bool hasHalf = false;
    bool afternoon = false;
    for (const bool later : {false, true}) {
        const QRegularExpression half(u"^(?:%1)\\s*|\\s*(?:%1)$"_s.arg(halves(locale, later)),
                                      QRegularExpression::CaseInsensitiveOption);
        const qsizetype before = text.size();
        text.remove(half);
        afternoon = afternoon || (later && text.size() != before);
        hasHalf = hasHalf || text.size() != before;
    }
    static const QRegularExpression shape(
        u"^(\\d{1,2})(?:[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s*Uhr)?|(\\s*(?:시|時|点|h|Uhr))\\s*"
        "(?:(\\d{1,2})\\s*(?:분|分|min)?)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    const bool saysMore = !match.captured(2).isEmpty() || !match.captured(5).isEmpty();
    if (!match.hasMatch() || !(saysMore || hasHalf))
        return {};
    int hour = match.captured(1).toInt();
    if (hasHalf && (hour < 1 || hour > 12))
        return {};
    if (hasHalf)
        hour = hour % 12 + (afternoon ? 12 : 0);
    const int thousandths = match.captured(4).left(3).leftJustified(3, u'0').toInt();
    return {hour, match.captured(2).toInt() + match.captured(6).toInt(), match.captured(3).toInt(), thousandths};
}

/// "Z", "+09:00" at the end, behind a time: in seconds.
std::optional<int> takeOffset(QString &text)
{
    static const QRegularExpression shape(u"(\\d:\\d{2}(?:[:.,]\\d+)*)\\s*(?:(Z|UTC)|([+-])(\\d{2}):?(\\d{2})?)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text = text.first(match.capturedEnd(1));
    const int size = match.captured(4).toInt() * hourSeconds + match.captured(5).toInt() * minuteSeconds;
    return match.captured(3) == u"-" ? -size : size;
}

} // namespace

tl::expected<auction::TimeMs, TimeFault> localMoment(QDate date, QTime time)
{
    if (!date.isValid() || !time.isValid())
        return tl::unexpected(TimeFault::NoTime);
    const auction::TimeMs at = QDateTime(date, time).toMSecsSinceEpoch();
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(at);
    if (shown.date() != date || shown.time() != time)
        return tl::unexpected(TimeFault::InGap);
    return at;
}

tl::expected<auction::TimeMs, TimeFault> readMoment(const QString &written, const QLocale &locale, QDate today)
{
    auto entry = plainEntry(written);
    if (!entry)
        return tl::unexpected(TimeFault::NoTime);
    QString text = entry->simplified();
    const auto offset = takeOffset(text);
    const qsizetype whole = text.size();
    QDate date = takeDate(text, locale);
    if (text.size() == whole)
        date = today;
    const QTime time = timeOf(text, locale);
    if (!offset)
        return localMoment(date, time);
    if (!date.isValid() || !time.isValid())
        return tl::unexpected(TimeFault::NoTime);
    return QDateTime(date, time, Qt::OffsetFromUTC, *offset).toMSecsSinceEpoch();
}

QString timeFaultText(TimeFault fault)
{
    switch (fault) {
    case TimeFault::NoTime:
        return TimeWords::tr("That is no time. It is written like %1.").arg(u"2026-12-24 18:00"_s);
    case TimeFault::InGap:
        return TimeWords::tr("There is no such time that day: clocks go forward over it. Choose one an hour later.");
    }
    Q_UNREACHABLE();
}

QString zoneText(auction::TimeMs at)
{
    const int offset = QDateTime::fromMSecsSinceEpoch(at).offsetFromUtc();
    if (offset == 0)
        return u"UTC"_s;
    const int minutes = qAbs(offset) / minuteSeconds;
    QString text = u"UTC"_s + (offset < 0 ? u'−' : u'+') + QString::number(minutes / 60);
    if (minutes % 60 != 0)
        text += u':' + QString::number(minutes % 60).rightJustified(2, u'0');
    return text;
}

} // namespace gavel::models
