#pragma once

#include "auction/voiding.h"
#include "protocol/log.h"
#include "protocol/log_fault.h"

#include <QHash>
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
    bool reopened = false; ///< with an end of its own
};

/// A move of the end by another lot of the sale.
struct RestingMove
{
    qint64 seq = 0;
    auction::Move move;
};

/// What a log proves.
struct LogReport
{
    auction::LotId lot = 0;
    QString house;
    QString name;
    qint64 events = 0;
    auction::Phase phase = auction::Phase::Unsold;
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
    /// `head`, if given, is the newest hash that somebody kept, in hex.
    [[nodiscard]] static tl::expected<LogReport, LogFault> verify(const QByteArray &log,
                                                                  const std::optional<QByteArray> &head = {});

private:
    /// A line that was read but not yet believed.
    struct Line
    {
        QByteArray event; ///< as it stood
        QJsonObject json;
        QByteArray hash;
        QByteArray opening;
        QJsonObject openingJson;
    };
    using Check = tl::expected<void, LogFault>; ///< verify() adds the line

    [[nodiscard]] static tl::expected<Line, LogFault> read(const QByteArray &text);
    [[nodiscard]] Check verifyLine(const Line &line);
    [[nodiscard]] Check derive(const Line &line);
    [[nodiscard]] Check deriveCreated(const Line &line);
    [[nodiscard]] Check readSale(const Line &line);
    [[nodiscard]] Check deriveOpened(const Line &line);
    [[nodiscard]] Check deriveTerms(const Line &line);
    [[nodiscard]] Check deriveBid(const Line &line);
    [[nodiscard]] Check deriveSealed(const Line &line);
    [[nodiscard]] Check derivePrebid(const Line &line);
    [[nodiscard]] Check followPrebid(const Line &line);
    [[nodiscard]] Check deriveVoided(const Line &line);
    [[nodiscard]] Check deriveMove(const Line &line);
    [[nodiscard]] Check deriveAction(const Line &line);
    [[nodiscard]] Check deriveClosed();
    [[nodiscard]] Check deriveReopened(const Line &line);
    [[nodiscard]] Check deriveSaleVoided(const Line &line);
    [[nodiscard]] Check deriveOffered(const Line &line);
    [[nodiscard]] Check deriveDeclined();
    [[nodiscard]] bool goesOn(const QString &type) const;
    void noteReserve();
    [[nodiscard]] Check expect(tl::expected<auction::Decision, auction::Refusal> decision);
    [[nodiscard]] Check compare(const Line &line);
    void remember(const Line &line, const auction::Event &event);
    [[nodiscard]] tl::expected<LogReport, LogFault> report(qint64 lines, const std::optional<QByteArray> &head) const;

    auction::Lot m_lot;
    LogNames m_names;
    QList<auction::Step> m_steps;
    QHash<auction::AccountId, QString> m_nicks;
    QHash<qint64, auction::AccountId> m_prebidEnterers; ///< of the staff, by the seq of what they entered
    QList<auction::Event> m_expected;                   ///< what has still to come of the last decision
    auction::LotState m_before;                         ///< before the last decision
    QByteArray m_head = logGenesis();
    auction::TimeMs m_at = 0;
    qint64 m_seq = 0;
    auction::TimeMs m_voidedAt = -1; ///< of the last voided bid; those that lapse with it are of the same moment
    QList<QByteArray> m_heads;
    QList<OpenedBid> m_opened;
    QList<LotMoment> m_moments;
    QList<RestingMove> m_moves;
    bool m_closedByClock = false;
    auction::Amount m_fee = 0;
    auction::Amount m_tax = 0;
};

} // namespace gavel::protocol
