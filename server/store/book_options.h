#pragma once

#include "auction/outage.h"
#include "protocol/log.h"
#include "store/shared_time.h"

#include <QString>
#include <memory>

namespace gavel::store {

/// What a book is told by those who open it.
struct BookOptions
{
    auction::AfterOutage afterOutage = auction::AfterOutage::Extend;
    protocol::LogHash hash = protocol::logHash;
    std::shared_ptr<SharedTime> time; ///< of a book that hosts share; none: nobody else writes it
    QString publicUrl;                ///< where others find this host, in a shared book
};

} // namespace gavel::store
