#include "widgets/accessible_roles.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace gavel::ui {

namespace {

constexpr auto roleProperty = "accessibleRole";

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(roleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(&interfaceOf), true);
    widget->setProperty(roleProperty, static_cast<int>(role));
}

} // namespace gavel::ui
