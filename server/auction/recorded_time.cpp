#include "auction/recorded_time.h"

#include <QByteArray>
#include <QDate>
#include <algorithm>

namespace gavel::auction {

namespace {

constexpr int fractionDigits = 18;
constexpr int exponentDigitsMax = 2;
constexpr qint64 secondsOfDay = 24 * 3'600;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// The digits behind the point. Those beyond the eighteenth tell no two bids apart that any clock could.
qint64 fractionOf(QByteArrayView digits)
{
    qint64 value = 0;
    for (qsizetype i = 0; i < fractionDigits; ++i)
        value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return value;
}

/// The exponent behind an `e`, at most two digits of it.
std::optional<int> exponentOf(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    if (!areDigits(text) || text.size() > exponentDigitsMax)
        return std::nullopt;
    return negative ? -text.toInt() : text.toInt();
}

std::optional<RecordedTime> decimalOf(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    if (negative)
        text = text.sliced(1);
    const auto e = std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; });
    const QByteArrayView mantissa(text.begin(), e);
    const auto exponent = e == text.end() ? std::optional(0) : exponentOf(QByteArrayView(e + 1, text.end()));
    const qsizetype point = mantissa.indexOf('.');
    QByteArray digits = mantissa.toByteArray();
    if (point >= 0)
        digits.remove(point, 1);
    if (!exponent || !areDigits(digits) || mantissa.endsWith('.'))
        return std::nullopt;

    const qsizetype wholeDigits = (point < 0 ? mantissa.size() : point) + *exponent;
    if (wholeDigits < 0)
        digits.prepend(-wholeDigits, '0');
    else if (wholeDigits > digits.size())
        digits.append(wholeDigits - digits.size(), '0');
    const QByteArrayView all(digits);
    const qsizetype split = qMax<qsizetype>(wholeDigits, 0);
    bool fits = split == 0;
    const qint64 whole = fits ? 0 : all.first(split).toLongLong(&fits);
    if (!fits)
        return std::nullopt;
    const qint64 fraction = fractionOf(all.sliced(split));
    return negative ? RecordedTime{-whole, -fraction} : RecordedTime{whole, fraction};
}

/// Reads an ISO 8601 time from left to right; what does not fit is remembered.
class IsoReader
{
public:
    explicit IsoReader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<RecordedTime> read()
    {
        RecordedTime time{days() * secondsOfDay, 0};
        if (!atEnd()) {
            need(skipAnyOf("Tt "));
            time.whole += timeOfDay();
            if (skipAnyOf(".,"))
                time.fraction = fraction();
            time.whole -= offset();
        }
        return m_ok && atEnd() ? std::optional(time) : std::nullopt;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool atDigit() const { return !atEnd() && isDigit(m_text[m_at]); }
    void need(bool fits) { m_ok = m_ok && fits; }

    bool skipAnyOf(QByteArrayView chars)
    {
        if (atEnd() || !chars.contains(m_text[m_at]))
            return false;
        ++m_at;
        return true;
    }

    int number(int digits, int max)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            need(atDigit());
            if (!m_ok)
                return 0;
            value = value * 10 + (m_text[m_at++] - '0');
        }
        need(value <= max);
        return value;
    }

    qint64 days()
    {
        const int year = number(4, 9'999);
        const bool extended = skipAnyOf("-");
        const int month = number(2, 12);
        need(skipAnyOf("-") == extended);
        const QDate date(year, month, number(2, 31));
        need(date.isValid());
        return m_ok ? QDate(1970, 1, 1).daysTo(date) : 0;
    }

    /// A leap second counts as the next; 24:00 is the next day's midnight.
    qint64 timeOfDay()
    {
        const int hour = number(2, 24);
        const bool extended = skipAnyOf(":");
        const int minute = number(2, 59);
        const bool hasSecond = extended ? skipAnyOf(":") : atDigit();
        const int second = hasSecond ? number(2, 60) : 0;
        const qint64 seconds = hour * 3'600 + minute * 60 + second;
        need(seconds <= secondsOfDay);
        return seconds;
    }

    qint64 fraction()
    {
        const qsizetype from = m_at;
        while (atDigit())
            ++m_at;
        need(m_at > from);
        return fractionOf(m_text.sliced(from, m_at - from));
    }

    /// Seconds that the zone is ahead of UTC.
    qint64 offset()
    {
        if (atEnd() || skipAnyOf("Zz"))
            return 0;
        const bool behind = skipAnyOf("-");
        need(behind || skipAnyOf("+"));
        qint64 seconds = number(2, 23) * 3'600;
        if (skipAnyOf(":") || atDigit())
            seconds += number(2, 59) * 60;
        return behind ? -seconds : seconds;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace

std::optional<RecordedTime> recordedTimeOf(QByteArrayView text)
{
    const auto decimal = decimalOf(text);
    return decimal ? decimal : IsoReader(text).read();
}

} // namespace gavel::auction
