#pragma once

#include <QMetaType>
#include <QtGlobal>
#include <optional>

namespace gavel::link {

/// How the line to a host is.
struct LineState
{
    enum class Line {
        Offline,    ///< not asked to connect
        Connecting, ///< trying now
        Connected,
        Retrying ///< lost or never had; trying again by itself in retryInMs
    };

    Line line = Line::Offline;
    qint64 retryInMs = 0;              ///< Retrying only, as of the change
    std::optional<qint64> roundTripMs; ///< of the last exchange, while connected

    bool operator==(const LineState &) const = default;
};

} // namespace gavel::link
