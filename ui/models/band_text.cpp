#include "models/band_text.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView betweenParts = u";|";
constexpr QStringView insidePart = u">:";

bool containsAny(QStringView text, QStringView signs)
{
    return std::any_of(text.begin(), text.end(), [signs](QChar c) { return signs.contains(c); });
}

BandPart partOf(const QString &written)
{
    const auto cut = [&written](qsizetype at, bool isValueFirst) {
        const QString before = written.left(at).trimmed();
        const QString behind = written.mid(at + 1).trimmed();
        return BandPart{written.trimmed(), isValueFirst ? before : behind, isValueFirst ? behind : before};
    };
    if (const qsizetype at = written.indexOf(u'>'); at >= 0)
        return cut(at, true);
    if (const qsizetype at = written.indexOf(u':'); at >= 0)
        return cut(at, false);
    return {written.trimmed(), written.trimmed(), {}};
}

} // namespace

QList<BandPart> bandParts(const QString &typed)
{
    static const QRegularExpression between(u"[;|]"_s);
    QList<BandPart> parts;
    for (const QString &line : typed.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        for (const QString &part : line.split(between))
            parts.append(partOf(part));
    }
    return parts;
}

bool areBands(const QString &typed)
{
    return containsAny(typed, betweenParts) || containsAny(typed, insidePart);
}

QString bandText(const QString &value, const QString &from)
{
    return from.isEmpty() ? value : value + u" > "_s + from;
}

QString bandsText(const QStringList &parts)
{
    return parts.join(u"; "_s);
}

} // namespace gavel::models
