#pragma once

#include "auction/outage.h"
#include "protocol/log.h"

namespace gavel::store {

/// What a book is told by those who open it.
struct BookOptions
{
    auction::AfterOutage afterOutage = auction::AfterOutage::Extend;
    protocol::LogHash hash = protocol::logHash;
};

} // namespace gavel::store
