#include "store/decisions/handed_over.h"

#include "protocol/json_fields.h"

#include <algorithm>
#include <cstdlib>

namespace gavel::store {

using namespace Qt::StringLiterals;

bool isWithinBounds(auction::Amount amount)
{
    return amount != 0 && amount >= -auction::amountMax && amount <= auction::amountMax;
}

bool stayExact(std::initializer_list<auction::Amount> sums, auction::Amount change)
{
    const auto stays = [change](auction::Amount sum) {
        const auction::Amount after = std::abs(sum + change);
        return after <= protocol::exactIntegerMax || after < std::abs(sum);
    };
    return std::all_of(sums.begin(), sums.end(), stays);
}

Fault inexactSums()
{
    return malformed(u"amount"_s, u"must leave each sum within 2^53 - 1"_s).value();
}

QString paidBy(protocol::Means means, const QString &reference)
{
    return reference.isEmpty() ? nameOf(means) : nameOf(means) + u": "_s + reference;
}

} // namespace gavel::store
