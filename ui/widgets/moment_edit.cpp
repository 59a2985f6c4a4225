#include "widgets/moment_edit.h"

#include <QKeyEvent>
#include <QLocale>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int halfDayHours = 12;

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
    setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u" HH:mm"_s);
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
    if (!isLater && letter != u'a') {
        QDateTimeEdit::keyPressEvent(event);
        return;
    }
    interpretText();
    setTime(QTime(time().hour() % halfDayHours + (isLater ? halfDayHours : 0), time().minute()));
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
