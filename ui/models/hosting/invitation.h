#pragma once

#include "protocol/views.h"

#include <QString>
#include <QUrl>
#include <optional>

namespace gavel::models {

/// Where phones come into a house, as it is written, scanned and printed.
struct Invitation
{
    QString address; ///< "http://192.0.2.14:8010", or "http://192.0.2.14:8010/join/ABCDEF"
    QString code;    ///< of the hall, with which the address ends then; empty: none lets anybody in

    bool operator==(const Invitation &) const = default;
};

/// `base`: of the house, as phones reach it; empty: they do not. The hall's code is in it while it lets people in,
/// which is until the evening's end (FORMATS.md, "Bidders, paddles and roles").
[[nodiscard]] Invitation invitationOf(const QUrl &base, const std::optional<protocol::HouseView> &house);

/// What opens the desktop program there: "gavel://192.0.2.14:8010/", under TLS gavels://, with the fingerprint of a
/// house's own certificate behind it as in `base`. Empty where that is.
[[nodiscard]] QString desktopLink(const QUrl &base);

/// The page of a lot.
[[nodiscard]] QString lotAddress(const QUrl &base, auction::LotId lot);

/// What signs an account in (HostApi::makeLink).
[[nodiscard]] QString linkAddress(const QUrl &base, const QString &token);

} // namespace gavel::models
