#include "store/decisions/handed_over.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

bool isWithinBounds(auction::Amount amount)
{
    return amount != 0 && amount >= -auction::amountMax && amount <= auction::amountMax;
}

QString paidBy(protocol::Means means, const QString &reference)
{
    return reference.isEmpty() ? nameOf(means) : nameOf(means) + u": "_s + reference;
}

} // namespace gavel::store
