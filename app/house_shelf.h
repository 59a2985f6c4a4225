#pragma once

#include "windows/hosting.h"

#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::app {

/// The houses that this computer has hosted for its desktop: each has a folder with its book, and beside it a note of
/// how it was opened last. Blocks on the disk; any one thread.
class HouseShelf
{
public:
    /// `root` is the platform's data folder, which is itself the house of `gavel host`.
    explicit HouseShelf(QString root);

    /// The latest opened first. A folder whose book can't be read is passed over.
    [[nodiscard]] QList<ui::HostedHouse> houses() const;
    /// A folder that is still free, called after the house.
    [[nodiscard]] QString folderFor(const QString &houseName) const;
    /// Where another program serves it; empty: nobody does.
    [[nodiscard]] static QUrl servedAt(const QString &folder);
    /// Writes down how this house is opened, for the next time. The error is the operating system's sentence.
    [[nodiscard]] tl::expected<void, QString> remember(const QString &folder, const ui::HostingOptions &options) const;

private:
    [[nodiscard]] QString housesFolder() const;
    [[nodiscard]] std::optional<ui::HostedHouse> houseIn(const QString &folder) const;

    QString m_root;
};

} // namespace gavel::app
