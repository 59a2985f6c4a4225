#pragma once

#include "protocol/views.h"

#include <QSet>

namespace gavel::models {

/// How an account stands to a lot.
enum class Standing { None, Watching, Outbid, Leading, Own };

/// What is known of one account's lots, to tell its standing in any of them. A value.
struct MyStandings
{
    auction::AccountId me = auction::noAccount;
    QSet<auction::LotId> bidOn;
    QSet<auction::LotId> watched;

    [[nodiscard]] Standing of(const protocol::LotView &lot) const;

    bool operator==(const MyStandings &) const = default;
};

} // namespace gavel::models
