#pragma once

#include "auction/outage.h"
#include "protocol/log.h"

namespace gavel {

/// What a book is told by those who open it.
struct BookOptions
{
    AfterOutage afterOutage = AfterOutage::Extend;
    LogHash hash = logHash;
};

} // namespace gavel
