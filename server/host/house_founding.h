#pragma once

#include "protocol/views.h"

#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::host {

struct House;

/// A start that did not succeed: a sentence for people, and whether the options contradict the book (exit code 2).
struct StartFault
{
    QString sentence;
    bool usage = false;
    bool port = false;  ///< the port could not be had; another may
    bool inUse = false; ///< another host serves the folder
};

/// Sets up the house in a book that was just opened, or finds it there, before anybody is served. It waits for the
/// store and a worker in event loops of its own. Net thread.
class HouseFounding
{
public:
    explicit HouseFounding(House &house)
        : m_house(house)
    {
    }

    /// Sets up a new book, or holds an old one against the options; then settles what the clock says. The house's view
    /// is what the book has then.
    [[nodiscard]] tl::expected<void, StartFault> found();
    /// The password of the account `host`, if this made it up.
    [[nodiscard]] const QString &newHostPassword() const { return m_newHostPassword; }

private:
    [[nodiscard]] tl::expected<std::optional<protocol::HouseView>, StartFault> readHouse();
    [[nodiscard]] tl::expected<void, StartFault> compare(const protocol::HouseView &existing) const;
    [[nodiscard]] QString newHostPasswordHash();
    [[nodiscard]] tl::expected<void, StartFault> writeHouse(const QString &hostPasswordHash, const QString &id);

    House &m_house;
    QString m_newHostPassword;
};

} // namespace gavel::host
