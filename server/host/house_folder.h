#pragma once

#include "auction/money.h"
#include "protocol/views.h"

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace gavel {

/// A house's folder from outside the house: what can be done with its book by a command. Errors are sentences for
/// people. Blocks; any one thread.
class HouseFolder
{
public:
    explicit HouseFolder(QString path);

    /// What a list of houses says of one.
    struct Summary
    {
        HouseView house;
        int lots = 0;
        TimeMs writtenAt = 0; ///< when the book's file last changed, by the computer's clock
    };
    /// The house may be serving.
    [[nodiscard]] tl::expected<Summary, QString> summary() const;

    /// Where its host serves now, as seen from this computer; empty: nobody serves it.
    [[nodiscard]] QUrl servedAt() const;

    /// A lot's log as it is published. The house may be serving.
    [[nodiscard]] tl::expected<QByteArray, QString> exportLog(LotId lot) const;

    /// Copies the book into one file of its owner's alone, written whole, synced and then renamed (server/README.md:
    /// VACUUM INTO). The house may be serving.
    [[nodiscard]] tl::expected<void, QString> backUp(const QString &file) const;

    /// Sets the host account's password and ends its sessions. The house must be stopped.
    [[nodiscard]] tl::expected<void, QString> setHostPassword(const QString &password) const;

private:
    const QString m_path;
};

} // namespace gavel
