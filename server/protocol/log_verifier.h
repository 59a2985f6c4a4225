#pragma once

#include "protocol/log_derivation.h"

#include <optional>
#include <tl/expected.hpp>

namespace gavel::protocol {

/// A commitment that a bidder made, as the log opened it: for those who kept the salt of their own.
struct OpenedBid
{
    qint64 seq = 0;
    auction::AccountId account = auction::noAccount;
    QByteArray salt; ///< lowercase hex
    auction::Amount amount = 0;
};

/// How an event left a lot, for what the logs of others rest on.
struct LotMoment
{
    auction::TimeMs at = 0;
    auction::Phase phase = auction::Phase::Scheduled;
    std::optional<auction::TimeMs> endsAt; ///< of a final lot: when it ended
    auction::LotSale sale;
    bool reopened = false;  ///< with an end of its own
    bool commanded = false; ///< by a bid or the host: what its sale had moved its end to was to be written before
};

/// What a log proves.
struct LogReport
{
    auction::LotId lot = 0;
    QString house;
    QString name;
    qint64 events = 0;
    auction::Phase phase = auction::Phase::Unsold;
    bool saleVoided = false; ///< unsold, since it was sold before and that was voided
    auction::Amount price = 0;
    int bids = 0;
    auction::AccountId winner = auction::noAccount;
    QString winnerNick;
    auction::Amount fee = 0;
    auction::Amount tax = 0;
    QByteArray head;         ///< lowercase hex
    QList<QByteArray> heads; ///< of every event, by seq from 1; lowercase hex
    QList<OpenedBid> opened;
    QList<LotMoment> moments; ///< after every event, by seq from 1
    bool closedByClock = false;
    QList<RestingMove> moves; ///< what it rests on in other lots' logs (protocol/sale_verifier.h)
};

/// Re-derives a final lot from its log alone, running every event through the rules again: each line has to be the
/// bytes that the rules give (RULES.md, "The log"). Pure; knows no database.
class LogVerifier
{
public:
    /// `head`, if given, is a hash that somebody kept, in hex: an event has to have it. A lot goes on after its
    /// closing, where its sale is voided, so it need not be the newest.
    [[nodiscard]] static tl::expected<LogReport, LogFault> verify(const QByteArray &log,
                                                                  const std::optional<QByteArray> &head = {});

private:
    using Check = LogDerivation::Check;

    [[nodiscard]] Check verifyLine(const ReadLine &line);
    [[nodiscard]] Check compare(const ReadLine &line);
    void remember(const ReadLine &line, const auction::Event &event);
    [[nodiscard]] tl::expected<LogReport, LogFault> report(qint64 lines, const std::optional<QByteArray> &head) const;

    LogDerivation m_derivation;
    QByteArray m_head = logGenesis();
    QList<QByteArray> m_heads;
    QList<OpenedBid> m_opened;
    QList<LotMoment> m_moments;
    auction::Amount m_fee = 0;
    auction::Amount m_tax = 0;
};

} // namespace gavel::protocol
