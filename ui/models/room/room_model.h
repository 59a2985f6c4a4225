#pragma once

#include "models/lot_list_model.h"
#include "models/room/bid_form.h"
#include "models/room/chat_model.h"
#include "models/room/history_model.h"
#include "models/room/prebid_form.h"
#include "models/room/presence_model.h"
#include "protocol/updates.h"

#include <QObject>
#include <QPointer>
#include <optional>

namespace gavel::link {
class HostLink;
} // namespace gavel::link

namespace gavel::protocol {
struct RoomSnapshot;
} // namespace gavel::protocol

namespace gavel::models {

/// One lot's room as its window shows it: the lot, its history, who is there, the chat, my standing and the bid form,
/// kept current by updates. The destructor leaves the room. GUI thread.
class RoomModel : public QObject
{
    Q_OBJECT

public:
    explicit RoomModel(auction::LotId lot, QObject *parent = nullptr);
    ~RoomModel() override;

    /// Joins the room over this line, and follows it, its account and its clock.
    void follow(link::HostLink &line);

    [[nodiscard]] auction::LotId id() const { return m_id; }
    /// Nothing until the room was entered, or a catalogue gave a first look.
    [[nodiscard]] const std::optional<protocol::LotView> &lot() const { return m_lot; }
    HistoryModel &history() { return m_history; }
    PresenceModel &presence() { return m_presence; }
    ChatModel &chat() { return m_chat; }
    BidForm &bidForm() { return m_bidForm; }
    PrebidForm &prebidForm() { return m_prebidForm; }
    [[nodiscard]] const MoneyText &money() const { return m_money; }

    [[nodiscard]] Standing standing() const;
    /// My own maximum, while I lead and the host has told it.
    [[nodiscard]] std::optional<auction::Amount> myMax() const { return m_myMax; }
    /// A bid of mine that the host voided, until I lead again.
    struct OwnVoid
    {
        auction::Amount bid = 0; ///< 0: not in the history that is here
        QString reason;
    };
    [[nodiscard]] const std::optional<OwnVoid> &ownVoid() const { return m_ownVoid; }
    /// Of the host's clock at the moment of asking.
    [[nodiscard]] Countdown countdown() const;
    /// Whether the room is joined over a line that stands.
    [[nodiscard]] bool isEntered() const { return m_entered; }
    /// A chat line; the reply says whether it was taken.
    void say(const QString &text, QObject *context, const link::Reply<link::Done> &reply);

    void setNow(Now now) { m_now = std::move(now); }
    void setMoney(const MoneyText &money);
    void setStandings(const MyStandings &standings, const QString &myNick);
    /// What others see of me here.
    [[nodiscard]] QString myShownName() const;

    // What updates make of it; each passes over other lots and what is older than what is here: room_updates.cpp
    void preview(const protocol::LotView &lot);
    void enter(const protocol::RoomSnapshot &snapshot);
    void fill(auction::LotId lot, const QList<protocol::BidLine> &bids);
    void apply(const protocol::BidUpdate &update);
    void apply(const protocol::LotView &lot);
    void apply(const protocol::ClosedUpdate &update);
    void apply(const protocol::VoidedUpdate &update);
    void apply(const protocol::SealedUpdate &update);

Q_SIGNALS:
    /// The lot changed: price, ask, leader, phase, end, or its terms.
    void lotChanged();
    /// Another's bid overtook mine.
    void outbid(gavel::auction::Amount price, gavel::auction::Amount ask);
    void won(gavel::auction::Amount price);
    void standingChanged();
    void enteredChanged();
    void enterFailed(const gavel::link::Problem &problem);

private:
    void followRooms();
    void followAccount();
    void followLine();
    void sendBid(const auction::BidCommand &command);
    void followPrebid();
    void leavePrebid(auction::Amount max);
    void takePrebidBack();
    void readPrebid();
    void showMyName();
    void setEntered(bool entered);
    void setMyMax(std::optional<auction::Amount> max);
    void readMyMax();
    void readOlder(const QList<protocol::BidLine> &newest);

    // room_updates.cpp
    void setLot(const protocol::LotView &lot);
    void applyOwnVoid(const protocol::VoidedUpdate &update);
    [[nodiscard]] bool isNews(auction::LotId lot, qint64 seq) const;

    auction::LotId m_id;
    QPointer<link::HostLink> m_line;
    std::optional<protocol::LotView> m_lot;
    Now m_now;
    MoneyText m_money;
    MyStandings m_standings;
    HistoryModel m_history;
    PresenceModel m_presence;
    ChatModel m_chat;
    BidForm m_bidForm;
    PrebidForm m_prebidForm;
    std::optional<auction::Amount> m_myMax;
    std::optional<OwnVoid> m_ownVoid;
    QByteArray m_bidKey; ///< of the bid on its way
    bool m_entered = false;
};

} // namespace gavel::models
