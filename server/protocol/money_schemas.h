#pragma once

#include <QJsonObject>

namespace gavel::protocol {

/// Of shapeSchemas(), what is said of money: buyers' invoices, sellers' settlements, and an evening's sums and counts
/// of cash. Pure; any thread.
void addMoneySchemas(QJsonObject &shapes);

} // namespace gavel::protocol
