#include "ui/view_walk.h"

#include "theme/colours.h"
#include "widgets/cut_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QTabBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

// Rounding of font metrics and of a style's padding.
constexpr int slackPx = 2;
// What WCAG 2.1 asks of large words and of pictures. Of the thin strokes of small words no pixel may reach the whole
// of their colour; that the colours themselves reach 4.5 : 1 is told by tst_theme.
constexpr double contrastMin = 3;

template <typename... Kinds>
bool isOneOf(const QWidget *widget)
{
    return (qobject_cast<const Kinds *>(widget) || ...);
}

// A part of another control (a spin box's line, a combo box's list) is named and reached by the whole.
bool isPart(const QWidget *widget)
{
    const auto *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QHeaderView *>(widget) ||
           isOneOf<QAbstractSpinBox, QComboBox, QTabBar, QLineEdit>(parent) ||
           (parent && parent->inherits("QComboBoxPrivateContainer"));
}

bool isControl(const QWidget *widget)
{
    return isOneOf<QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QAbstractSpinBox, QTabBar>(
               widget) &&
           !isPart(widget);
}

QString called(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : name;
}

QList<const QWidget *> visible(const QWidget &window)
{
    QList<const QWidget *> shown;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            shown.append(widget);
    }
    return shown;
}

QString nameOf(const QWidget *widget)
{
    auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return interface ? interface->text(QAccessible::Name) : QString();
}

bool scrolls(const QWidget *widget)
{
    return widget && qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
}

bool fits(const QLabel *label)
{
    if (label->text().isEmpty() || isOneOf<ui::CutLabel>(label)) // which says that it is cut
        return true;
    if (label->wordWrap())
        return label->height() + slackPx >= label->heightForWidth(label->width());
    return label->width() + slackPx >= label->minimumSizeHint().width() &&
           label->height() + slackPx >= label->minimumSizeHint().height();
}

bool fits(const QAbstractButton *button)
{
    if (button->text().isEmpty() || button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return true;
    return button->width() + slackPx >= button->minimumSizeHint().width() &&
           button->height() + slackPx >= button->minimumSizeHint().height();
}

// A line that is typed into, or one of a list that is chosen from.
bool isHighEnough(const QWidget *field)
{
    return !isOneOf<QLineEdit, QComboBox>(field) || isPart(field) ||
           field->height() + slackPx >= field->minimumSizeHint().height();
}

bool saysSomething(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return (label && !label->text().isEmpty()) || (button && !(button->text().isEmpty() && button->icon().isNull()));
}

// The most that a pixel differs from the commonest, which is the ground.
double contrastIn(const QImage &picture)
{
    QHash<QRgb, int> pixels;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++pixels[picture.pixel(x, y)];
    }
    const auto fewer = [](const auto &a, const auto &b) { return a < b; };
    const QRgb ground = std::max_element(pixels.cbegin(), pixels.cend(), fewer).key();
    double most = 1;
    for (auto pixel = pixels.cbegin(); pixel != pixels.cend(); ++pixel)
        most = qMax(most, ui::contrast(QColor(pixel.key()), QColor(ground)));
    return most;
}

QImage pictureOf(const QWidget *widget, const QImage &window)
{
    const double scale = window.devicePixelRatio();
    const QRect seen = widget->visibleRegion().boundingRect();
    const QPoint at = widget->mapTo(widget->window(), seen.topLeft());
    return window.copy(QRectF(QPointF(at) * scale, QSizeF(seen.size()) * scale).toRect());
}

bool sticksOut(const QWidget *widget)
{
    const auto *holder = widget->parentWidget();
    if (!holder || scrolls(holder) || scrolls(widget))
        return false;
    return !holder->rect().adjusted(-slackPx, -slackPx, slackPx, slackPx).contains(widget->geometry());
}

} // namespace

QStringList unnamedControls(const QWidget &window)
{
    QStringList findings;
    for (const auto *widget : visible(window)) {
        if (!isControl(widget))
            continue;
        if (nameOf(widget).isEmpty())
            findings.append(called(widget) + u" has no accessible name"_s);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->text().isEmpty() && button->toolTip().isEmpty())
            findings.append(called(widget) + u" shows a picture alone and has no tip"_s);
    }
    return findings;
}

QStringList unreachableControls(QWidget &window)
{
    QSet<const QWidget *> chain{&window};
    for (const auto *next = window.nextInFocusChain(); next && !chain.contains(next); next = next->nextInFocusChain())
        chain.insert(next);
    QStringList findings;
    for (const auto *widget : visible(window)) {
        if (!isControl(widget) || !widget->isEnabled() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (!(widget->focusPolicy() & Qt::TabFocus) || !chain.contains(widget))
            findings.append(called(widget) + u" is not reached by Tab"_s);
    }
    return findings;
}

QStringList clippedWords(const QWidget &window)
{
    // Words that have just changed have asked for their room, and get it before anybody sees them.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList findings;
    for (const auto *widget : visible(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label && !fits(label)) || (button && !fits(button)))
            findings.append(called(widget) + u" has no room for: "_s + (label ? label->text() : button->text()));
        if (!isHighEnough(widget))
            findings.append(called(widget) + u" has no room for what it holds"_s);
        if ((label || button || isControl(widget)) && !isPart(widget) && sticksOut(widget))
            findings.append(called(widget) + u" sticks out of "_s + called(widget->parentWidget()));
    }
    return findings;
}

QStringList faintWords(QWidget &window)
{
    QStringList findings;
    const QImage picture = window.grab().toImage();
    for (const auto *widget : visible(window)) {
        // What is scrolled half out of sight shows half of its words.
        const bool isWhole = widget->visibleRegion().boundingRect().height() >= widget->height();
        if (!saysSomething(widget) || !widget->isEnabled() || !isWhole)
            continue;
        if (const double reached = contrastIn(pictureOf(widget, picture)); reached < contrastMin)
            findings.append(u"%1 is hard to see, %2 : 1"_s.arg(called(widget)).arg(reached, 0, 'f', 1));
    }
    return findings;
}

} // namespace gavel::ui_tests
