#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>

#include <optional>

namespace gavel::ui {

// What the desktop asks programs to look like: dark or light, with motion or without.
// Read from the settings portal (org.freedesktop.portal.Settings, "color-scheme" and "reduced-motion"; GNOME's
// "enable-animations" too), because Qt 6.4 has neither. Without a portal the palette's own luminance decides.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const;
    [[nodiscard]] bool wantsMotion() const { return m_motion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, const QVariant &value);

    bool m_paletteDark = false;
    std::optional<bool> m_portalDark;
    bool m_motion = true;
};

} // namespace gavel::ui
