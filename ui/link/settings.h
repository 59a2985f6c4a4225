#pragma once

#include "link/notice_preferences.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <functional>
#include <tl/expected.hpp>

namespace gavel::link {

/// A host that was joined before.
struct RecentHost
{
    QUrl base;
    QString name;     ///< of the house
    QByteArray token; ///< empty: signed out
    QString email;    ///< as whom one signed in last; empty: nobody has from here

    bool operator==(const RecentHost &) const = default;
};

/// What the program keeps between runs. `tokens` are why the file is for its owner's eyes only.
struct Kept
{
    QList<RecentHost> hosts;            ///< the latest first
    QString language;                   ///< "en", "ko"; empty: the system's
    QString theme;                      ///< "light", "dark"; empty: the system's
    QHash<QString, QByteArray> windows; ///< geometry and state by the window's object name
    NoticePreferences notices;
    bool closesToTray = true; ///< a house that is hosted here goes on in the tray when its window is closed
    QHash<QString, QByteArray> certificates; ///< SHA-256 of those that no authority answers for, by "host:port"

    static constexpr int hostsMax = 12;

    /// Moves or adds the host to the front; an empty name, token or email keeps what was known.
    void remember(const RecentHost &host);
    /// The token kept for that host, or an empty one.
    [[nodiscard]] QByteArray tokenFor(const QUrl &base) const;
    void forgetToken(const QUrl &base);
    /// Which certificate is known as that host's, by its SHA-256; empty: none.
    [[nodiscard]] QByteArray certificateFor(const QUrl &base) const;
    void rememberCertificate(const QUrl &base, const QByteArray &sha256);
    /// As whom one signed in there last, or nothing.
    [[nodiscard]] QString emailFor(const QUrl &base) const;

    bool operator==(const Kept &) const = default;
};

/// The settings file: JSON, mode 0600. It is written new, flushed to the disk and renamed over the old one, so that a
/// crash or a full disk leaves the old or the new, never half a file. One that cannot be read is set aside, not
/// overwritten. Small: reading and writing it takes about as long as a repaint.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);

    /// Where the platform wants it.
    [[nodiscard]] static QString standardPath();

    /// A file of that name in the same folder.
    [[nodiscard]] QString beside(const QString &name) const;

    /// The kept values; the defaults if there is no file. A damaged one is renamed to setAside() and the defaults
    /// given.
    [[nodiscard]] Kept load();

    /// Where a damaged file went at load(); empty if there was none.
    [[nodiscard]] const QString &setAside() const { return m_setAside; }

    /// Changes what the file has at this moment, which another program may have written since load(), and gives what it
    /// has then. What this program does not know in it stays. The error is the operating system's sentence; the old
    /// file is untouched then.
    [[nodiscard]] tl::expected<Kept, QString> change(const std::function<void(Kept &)> &edit);

private:
    [[nodiscard]] tl::expected<void, QString> save(const Kept &kept) const;
    [[nodiscard]] QByteArray contents() const;

    QString m_path;
    QString m_setAside;
};

} // namespace gavel::link
