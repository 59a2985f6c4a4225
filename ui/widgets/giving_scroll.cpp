#include "widgets/giving_scroll.h"

#include "widgets/scrolling.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace gavel::ui {

namespace {

constexpr int heightMin = 120;

} // namespace

GivingScroll::GivingScroll(QWidget *contents, QWidget *parent)
    : QScrollArea(parent)
{
    scrollIn(*this, contents);
    // By a letter as by Tab. What is clicked stays where it is, or the click would miss it.
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            showFocused();
    });
}

// Its sentences wrap: how high they are hangs on the width that is there.
QSize GivingScroll::sizeHint() const
{
    const QLayout *layout = widget()->layout();
    const QSize hint = layout->totalSizeHint();
    if (!layout->hasHeightForWidth())
        return hint;
    return {hint.width(), layout->totalHeightForWidth(isVisible() ? width() : hint.width())};
}

QSize GivingScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), heightMin};
}

void GivingScroll::showFocused()
{
    auto *focused = widget()->focusWidget();
    if (!focused || !focused->hasFocus())
        return;
    auto *beside = focused->parentWidget(); // what is said of it
    ensureWidgetVisible(beside == widget() ? focused : beside);
}

// What is said beside a field makes the contents higher, and is in its place only once they are laid out anew.
bool GivingScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDone = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        QMetaObject::invokeMethod(this, &GivingScroll::showFocused, Qt::QueuedConnection);
    }
    return isDone;
}

void GivingScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    showFocused();
}

} // namespace gavel::ui
