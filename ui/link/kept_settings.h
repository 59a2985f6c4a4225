#pragma once

#include "link/settings.h"

#include <QObject>

#include <functional>

namespace gavel::link {

/// The settings of this run, in memory and in their file: whoever changes one here need not know where it is kept.
/// GUI thread.
class KeptSettings : public QObject
{
    Q_OBJECT

public:
    explicit KeptSettings(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] const Kept &kept() const { return m_kept; }
    [[nodiscard]] const SettingsFile &file() const { return m_file; }

    /// Changes what is kept and writes it, unless nothing changed. A full disk costs what would have been remembered,
    /// not the auction.
    void change(const std::function<void(Kept &)> &edit);

Q_SIGNALS:
    void changed();

private:
    SettingsFile m_file;
    Kept m_kept;
};

} // namespace gavel::link
