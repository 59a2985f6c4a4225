#pragma once

#include "auction/money.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::link {

/// A bid of this program's own and the salt that the host gave it for its commitment (RULES.md, "The log").
struct OwnBid
{
    qint64 seq = 0; ///< of the event
    auction::AccountId account = auction::noAccount;
    bool isMax = false; ///< a maximum, else straight
    auction::Amount amount = 0;
    QByteArray salt; ///< lowercase hex

    bool operator==(const OwnBid &) const = default;
};

/// What this program saw of one lot while it was bid on. Another book at the same address may have a lot of the same
/// number; when it was created tells the two apart.
struct LotEvidence
{
    QUrl house;
    auction::LotId lot = 0;
    auction::TimeMs createdAt = 0;
    QMap<qint64, QByteArray> heads; ///< the newest headsMax, by seq; lowercase hex
    QList<OwnBid> bids;

    /// One head vouches for all events before it; more are kept so that a host that tells two stories is found out.
    static constexpr int headsMax = 64;
    static constexpr int bidsMax = 200;

    bool operator==(const LotEvidence &) const = default;
};

/// The evidence of many lots, the latest first; the oldest goes when there are more than lotsMax. A value.
class Evidence
{
public:
    static constexpr int lotsMax = 200;

    /// Keeps a head; the first that was seen under a seq stays, since the log has to agree with it. Whether it was new.
    bool keepHead(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt, qint64 seq, const QByteArray &head);
    /// Keeps an own bid, once. Whether it was new.
    bool keepBid(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt, const OwnBid &bid);

    /// Keeps all that another has.
    void add(const Evidence &other);

    [[nodiscard]] const LotEvidence *find(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt) const;
    [[nodiscard]] const QList<LotEvidence> &lots() const { return m_lots; }

    [[nodiscard]] QByteArray toJson() const;
    /// Nothing if it is no evidence at all; single entries that make no sense are passed over.
    [[nodiscard]] static std::optional<Evidence> fromJson(const QByteArray &bytes);

    bool operator==(const Evidence &) const = default;

private:
    LotEvidence &make(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt);

    QList<LotEvidence> m_lots;
};

/// The evidence kept in that file; none if there is no such file. One that cannot be read is set aside.
[[nodiscard]] Evidence readEvidence(const QString &path);

/// Adds the evidence to what is in that file, which other programs of the same user write too; owner-only and written
/// new. Any thread. The error is a sentence.
[[nodiscard]] tl::expected<void, QString> addEvidence(const QString &path, const Evidence &evidence);

} // namespace gavel::link
