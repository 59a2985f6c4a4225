#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"
#include "auction/voiding.h"
#include "protocol/log.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace gavel::fuzz {

/// One lot under the rules, without a book: takes JSON as a host does, decides, keeps the log, and holds what is true
/// of every lot against each decision (support/must.h). What the book adds (keys, names, ledgers) is left out.
class RulesLot
{
public:
    static constexpr auction::AccountId seller = 1;
    static constexpr auction::AccountId firstLimited =
        13; ///< accounts from here on have limitedFunds, those before none
    static constexpr auction::Amount limitedFunds = 100'000;
    static constexpr auction::TimeMs startTime = 1'000'000;

    /// The lot that these members create; nothing if a host refuses them.
    [[nodiscard]] static std::optional<RulesLot> create(const QJsonObject &draft, const auction::Rates &rates);

    /// `{by, after, …}` and what a client sends: the members of a bid, of an action, or `change` with those of terms.
    void take(const QJsonObject &command);
    /// Lets the lot end.
    void end();

    [[nodiscard]] const auction::Lot &lot() const { return m_lot; }
    /// The log as it is published.
    [[nodiscard]] const QByteArray &log() const { return m_log; }

private:
    void advance(auction::TimeMs now);
    void bid(auction::AccountId by, const QJsonObject &json);
    void leave(const auction::BidCommand &command, const auction::Bidder &bidder);
    void takeBack(auction::AccountId by);
    void act(const QJsonObject &json);
    void voidBid(qint64 seq, const QString &reason);
    void change(const QJsonObject &json);
    void apply(const auction::Decision &decision, const QString &msg = {});
    void keepStep(const auction::Event &event, qint64 seq, const auction::LotState &before);
    void keepsItsPromises(const auction::LotState &before) const;

    [[nodiscard]] protocol::LogNames names(const auction::Event &event, const QString &msg) const;

    auction::Lot m_lot;
    protocol::LotDraft m_draft;
    auction::TimeMs m_now = startTime;
    QList<auction::Step> m_steps;
    QByteArray m_head = protocol::logGenesis();
    QByteArray m_log;
};

} // namespace gavel::fuzz
