#pragma once

#include "auction/lot.h"
#include "auction/lot_place.h"
#include "protocol/roles.h"
#include "wire/json_text.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace gavel::protocol {

class JsonFields;

// The shapes that both ends share, as PROTOCOL.md names them. Each has toJson and a fromJson that ignores unknown
// members and gives nothing when a needed one is missing, of the wrong type or out of all bounds (ViewFields), so that
// what was read can be counted with and shown whoever sent it. Values; any thread.

struct Person
{
    auction::AccountId id = auction::noAccount;
    QString nick;

    bool operator==(const Person &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Person &person);
[[nodiscard]] QJsonValue toJson(const std::optional<Person> &person); ///< null for nobody
[[nodiscard]] std::optional<Person> personFromJson(const QJsonValue &value);
/// Nobody if it is null or absent; anything else that is no person fails what it is read with.
[[nodiscard]] std::optional<Person> personOrNobody(const QJsonValue &value, JsonFields &parent);

/// When, and who of the staff.
struct Stamp
{
    auction::TimeMs at = 0;
    Person by;

    bool operator==(const Stamp &) const = default;
};

/// null: there is none.
[[nodiscard]] QJsonValue toJson(const std::optional<Stamp> &stamp);

/// Paths on the host, to be resolved against its address.
struct Picture
{
    QString url;
    QString thumb;

    bool operator==(const Picture &) const = default;
};

/// The house's own, which it was made with.
inline constexpr qint64 firstSale = auction::firstSale;

/// To whom a lot is offered after its sale was voided; no secret, since its log is out.
struct OfferView
{
    Person account;
    auction::Amount price = 0;
    auction::TimeMs until = 0;

    bool operator==(const OfferView &) const = default;
};

/// A lot as everyone sees it.
struct LotView
{
    auction::LotId id = 0;
    QString name;
    std::optional<QString> description; ///< none: not told, as in lists; it may be long, and is read lot by lot
    QList<Picture> img;
    Person owner;
    auction::Amount start = 0;
    auction::Amount price = 0;
    auction::Amount ask = 0;
    int bids = 0;
    std::optional<Person> leader;
    auction::ReserveState reserve = auction::ReserveState::None;
    std::optional<auction::Amount> buyNow; ///< none once gone
    auction::Increments increments;
    auction::Phase phase = auction::Phase::Scheduled;
    std::optional<auction::TimeMs> opensAt;
    std::optional<auction::TimeMs> endsAt;  ///< none while paused
    std::optional<qint64> leftMs;           ///< only while paused
    std::optional<auction::TimeMs> endedAt; ///< of a final lot: bought or withdrawn, it ends before its end
    auction::TimeMs createdAt = 0;
    std::optional<auction::SoftClose> softClose;
    auction::Bands premium;    ///< from the buyer
    auction::Bands commission; ///< from the seller
    auction::Tax tax;
    qint64 seq = 0;
    QByteArray head; ///< hash of the newest event, lowercase hex
    auction::LotPlace place = {};
    std::optional<OfferView> offer = {}; ///< of a lot whose sale was voided
    auction::SaleId sale = auction::firstSale;
    std::optional<auction::LotId> waitsFor = {}; ///< the open lot by which a cascade has it end when it does
    auction::BelowReserve belowReserve = auction::BelowReserve::Hold;
    bool takesPrebids = false; ///< on the wire `prebids`: scheduled, and a maximum may be left before it opens
    bool showsPaddles = false; ///< on the wire `names`: where a shape says a bidder's nick here, it says their paddle
    std::optional<Stamp> collected = {}; ///< its buyer took it away; for staff and the buyer to see

    bool operator==(const LotView &) const = default;
};

/// What is taken of it.
[[nodiscard]] inline auction::Rates ratesOf(const LotView &lot)
{
    return {lot.premium, lot.commission, lot.tax};
}

/// When it ends, or ended.
[[nodiscard]] inline std::optional<auction::TimeMs> endOf(const LotView &lot)
{
    return auction::isFinal(lot.phase) && lot.endedAt ? lot.endedAt : lot.endsAt;
}

/// As everyone sees it.
[[nodiscard]] QJsonObject toJson(const LotView &lot);
/// And its buyer and staff, with whether it was taken away.
[[nodiscard]] QJsonObject toJsonForDesk(const LotView &lot);
[[nodiscard]] std::optional<LotView> lotFromJson(const QJsonObject &json);

/// A lot as one account sees it in /me/bids, /me/won and /me/lots: the lot's members and these beside them.
struct MyLot
{
    LotView lot;
    std::optional<auction::Amount> max;     ///< me/bids: my newest maximum on it
    bool leading = false;                   ///< me/bids: whether I lead, or won
    std::optional<auction::Amount> reserve; ///< me/lots: `reserveAmount`
    std::optional<auction::Amount> fee;     ///< me/won: the premium that I pay
    bool prebid = false; ///< me/bids: `max` was left before the opening, and `leading` is null on the wire
};

[[nodiscard]] QJsonObject toJson(const MyLot &mine);
[[nodiscard]] std::optional<MyLot> myLotFromJson(const QJsonObject &json);

/// A bid in a history.
struct BidLine
{
    qint64 seq = 0;
    QString nick;
    auction::Amount bid = 0;
    QString msg;
    auction::TimeMs at = 0;
    std::optional<QString> voided; ///< the reason, where it was
    Person enteredBy = {};         ///< of the staff, for the bidder; nobody: the bidder did

    bool operator==(const BidLine &) const = default;
};

[[nodiscard]] QJsonObject toJson(const BidLine &line);
[[nodiscard]] std::optional<BidLine> bidLineFromJson(const QJsonObject &json);

/// A line of a room's chat.
struct SaidLine
{
    QString nick;
    QString text;
    auction::TimeMs at = 0;

    bool operator==(const SaidLine &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SaidLine &line);
[[nodiscard]] std::optional<SaidLine> saidLineFromJson(const QJsonObject &json);

/// Who is in a room: all of them counted, at most limits::presentNicksMax named.
struct Present
{
    int count = 0;
    QStringList nicks;

    bool operator==(const Present &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Present &present);
[[nodiscard]] Present presentFromJson(const QJsonObject &json);

/// The answer to an accepted bid. `max` is the bidder's own maximum while they lead, or that they left before the
/// opening: then `leading` is null on the wire, and neither `outbid` nor `endsAt` is there.
struct BidVerdict
{
    qint64 seq = 0;
    bool leading = false;
    bool outbid = false;
    auction::Amount price = 0;
    auction::Amount ask = 0;
    std::optional<auction::Amount> max;
    std::optional<auction::TimeMs> endsAt;
    QByteArray salt; ///< of the commitment, lowercase hex
    bool repeat = false;
    bool prebid = false;

    bool operator==(const BidVerdict &) const = default;
};

/// Written with every bid, so straight as text.
[[nodiscard]] wire::JsonText toJson(const BidVerdict &verdict);
[[nodiscard]] std::optional<BidVerdict> verdictFromJson(const QJsonObject &json);

/// GET /api/v1/house.
struct HouseView
{
    QString name;
    auction::Currency currency;
    auction::Bands premium; ///< of a lot, unless the lot, its seller or its sale has its own; as the next two
    auction::Bands commission;
    auction::Tax tax = {};
    bool limitedFunds = false;
    bool anyoneSells = true;
    bool anyoneSignsUp = true;
    QString about;               ///< what people read of it, over several lines; may be empty
    QString contact;             ///< how its people are reached; may be empty
    std::optional<Picture> logo; ///< none: it has none
    QString version;
    QString id;       ///< [a-z0-9]{8,32}; tells this house from others
    QString hallCode; ///< six letters that newcomers sign up by, for staff to see; empty: it is off, or not told
    std::optional<auction::TimeMs> eveningEndedAt; ///< none: it is on
    bool showsPaddles = false;                     ///< others see a bidder's paddle where shapes say `nick`
    QStringList hosts; ///< where each of several hosts is reached, as it was told; empty: there is one

    bool operator==(const HouseView &) const = default;
};

/// As everyone sees it.
[[nodiscard]] QJsonObject toJson(const HouseView &house);
/// And staff, with the hall's code.
[[nodiscard]] QJsonObject toJsonForStaff(const HouseView &house);
[[nodiscard]] std::optional<HouseView> houseFromJson(const QJsonObject &json);

/// GET /api/v1/me, and what signing in or up answers beside the token. Holds and available are the account's own to
/// see, the note and whether it is hidden are the staff's.
struct AccountView
{
    auction::AccountId id = auction::noAccount;
    QString email; ///< empty: it has none, and signs in by its links alone
    QString nick;
    bool host = false;
    bool blocked = false;
    bool limited = false;
    auction::Amount deposits = 0;
    auction::Amount credits = 0;
    auction::Amount debits = 0;
    auction::Amount holds = 0;
    std::optional<auction::Amount> available; ///< none: open funds
    std::optional<auction::Amount> led;       ///< for the host: the sum of the prices that it leads at
    auction::TimeMs createdAt = 0;
    Roles roles; ///< `host` among them
    std::optional<qint64> paddle;
    QString name; ///< as staff know them; may be empty, as the next three
    QString phone;
    QString table; ///< where they sit
    QString note;
    bool hidden = false;                           ///< an entry that another took the place of
    std::optional<auction::Bands> premium = {};    ///< of what it sells; none: the sale's
    std::optional<auction::Bands> commission = {}; ///< likewise
    /// Who pays for it, whose sums the ones above then are; none: it pays itself.
    std::optional<Person> billTo = {};
    qint64 paysFor = 0; ///< how many others it pays for

    bool operator==(const AccountView &) const = default;
};

/// For the account itself.
[[nodiscard]] QJsonObject toJson(const AccountView &account);
/// For those who work in the house: without holds and what is available, which would tell a leader's maximum (RULES.md,
/// "A lot").
[[nodiscard]] QJsonObject toJsonForStaff(const AccountView &account);
[[nodiscard]] std::optional<AccountView> accountFromJson(const QJsonObject &json);

/// Where an account is signed in (GET /api/v1/me/sessions).
struct SessionView
{
    qint64 id = 0;
    auction::TimeMs createdAt = 0;
    QString client;       ///< as what signed in calls itself; empty: not known
    QString address;      ///< of the network; empty: not known
    bool current = false; ///< the one that asks

    bool operator==(const SessionView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SessionView &session);
[[nodiscard]] std::optional<SessionView> sessionFromJson(const QJsonObject &json);

/// A list of any of these shapes.
template <typename Shape>
[[nodiscard]] QJsonArray toJsonArray(const QList<Shape> &shapes)
{
    QJsonArray array;
    for (const Shape &shape : shapes)
        array.append(toJson(shape));
    return array;
}

} // namespace gavel::protocol
