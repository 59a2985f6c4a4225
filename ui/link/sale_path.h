#pragma once

#include "auction/sale_plan.h"

#include <QString>

namespace gavel::link {

/// What a sale has, by the API: its own address without a tail, else `tail` below it ("invoices/7").
[[nodiscard]] inline QString salePath(auction::SaleId sale, const QString &tail = {})
{
    const QString path = QStringLiteral("/api/v1/sales/%1").arg(sale);
    return tail.isEmpty() ? path : path + u'/' + tail;
}

} // namespace gavel::link
