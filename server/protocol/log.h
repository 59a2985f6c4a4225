#pragma once

#include "auction/events.h"
#include "protocol/terms_json.h"

#include <QByteArray>
#include <QJsonObject>

namespace gavel::protocol {

/// The names that an event of the rules lacks and its line in the log has. Which are read depends on the type.
struct LogNames
{
    QString house;
    auction::AccountId seller = auction::noAccount;
    LotDraft draft;        ///< created, terms, reopened: the terms as they are after the event
    auction::Rates rates;  ///< likewise
    auction::LotSale sale; ///< created, terms: as it is after the event
    QString nick;          ///< bid
    QString msg;           ///< bid
    auction::AccountId enteredBy = auction::noAccount; ///< bid, sealed, prebid: of the staff; none: the bidder
};

/// One line of a lot's log (RULES.md, "The log").
struct LogLine
{
    QByteArray event;   ///< canonical JSON
    QByteArray hash;    ///< 32 bytes: the chain's new head
    QByteArray opening; ///< canonical JSON with its salt; empty if the event carries no commitment
};

inline constexpr qsizetype logHashBytes = 32;
inline constexpr qsizetype logSaltBytes = 16;

/// hash(0).
[[nodiscard]] QByteArray logGenesis();

/// SHA-256( previous ‖ event ), by Qt.
[[nodiscard]] QByteArray logHash(const QByteArray &previous, const QByteArray &event);

/// How a writer hashes: what logHash() gives, which a writer of many lines may have from a faster library.
using LogHash = QByteArray (*)(const QByteArray &previous, const QByteArray &event);

/// SHA-256( salt ‖ canonical JSON of the opening without its salt ), lowercase hex.
[[nodiscard]] QByteArray commitment(const QByteArray &salt, const QJsonObject &openingWithoutSalt);

/// The name of an event's type: `bid`.
[[nodiscard]] QLatin1StringView typeOf(const auction::Event &event);

/// Whether an event of this type carries a commitment, and so needs a salt.
[[nodiscard]] bool carriesCommitment(const auction::Event &event);

/// Writes the line for an event. `salt` is logSaltBytes random bytes where the event carries a commitment. Pure.
[[nodiscard]] LogLine logLine(auction::LotId lot, qint64 seq, auction::TimeMs at, const auction::Event &event,
                              const LogNames &names, const QByteArray &previousHash, const QByteArray &salt,
                              LogHash hash = logHash);

/// The line as it is published: {"event":{…},"hash":hex}, and "opening" where `opening` is not empty; with its end.
[[nodiscard]] QByteArray publishedLine(const LogLine &line);

} // namespace gavel::protocol
