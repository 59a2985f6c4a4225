#include "models/selling/lot_cells.h"

#include "models/band_text.h"
#include "protocol/codes.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Preset = auction::Increments::Preset;
using From = auction::SoftClose::From;

struct Unit
{
    QStringView name;
    qint64 ms;
};

constexpr std::array units{Unit{u"d", 86'400'000}, Unit{u"h", 3'600'000}, Unit{u"m", 60'000}, Unit{u"s", 1'000},
                           Unit{u"ms", 1}};

/// "12.5", "12,5", "12 %": in basis points.
std::optional<int> percentIn(const QString &written)
{
    static const QRegularExpression shape(u"^\\s*(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*%?\\s*$"_s);
    const auto match = shape.match(written);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt() * 100 + match.captured(2).leftJustified(2, u'0').toInt();
}

QString percentCell(int rate)
{
    QString text = QString::number(rate / 100);
    if (rate % 100 != 0)
        text += u'.' + QString::number(rate % 100).rightJustified(2, u'0');
    return text;
}

/// Of the parts behind window and extension, each once and in any order.
bool takePart(const QString &part, auction::SoftClose &soft)
{
    const QString word = part.trimmed().toLower();
    bool isCount = false;
    const qint64 count = word.mid(1).toLongLong(&isCount);
    if (const auto cap = spanIn(word); cap && !soft.capMs)
        soft.capMs = cap;
    else if (word == u"end" && soft.from == From::Now)
        soft.from = From::End;
    else if (word.startsWith(u'x') && isCount && count > 0 && !soft.maxCount)
        soft.maxCount = count;
    else
        return false;
    return true;
}

} // namespace

std::optional<qint64> spanIn(const QString &cell)
{
    static const QRegularExpression whole(u"^(\\s*\\d{1,6}\\s*(?:ms|[smhd]))+\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(u"(\\d+)\\s*(ms|[smhd])"_s, QRegularExpression::CaseInsensitiveOption);
    if (!whole.match(cell).hasMatch())
        return std::nullopt;
    qint64 span = 0;
    for (auto found = part.globalMatch(cell); found.hasNext();) {
        const auto match = found.next();
        const QString name = match.captured(2).toLower();
        for (const Unit &unit : units)
            span += unit.name == name ? match.captured(1).toLongLong() * unit.ms : 0;
    }
    return span;
}

QString spanCell(qint64 spanMs)
{
    QStringList parts;
    for (const Unit &unit : units) {
        if (spanMs >= unit.ms)
            parts.append(QString::number(spanMs / unit.ms) + unit.name);
        spanMs %= unit.ms;
    }
    return parts.isEmpty() ? u"0s"_s : parts.join(u' ');
}

std::optional<std::optional<auction::SoftClose>> softCloseIn(const QString &cell)
{
    if (cell.compare(u"none"_s, Qt::CaseInsensitive) == 0)
        return std::optional<auction::SoftClose>();
    const QStringList parts = cell.split(u'/');
    const auto window = spanIn(parts.value(0));
    const auto extend = parts.size() > 1 ? spanIn(parts.at(1)) : window;
    if (!window || !extend)
        return std::nullopt;
    auction::SoftClose soft{.windowMs = *window, .extendMs = *extend, .capMs = {}};
    for (const QString &part : parts.mid(2)) {
        if (!takePart(part, soft))
            return std::nullopt;
    }
    return std::optional(soft);
}

QString softCloseCell(const std::optional<auction::SoftClose> &soft)
{
    if (!soft)
        return u"none"_s;
    QStringList parts{spanCell(soft->windowMs), spanCell(soft->extendMs)};
    if (soft->capMs)
        parts.append(spanCell(*soft->capMs));
    if (soft->from == From::End)
        parts.append(u"end"_s);
    if (soft->maxCount)
        parts.append(u'x' + QString::number(*soft->maxCount));
    return parts.join(u'/');
}

QString stepsText(const QList<auction::Increments::Band> &bands, const MoneyText &money)
{
    QStringList parts;
    for (const auto &band : bands) {
        const bool goesWithoutSaying = band.from == 0 && bands.size() > 1;
        parts.append(bandText(money.plain(band.step), goesWithoutSaying ? QString() : money.plain(band.from)));
    }
    return bandsText(parts);
}

QString incrementsCell(const auction::Increments &increments, const MoneyText &money)
{
    if (increments.preset == Preset::Fixed)
        return money.plain(increments.step);
    if (increments.preset != Preset::Bands)
        return protocol::nameOf(increments.preset);
    return stepsText(increments.bands, money);
}

std::optional<auction::Bands> ratesIn(const QString &cell, int rateMax, const AmountIn &amountIn)
{
    auction::Bands rates;
    const QList<BandPart> parts = bandParts(cell);
    for (const BandPart &part : parts) {
        const auto rate = percentIn(part.value);
        const auto from = part.from.isEmpty() ? std::optional<auction::Amount>(0) : amountIn(part.from);
        const bool isFirst = &part == &parts.first();
        if (!rate || !from || (*from == 0) != isFirst)
            return std::nullopt;
        if (isFirst)
            rates.rate = *rate;
        else
            rates.above.append({*from, *rate});
    }
    return !parts.isEmpty() && auction::valid(rates, rateMax) ? std::optional(rates) : std::nullopt;
}

QString ratesCell(const auction::Bands &rates, const MoneyText &money)
{
    QStringList parts{percentCell(rates.rate)};
    for (const auto &band : rates.above)
        parts.append(bandText(percentCell(band.rate), money.plain(band.from)));
    return bandsText(parts);
}

QString momentCell(auction::TimeMs at)
{
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(at);
    const bool hasThousandths = shown.time().msec() != 0;
    const int offset = qAbs(shown.offsetFromUtc()) / 60;
    const auto twoDigits = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return shown.toString(hasThousandths ? u"yyyy-MM-dd HH:mm:ss.zzz"_s : u"yyyy-MM-dd HH:mm:ss"_s) +
           (shown.offsetFromUtc() < 0 ? u'-' : u'+') + twoDigits(offset / 60) + u':' + twoDigits(offset % 60);
}

} // namespace gavel::models
