#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"
#include "store/tables/house.h"
#include "store/tables/update_bytes.h"

#include <QMap>

namespace gavel::store {

/// What others are to be told, kept for an hour by the number of the change that it came with, so that a host that was
/// not there when it was committed can tell it. A row is for everybody, or for the eyes of one account. Throws
/// SqlFailure. Any thread that owns the connection; the store thread alone writes.
class Outbox
{
public:
    explicit Outbox(Sql &sql)
        : m_sql(sql)
        , m_house(sql)
    {
    }

    /// In the transaction that they come of; `change` is its newest number.
    void write(qint64 change, auction::TimeMs at, const QList<const Update *> &updates);

    /// Forgets what is over an hour old.
    void trim(auction::TimeMs now);

    [[nodiscard]] Told read(const query::GetUpdates &get);

private:
    [[nodiscard]] qint64 endOfPage(const query::GetUpdates &get);
    void addAnnouncements(qint64 after, qint64 upTo, QMap<qint64, QList<PlacedUpdate>> &batches);

    Sql &m_sql;
    HouseTable m_house;
};

} // namespace gavel::store
