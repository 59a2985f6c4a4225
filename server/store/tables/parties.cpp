#include "store/tables/parties.h"

#include "store/tables/logic_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

Party partyOf(protocol::Means means)
{
    switch (means) {
    case protocol::Means::Cash:
        return Party::Cash;
    case protocol::Means::Card:
        return Party::Card;
    case protocol::Means::Cheque:
        return Party::Cheque;
    case protocol::Means::Transfer:
        return Party::Bank;
    case protocol::Means::Other:
        return Party::Other;
    case protocol::Means::Funds:
        break;
    }
    throw LogicFault("money that nobody handed over");
}

auction::Amount takenBy(Sql &sql, qint64 sale, protocol::Means means)
{
    // What is of no sale was written before there were several, or is a deposit, which the house's first stands for.
    return -numberIn(sql.run("SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM postings "
                             "WHERE party = ? AND coalesce(sale, 1) = ?"_L1,
                             partyId(partyOf(means)), sale));
}

} // namespace gavel::store
