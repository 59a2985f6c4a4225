#include "models/amount_entry.h"

#include "models/currency_signs.h"

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastGroup = 3; ///< digits, everywhere

/// The one way in which a mark is written: spaces are spaces, apostrophes apostrophes.
QString asMark(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC);
    for (QChar &c : text) {
        if (c.isSpace())
            c = u' ';
        else if (c == u'’' || c == u'ʼ' || c == u'`' || c == u'´')
            c = u'\'';
    }
    return text;
}

/// Takes one sign from the beginning and one from the end.
QString withoutSigns(QString text, const QStringList &signs)
{
    const auto atStart = [&text](const QString &sign) { return text.startsWith(sign); };
    if (const auto sign = std::find_if(signs.begin(), signs.end(), atStart); sign != signs.end())
        text = text.mid(sign->size()).trimmed();
    const auto atEnd = [&text](const QString &sign) { return text.endsWith(sign); };
    if (const auto sign = std::find_if(signs.begin(), signs.end(), atEnd); sign != signs.end())
        text = text.chopped(sign->size()).trimmed();
    return text;
}

/// The figures as ASCII ones; nothing else is changed.
QString withPlainFigures(QString text)
{
    for (QChar &c : text) {
        if (c.isDigit())
            c = QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    }
    return text;
}

bool isFigures(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "1 250 000" to "1250000"; nothing if the groups are not as `marks` have them: "12 50" is no way to write 1250.
std::optional<QString> ungrouped(const QString &whole, const NumberMarks &marks)
{
    const auto mark = std::find_if(whole.begin(), whole.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    if (mark == whole.end())
        return whole;
    if (!marks.groups.contains(*mark))
        return std::nullopt;
    const QStringList groups = whole.split(*mark);
    if (!std::all_of(groups.begin(), groups.end(), isFigures) || groups.last().size() != lastGroup)
        return std::nullopt;
    const auto areAll = [&groups](int digits) {
        return groups.first().size() <= digits &&
               std::all_of(groups.begin() + 1, groups.end() - 1, [digits](auto &one) { return one.size() == digits; });
    };
    return areAll(lastGroup) || areAll(marks.higherGroups) ? std::optional(groups.join(QString())) : std::nullopt;
}

} // namespace

NumberMarks marksOf(const QLocale &locale)
{
    QLocale grouping = locale;
    grouping.setNumberOptions(QLocale::DefaultNumberOptions);
    NumberMarks marks{.point = asMark(locale.decimalPoint()).front(), .groups = u" '"_s};
    const QString group = asMark(locale.groupSeparator());
    if (group.size() == 1 && group.front() != marks.point)
        marks.groups += group;
    const QStringList parts = grouping.toString(qlonglong{1'234'567'890}).split(locale.groupSeparator());
    if (parts.size() > 2)
        marks.higherGroups = static_cast<int>(parts.at(parts.size() - 2).size());
    return marks;
}

std::optional<QString> plainEntry(const QString &written)
{
    QString text;
    for (const QChar c : written) {
        if (c.category() == QChar::Number_Other || c.category() == QChar::Number_Letter)
            return std::nullopt;
        if (c.category() != QChar::Other_Format) // direction marks and the like, which are not seen
            text += c;
    }
    return asMark(text).trimmed();
}

std::optional<auction::Amount> readAmount(const QString &written, const auction::Currency &currency,
                                          const QStringList &signs, const NumberMarks &marks)
{
    const auto entry = plainEntry(written);
    if (!entry)
        return std::nullopt;
    const QString text = withPlainFigures(withoutSigns(entry->toCaseFolded(), signs));
    const qsizetype point = marks.point.isNull() ? -1 : text.indexOf(marks.point);
    const QString fraction = point < 0 ? QString() : text.mid(point + 1);
    const auto whole = ungrouped(point < 0 ? text : text.first(point), marks);
    if (!whole || (!fraction.isEmpty() && !isFigures(fraction)))
        return std::nullopt;
    return auction::parseMajor(fraction.isEmpty() ? *whole : *whole + u'.' + fraction, currency.exponent);
}

} // namespace gavel::models
