#pragma once

#include "auction/bidding.h"

#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::protocol {

/// Why a bid can't be read: the member and what it should be, in English, for `detail`.
struct BidFault
{
    QString member;
    QString reason;
};

/// What is wrong with a bid that breaks a rule by itself.
[[nodiscard]] BidFault faultOf(auction::BidRule broken, const auction::BidCommand &command);

/// Reads a bid as bidFromJson does, and says what is wrong with it.
[[nodiscard]] tl::expected<auction::BidCommand, BidFault> readBid(const QJsonObject &json);

} // namespace gavel::protocol
