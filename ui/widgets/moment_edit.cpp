#include "widgets/moment_edit.h"

#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int halfDayHours = 12;

// As people here write a date in figures, each of its parts as wide as it can be: over a year of two figures Qt takes
// four as two years, and over a day without a zero it waits for more.
QString dateFormat()
{
    static const QRegularExpression year(u"y+"_s);
    static const QRegularExpression month(u"(?<!M)MM?(?!M)"_s);
    static const QRegularExpression day(u"(?<!d)dd?(?!d)"_s);
    return QLocale()
        .dateFormat(QLocale::ShortFormat)
        .replace(year, u"yyyy"_s)
        .replace(month, u"MM"_s)
        .replace(day, u"dd"_s);
}

} // namespace

MomentEdit::MomentEdit(QWidget *parent)
    : QDateTimeEdit(parent)
{
    setTimeSpec(Qt::UTC);            // which has no gaps: it shows what clocks here show
    setFocusPolicy(Qt::StrongFocus); // the wheel takes no focus either
    spellAsHere();
}

// A locale's own short time has halves of the day in places, where Qt takes "18:22" for 1:22 PM and "8:22 AM" for
// 8:22 PM, without a word.
void MomentEdit::spellAsHere()
{
    setDisplayFormat(dateFormat() + u" HH:mm"_s);
}

void MomentEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        spellAsHere();
    QDateTimeEdit::changeEvent(event);
}

void MomentEdit::keyPressEvent(QKeyEvent *event)
{
    const QString letter = event->text().toLower();
    const bool isLater = letter == u'p';
    if (!isLater && letter != u'a')
        return keyPressOfPart(event);
    interpretText();
    setTime(QTime(time().hour() % halfDayHours + (isLater ? halfDayHours : 0), time().minute()));
}

// A part that is full passes on to the next by itself. Whoever types the point or the stroke all the same is there
// already, and does not mean the one after it.
void MomentEdit::keyPressOfPart(QKeyEvent *event)
{
    const QString text = event->text();
    const bool isBetween = text.size() == 1 && !text.front().isLetterOrNumber() && displayFormat().contains(text);
    if (isBetween && m_hasMovedOn)
        return event->accept();
    const int part = currentSectionIndex();
    QDateTimeEdit::keyPressEvent(event);
    m_hasMovedOn = !text.isEmpty() && text.front().isPrint() && currentSectionIndex() == part + 1;
}

void MomentEdit::setMoment(qint64 ms)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(ms);
    setDateTime(QDateTime(here.date(), here.time(), Qt::UTC));
}

void MomentEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace gavel::ui
