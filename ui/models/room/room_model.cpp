#include "models/room/room_model.h"

#include "link/host_link.h"
#include "protocol/limits.h"

#include <algorithm>

namespace gavel::models {

using link::Rooms;

RoomModel::RoomModel(auction::LotId lot, QObject *parent)
    : QObject(parent)
    , m_id(lot)
{
    connect(&m_bidForm, &BidForm::submitted, this, &RoomModel::sendBid);
}

RoomModel::~RoomModel()
{
    if (m_line)
        m_line->rooms().leave(m_id);
}

void RoomModel::follow(link::HostLink &line)
{
    m_line = &line;
    setNow([clock = QPointer(&line.clock())] { return clock ? clock->nowMs() : std::nullopt; });
    followLine();
    followAccount();
    followRooms();
    followPrebid();
    line.rooms().join(m_id);
}

void RoomModel::followLine()
{
    const auto takeMoney = [this] {
        if (m_line->house())
            setMoney(MoneyText(m_line->house()->currency, m_money.locale()));
    };
    connect(m_line, &link::HostLink::houseChanged, this, takeMoney);
    connect(m_line, &link::HostLink::stateChanged, this, [this] {
        if (m_line->state().line != link::LineState::Line::Connected)
            setEntered(false);
    });
    takeMoney();
}

void RoomModel::followAccount()
{
    const auto takeAccount = [this] {
        MyStandings standings;
        standings.me = m_line->me();
        const bool isSame = standings.me == m_standings.me;
        const auto &account = m_line->account();
        m_bidForm.setBarred(account && account->host, account && account->blocked, m_line->blockReason());
        m_bidForm.setAvailable(account ? account->available : std::nullopt);
        setStandings(isSame ? m_standings : standings, myShownName());
        if (isSame)
            return;
        m_prebidForm.setLeft({});
        readMyMax();
        readPrebid();
    };
    connect(m_line, &link::HostLink::accountChanged, this, takeAccount);
    connect(m_line, &link::HostLink::houseChanged, this, takeAccount);
    takeAccount();
}

QString RoomModel::myShownName() const
{
    const auto &account = m_line->account();
    if (account && account->paddle && m_lot && m_lot->showsPaddles)
        return QString::number(*account->paddle);
    return account ? account->nick : QString();
}

/// Which is the lot's sale's to say.
void RoomModel::showMyName()
{
    if (m_line)
        setStandings(m_standings, myShownName());
}

void RoomModel::followRooms()
{
    Rooms *rooms = &m_line->rooms();
    connect(rooms, &Rooms::entered, this, [this](const protocol::RoomSnapshot &snapshot) {
        if (snapshot.lot.id != m_id)
            return;
        // While the line was gone the maximum may have changed, and nothing of this line tells.
        if (!m_entered)
            m_myMax.reset();
        enter(snapshot);
        readMyMax();
        readPrebid();
        readOlder(snapshot.bids);
    });
    connect(rooms, &Rooms::filled, this, &RoomModel::fill);
    connect(rooms, &Rooms::bidTaken, this, qOverload<const protocol::BidUpdate &>(&RoomModel::apply));
    connect(rooms, &Rooms::lotChanged, this, qOverload<const protocol::LotView &>(&RoomModel::apply));
    connect(rooms, &Rooms::lotClosed, this, qOverload<const protocol::ClosedUpdate &>(&RoomModel::apply));
    connect(rooms, &Rooms::bidVoided, this, qOverload<const protocol::VoidedUpdate &>(&RoomModel::apply));
    connect(rooms, &Rooms::sealed, this, qOverload<const protocol::SealedUpdate &>(&RoomModel::apply));
    const auto takePresent = [this](auction::LotId lot, const protocol::Present &present) {
        if (lot == m_id)
            m_presence.setPresent(present);
    };
    const auto takeMove = [takePresent](auction::LotId lot, const QString &, const protocol::Present &present) {
        takePresent(lot, present);
    };
    connect(rooms, &Rooms::joined, this, takeMove);
    connect(rooms, &Rooms::left, this, takeMove);
    connect(rooms, &Rooms::presentChanged, this, takePresent);
    connect(rooms, &Rooms::said, this, [this](auction::LotId lot, const protocol::SaidLine &line) {
        if (lot == m_id)
            m_chat.append(line);
    });
    connect(rooms, &Rooms::bidUnknown, this, [this](auction::LotId, const QByteArray &key) {
        if (key == m_bidKey)
            m_bidForm.unknown();
    });
    connect(rooms, &Rooms::enterFailed, this, [this](auction::LotId lot, const link::Problem &problem) {
        if (lot == m_id)
            Q_EMIT enterFailed(problem);
    });
    connect(rooms, &Rooms::outbid, this, [this](auction::LotId lot, auction::Amount price, auction::Amount ask) {
        if (lot == m_id)
            Q_EMIT outbid(price, ask);
    });
    connect(rooms, &Rooms::won, this, [this](auction::LotId lot, auction::Amount price) {
        if (lot == m_id)
            Q_EMIT won(price);
    });
    connect(rooms, &Rooms::standingChanged, this,
            [this](auction::LotId lot, bool leading, std::optional<auction::Amount> max) {
                if (lot == m_id)
                    setMyMax(leading ? max : std::nullopt);
            });
}

void RoomModel::followPrebid()
{
    connect(&m_prebidForm, &PrebidForm::leaving, this, &RoomModel::leavePrebid);
    connect(&m_prebidForm, &PrebidForm::takingBack, this, &RoomModel::takePrebidBack);
    connect(&m_line->rooms(), &Rooms::prebidChanged, this,
            [this](auction::LotId lot, std::optional<auction::Amount> max) {
                if (lot == m_id)
                    m_prebidForm.setLeft(max);
            });
}

void RoomModel::leavePrebid(auction::Amount max)
{
    auction::BidCommand command;
    command.max = max;
    m_line->rooms().bid(m_id, command, this, [this, max](const link::Result<protocol::BidVerdict> &verdict) {
        if (!verdict)
            return m_prebidForm.refused(verdict.error());
        m_prebidForm.setLeft(max);
        m_prebidForm.done();
    });
}

void RoomModel::takePrebidBack()
{
    m_line->api().withdrawPrebid(m_id, this, [this](const link::Result<link::Done> &done) {
        if (!done)
            return m_prebidForm.refused(done.error());
        m_prebidForm.setLeft({});
        m_prebidForm.done();
    });
}

// What was left before this session, or elsewhere.
void RoomModel::readPrebid()
{
    if (!m_line || m_standings.me == auction::noAccount || !m_prebidForm.isOffered())
        return;
    m_line->api().mine(link::HostApi::Mine::Bids, this, [this](const link::Result<QList<protocol::MyLot>> &lots) {
        if (!lots || !m_prebidForm.isOffered())
            return;
        std::optional<auction::Amount> left;
        for (const protocol::MyLot &mine : *lots)
            left = mine.lot.id == m_id && mine.prebid ? mine.max : left;
        m_prebidForm.setLeft(left);
    });
}

void RoomModel::sendBid(const auction::BidCommand &command)
{
    if (!m_line) {
        m_bidForm.refused(link::lineProblem(link::Problem::Kind::Unreachable));
        return;
    }
    m_bidKey = m_line->rooms().bid(m_id, command, this, [this](const link::Result<protocol::BidVerdict> &verdict) {
        m_bidKey.clear();
        if (!verdict)
            return m_bidForm.refused(verdict.error());
        m_bidForm.accepted(*verdict, m_now ? m_now() : std::nullopt);
        m_standings.bidOn.insert(m_id);
        setMyMax(verdict->leading ? verdict->max : std::nullopt);
    });
}

void RoomModel::say(const QString &text, QObject *context, const link::Reply<link::Done> &reply)
{
    if (m_line)
        m_line->rooms().say(m_id, text, context, reply);
}

Standing RoomModel::standing() const
{
    return m_lot ? m_standings.of(*m_lot) : Standing::None;
}

Countdown RoomModel::countdown() const
{
    const auto now = m_now ? m_now() : std::nullopt;
    if (!m_lot)
        return countdownOf(auction::Phase::Open, {}, {}, {}, now);
    return countdownOf(m_lot->phase, m_lot->opensAt, m_lot->endsAt, m_lot->leftMs, now);
}

void RoomModel::setMoney(const MoneyText &money)
{
    m_money = money;
    m_history.setMoney(money);
    m_bidForm.setMoney(money);
    m_prebidForm.setMoney(money);
    Q_EMIT lotChanged();
}

void RoomModel::setStandings(const MyStandings &standings, const QString &myNick)
{
    m_standings = standings;
    m_history.setMyNick(myNick);
    m_chat.setMyNick(myNick);
    m_presence.setMyNick(myNick);
    m_bidForm.setMe(standings.me);
    Q_EMIT standingChanged();
}

void RoomModel::setMyMax(std::optional<auction::Amount> max)
{
    m_myMax = max;
    m_bidForm.setMyMax(max);
    Q_EMIT standingChanged();
}

// What no event of this session told: the maximum was set before a reconnect, or from elsewhere.
void RoomModel::readMyMax()
{
    if (!m_line || m_standings.me == auction::noAccount || standing() != Standing::Leading || m_myMax)
        return;
    m_line->api().mine(link::HostApi::Mine::Bids, this, [this](const link::Result<QList<protocol::MyLot>> &lots) {
        if (!lots || standing() != Standing::Leading || m_myMax)
            return;
        for (const protocol::MyLot &mine : *lots) {
            if (mine.lot.id == m_id && mine.leading)
                setMyMax(mine.max);
        }
    });
}

// A snapshot has the newest bids alone. What came before is read while it fits one page, so that the history shows no
// gap; a longer one stays cut.
void RoomModel::readOlder(const QList<protocol::BidLine> &newest)
{
    if (!m_line || newest.size() < protocol::limits::snapshotLines || m_history.isWhole(m_lot->bids))
        return;
    const link::BidQuery query{.after = 0, .before = newest.first().seq, .limit = protocol::limits::pageMax};
    m_line->api().bids(m_id, query, this, [this](const link::Result<link::Page<protocol::BidLine>> &older) {
        if (older && older->next.isEmpty())
            m_history.put(older->items);
    });
}

void RoomModel::setEntered(bool entered)
{
    if (std::exchange(m_entered, entered) != entered)
        Q_EMIT enteredChanged();
}

} // namespace gavel::models
