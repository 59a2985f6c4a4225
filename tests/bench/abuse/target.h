#pragma once

#include "prepared_book.h"

namespace gavel::bench {

/// Whom an attack speaks from: an address that nobody else uses.
inline constexpr const char *strangerAddress = "127.0.0.3";

/// What an attack is aimed at: a host, and a house large enough that asking for much of it costs something.
struct Target
{
    quint16 port = 0;
    quint16 portInTheClear = 0;   ///< where everybody else gets in: the same, but under TLS the begin of a tunnel
    QList<auction::LotId> lots;   ///< a thousand, each with a description of 40 KB; open for a day, nobody bids on them
    auction::LotId contested = 0; ///< has a long history
    QByteArray picturePath;       ///< of a picture as large as they come
    QByteArray hugePicture;       ///< a small file of 40 megapixels, to be uploaded
    QList<QByteArray> tokens;     ///< of strangers who have signed in; the first of them sell the lots
    QList<QByteArray> bidders;    ///< tokens of those who bid steadily, and by whom the house is measured
    auction::LotId steady = 0;    ///< on which they do
    QByteArray seller;            ///< token of who sells what ends while an attack goes on
    QByteArray keeper;            ///< token of a session of the host's
    auction::AccountId buyer = 0; ///< has won three thousand lots, and not paid; the last of the strangers
    auction::LotId group = 0;     ///< the first of `lotsOfLargeSale` that end together, so soon that each bid moves all
    auction::LotId cascade = 0;   ///< the same one after another
    qint64 planned = 0;           ///< a sale of as many lots that has not started

    static constexpr qsizetype lotsOfLargeSale = 2'000;
    static constexpr qsizetype lotsOfOneSeller = 100;
    [[nodiscard]] QByteArray sellerOf(qsizetype lot) const { return tokens[lot / lotsOfOneSeller]; }
};

/// Sets such a house up in an empty folder. No host serves it yet.
[[nodiscard]] Target prepareTarget(const QString &folder);

/// A description as long as one may be, in letters as large as they come.
[[nodiscard]] QString longDescription();

} // namespace gavel::bench
