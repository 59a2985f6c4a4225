#include "widgets/span_box.h"

#include <QCoreApplication>
#include <QEvent>

namespace gavel::ui {

namespace {

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

} // namespace

SpanBox::SpanBox(const QString &objectName, const QList<qint64> &spans, qint64 chosen, QWidget *parent)
    : DropDown(objectName, parent)
{
    for (const qint64 span : spans)
        addItem(textOf(span), span);
    setSpan(chosen);
}

void SpanBox::setWords(qint64 span, const QString &words)
{
    m_words.insert(span, words);
    retranslate();
}

void SpanBox::setSpan(qint64 span)
{
    if (findData(span) < 0) {
        int at = 0;
        const auto isBefore = [this, span](int row) {
            const qint64 other = itemData(row).toLongLong();
            return other < span && (other >= 0 || row == 0); // one that stands for something else stays last, or first
        };
        while (at < count() && isBefore(at))
            ++at;
        insertItem(at, textOf(span), span);
    }
    setCurrentIndex(findData(span));
}

void SpanBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DropDown::changeEvent(event);
}

void SpanBox::retranslate()
{
    for (int at = 0; at < count(); ++at)
        setItemText(at, textOf(itemData(at).toLongLong()));
}

QString SpanBox::textOf(qint64 span) const
{
    return m_words.contains(span) ? m_words.value(span) : spanText(span);
}

QString spanText(qint64 ms)
{
    const auto whole = [ms](qint64 unit) { return static_cast<int>(ms / unit); };
    if (ms % dayMs == 0 && ms > dayMs)
        return SpanBox::tr("%n day(s)", nullptr, whole(dayMs));
    if (ms % hourMs == 0)
        return SpanBox::tr("%n hour(s)", nullptr, whole(hourMs));
    if (ms % minuteMs == 0)
        return SpanBox::tr("%n minute(s)", nullptr, whole(minuteMs));
    return SpanBox::tr("%n second(s)", nullptr, whole(secondMs));
}

} // namespace gavel::ui
