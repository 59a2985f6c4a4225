#pragma once

#include "auction/money.h"

#include <QUrl>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::link {

/// Where a host is, and the lot that the address points at, if it points at one.
struct HostAddress
{
    QUrl base; ///< "http://192.168.0.5:8010/": scheme, host, port, no path
    std::optional<auction::LotId> lot;
    QByteArray certificate{}; ///< SHA-256 of the one that the host has, as an invitation tells it; else empty

    bool operator==(const HostAddress &) const = default;
};

enum class AddressFault { Empty, UnknownScheme, BadHost, BadPort, HasPassword, UnknownPath };

/// Reads what a person typed or pasted: "192.168.0.5", "host:8010/lots/3", "http://…/", "[::1]:8010", "::1", and
/// "http://…/join/BIDNOW" for the house itself; also with what was around it in a message: "<http://…>", quotes, "Come
/// to http://… at eight." Without a scheme it is http on PROTOCOL.md's port; with one of a browser's, the address means
/// what it means there; gavel:// and gavels:// are http and https on PROTOCOL.md's port. An invitation has
/// "#sha256=" and 64 hexadecimal digits behind it (PROTOCOL.md, "The command line").
[[nodiscard]] tl::expected<HostAddress, AddressFault> parseHostAddress(const QString &typed);

/// What a host on this computer says of where it is, its certificate behind it.
[[nodiscard]] HostAddress hostAt(const QUrl &said);

/// A sentence to put beside the field.
[[nodiscard]] QString describe(AddressFault fault);

/// Whether an address leads to the computer that it is typed on, whichever that is: no other gets anywhere by it.
[[nodiscard]] bool isThisComputer(const QUrl &address);

/// Whether an address leads no further than the networks at hand: this computer, a private address, or a name that is
/// only known there.
[[nodiscard]] bool isNearby(const QUrl &address);

/// The whole of it in one, which reads as the same address again.
[[nodiscard]] QUrl linkTo(const HostAddress &address);

/// The base as people say it: "192.168.0.5:8010", with a scheme only where it is not http.
[[nodiscard]] QString displayAddress(const QUrl &base);

} // namespace gavel::link
