#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

namespace gavel::host {

/// How much room the disk of a folder has left, looked at every few seconds, so that lots and pictures stop before
/// bids must. Net thread: statvfs(2) asks the kernel, not the disk.
class DiskWatch : public QObject
{
    Q_OBJECT

public:
    /// Below `reserveBytes` free the disk is low.
    DiskWatch(QString folder, qint64 reserveBytes, QObject *parent = nullptr);

    /// Looks at once and from now on.
    void start();

    /// As it was last seen; none: it can't be told, and counts as enough.
    [[nodiscard]] std::optional<qint64> freeBytes() const { return m_free; }
    [[nodiscard]] bool isLow() const { return m_free && *m_free < m_reserve; }
    /// What an operator should know while it is low.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// Once, until there is clearly enough again. Not at start(), after which whoever started it may ask.
    void becameLow();

private:
    void look();

    const QString m_folder;
    const qint64 m_reserve;
    std::optional<qint64> m_free;
    bool m_told = false;
    QTimer m_timer;
};

} // namespace gavel::host
