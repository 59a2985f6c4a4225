#include "theme/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto gnome = u"org.gnome.desktop.interface"_s;

// Asking for the bus where there is none makes libdbus start one, which takes seconds.
bool busIsThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

// Read answers a variant within a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
    , m_paletteDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    if (!busIsThere())
        return;
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearance, u"color-scheme"_s);
    ask(appearance, u"reduced-motion"_s);
    ask(gnome, u"enable-animations"_s);
}

bool SystemAppearance::isDark() const
{
    return m_portalDark.value_or(m_paletteDark);
}

void SystemAppearance::ask(const QString &group, const QString &key)
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    message << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QVariant> reply = *done;
        if (reply.isValid())
            take(group, key, unwrapped(reply.value()));
        done->deleteLater();
    });
}

void SystemAppearance::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, unwrapped(value.variant()));
}

void SystemAppearance::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == appearance && key == "color-scheme"_L1) {
        const uint scheme = value.toUInt(); // 0 no preference, 1 dark, 2 light
        m_portalDark = scheme == 0 ? std::nullopt : std::optional(scheme == 1);
    } else if (group == appearance && key == "reduced-motion"_L1) {
        m_motion = value.toUInt() == 0;
    } else if (group == gnome && key == "enable-animations"_L1) {
        m_motion = value.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace gavel::ui
