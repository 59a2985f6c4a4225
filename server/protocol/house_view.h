#pragma once

#include "protocol/common_views.h"

#include <QStringList>

namespace gavel::protocol {

/// GET /api/v1/house.
struct HouseView
{
    QString name;
    auction::Currency currency;
    auction::Bands premium; ///< of a lot, unless the lot, its seller or its sale has its own; as the next two
    auction::Bands commission;
    auction::Tax tax = {};
    bool limitedFunds = false;
    bool anyoneSells = true;
    bool anyoneSignsUp = true;
    QString about;               ///< what people read of it, over several lines; may be empty
    QString contact;             ///< how its people are reached; may be empty
    std::optional<Picture> logo; ///< none: it has none
    QString version;
    QString id;       ///< [a-z0-9]{8,32}; tells this house from others
    QString hallCode; ///< six letters that newcomers sign up by, for staff to see; empty: it is off, or not told
    std::optional<auction::TimeMs> eveningEndedAt; ///< none: it is on
    bool showsPaddles = false;                     ///< others see a bidder's paddle where shapes say `nick`
    QStringList hosts; ///< where each of several hosts is reached, as it was told; empty: there is one

    /// Whether newcomers come in by a code, whatever it is. Told to everyone; not known from what everyone is told.
    [[nodiscard]] bool takesHallCode() const { return !hallCode.isEmpty() && !eveningEndedAt; }

    bool operator==(const HouseView &) const = default;
};

/// As everyone sees it.
[[nodiscard]] QJsonObject toJson(const HouseView &house);
/// And staff, with the hall's code.
[[nodiscard]] QJsonObject toJsonForStaff(const HouseView &house);
[[nodiscard]] std::optional<HouseView> houseFromJson(const QJsonObject &json);

} // namespace gavel::protocol
