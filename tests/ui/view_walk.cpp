#include "ui/view_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

// Rounding of font metrics and of a style's padding.
constexpr int slackPx = 2;

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
    const bool elides = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    if (label->text().isEmpty() || elides)
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
    return button->width() + slackPx >= button->minimumSizeHint().width();
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
    QStringList findings;
    for (const auto *widget : visible(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label && !fits(label)) || (button && !fits(button)))
            findings.append(called(widget) + u" has no room for: "_s + (label ? label->text() : button->text()));
        if ((label || button || isControl(widget)) && !isPart(widget) && sticksOut(widget))
            findings.append(called(widget) + u" sticks out of "_s + called(widget->parentWidget()));
    }
    return findings;
}

} // namespace gavel::ui_tests
