#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// A picture as it is kept.
struct KeptPicture
{
    QString tag;  ///< names it by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb; ///< the same, small
};

/// The pictures of lots, each lot's by their numbers, and the house's logo. Throws SqlFailure. Any thread that owns the
/// connection; the store thread alone writes.
class Pictures
{
public:
    explicit Pictures(Sql &sql)
        : m_sql(sql)
    {
    }

    [[nodiscard]] bool has(auction::LotId lot, int n);
    /// In the place of the one with that number.
    void put(auction::LotId lot, int n, const KeptPicture &picture);
    void remove(auction::LotId lot, int n);
    /// Where a lot's are served, in order of their numbers.
    [[nodiscard]] QList<protocol::Picture> ofLot(auction::LotId lot);

    /// In the place of the one before.
    void putLogo(const KeptPicture &picture);
    void removeLogo();
    [[nodiscard]] std::optional<protocol::Picture> logo();

    /// The bytes of a lot's picture or of the logo.
    [[nodiscard]] Image image(const query::GetImage &get);

private:
    Sql &m_sql;
};

} // namespace gavel::store
