#pragma once

#include "protocol/evening_view.h"
#include "store/tables/invoices.h"
#include "store/tables/settlements.h"

namespace gavel::store {

/// How the evening stands, from the lots, the invoices and the ledger. The lots must have been written (Lots::flush).
/// Throws SqlFailure. Any thread that owns the connection.
class Evening
{
public:
    explicit Evening(Sql &sql)
        : m_sql(sql)
        , m_accounts(sql)
        , m_invoices(sql)
        , m_settlements(sql)
    {
    }

    [[nodiscard]] protocol::EveningView read(qint64 sale);

private:
    void countLots(protocol::EveningView &evening);
    void readTaken(protocol::EveningView &evening);
    void readBuyers(protocol::EveningView &evening);
    void readSellers(protocol::EveningView &evening);
    void readUnspent(protocol::EveningView &evening);

    Sql &m_sql;
    Accounts m_accounts;
    Invoices m_invoices;
    Settlements m_settlements;
};

} // namespace gavel::store
