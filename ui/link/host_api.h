#pragma once

#include "link/http_client.h"
#include "link/page.h"
#include "protocol/bid_json.h"
#include "protocol/invoice_views.h"
#include "protocol/room_answers.h"
#include "protocol/terms_json.h"
#include "protocol/views.h"

#include <QList>
#include <QObject>

namespace gavel::link {

/// Which lots, PROTOCOL.md's query of GET /api/v1/lots. What is empty does not restrict.
struct LotQuery
{
    std::optional<auction::Phase> phase;
    QString text;
    auction::AccountId seller = auction::noAccount;
    QString sort; ///< "ends", "-price", …
    QString after;
    int limit = 0;
};

/// Which bids of a history, lowest `seq` first. 0 does not restrict.
struct BidQuery
{
    qint64 after = 0;
    qint64 before = 0;
    int limit = 0;
};

/// What signing in or up answers.
struct SignedIn
{
    QByteArray token;
    protocol::AccountView account;
};

/// Somebody whom staff enter.
struct Newcomer
{
    QString nick;
    QString name = {};                                ///< empty: as the nick
    std::optional<std::optional<qint64>> paddle = {}; ///< not said: the next that is free; said as none: none
};

/// What somebody hands over for their account to have.
struct PaidIn
{
    auction::Amount amount = 0;
    protocol::Means means = protocol::Means::Cash;
    QString note;
    QString key;
};

/// What signs an account in, told once.
struct SignInLink
{
    QString token;
};

/// What an account changes of itself; a new email or password goes with the old password.
struct MeChange
{
    std::optional<QString> nick;
    std::optional<QString> email;
    std::optional<QString> password;
    QString oldPassword;
};

/// PROTOCOL.md's resources as calls with typed answers. A reply is called once in the GUI thread, later than the call,
/// unless its context has gone.
class HostApi : public QObject
{
    Q_OBJECT

public:
    explicit HostApi(HttpClient &http, QObject *parent = nullptr);

    void house(QObject *context, const Reply<protocol::HouseView> &reply);
    void changeHouse(const QJsonObject &change, QObject *context, const Reply<protocol::HouseView> &reply);
    /// `bytes` of a PNG, JPEG or WebP; none take the logo away.
    void putLogo(const QByteArray &bytes, QObject *context, const Reply<protocol::HouseView> &reply);
    void clock(QObject *context, const Reply<protocol::ClockView> &reply);

    void signUp(const QString &email, const QString &nick, const QString &password, QObject *context,
                const Reply<SignedIn> &reply);
    void signIn(const QString &email, const QString &password, QObject *context, const Reply<SignedIn> &reply);
    void signOut(QObject *context, const Reply<Done> &reply);
    void me(QObject *context, const Reply<protocol::AccountView> &reply);
    void changeMe(const MeChange &change, QObject *context, const Reply<protocol::AccountView> &reply);

    /// Where this account is signed in, the newest first.
    void sessions(QObject *context, const Reply<Page<protocol::SessionView>> &reply);
    void endSession(qint64 id, QObject *context, const Reply<Done> &reply);
    /// All but this one.
    void endOtherSessions(QObject *context, const Reply<Done> &reply);

    /// Which of an account's own lists.
    enum class Mine { Bids, Won, Selling, Watching };
    /// All of it, however many pages that takes.
    void mine(Mine which, QObject *context, const Reply<QList<protocol::MyLot>> &reply);

    void lots(const LotQuery &query, QObject *context, const Reply<Page<protocol::LotView>> &reply);
    /// Every page of the query.
    void allLots(const LotQuery &query, QObject *context, const Reply<QList<protocol::LotView>> &reply);
    void lot(auction::LotId id, QObject *context, const Reply<protocol::LotView> &reply);
    /// `place`: its `number`, `category` and `sale`, those that are said.
    void createLot(const protocol::LotDraft &draft, QObject *context, const Reply<protocol::LotView> &reply,
                   const QJsonObject &place = {});
    /// Only the members given change; null takes an optional one away.
    void changeLot(auction::LotId id, const QJsonObject &change, QObject *context,
                   const Reply<protocol::LotView> &reply);
    /// `bytes` of a PNG, JPEG or WebP; `n` from 1.
    void putImage(auction::LotId id, int n, const QByteArray &bytes, QObject *context, const Reply<Done> &reply);
    void removeImage(auction::LotId id, int n, QObject *context, const Reply<Done> &reply);
    /// A picture's bytes; `path` as a lot's `img` has it.
    void picture(const QString &path, QObject *context, const Reply<QByteArray> &reply);

    /// The lot's log as it is published, lines of JSON; with its openings once the lot is final.
    void log(auction::LotId id, QObject *context, const Reply<QByteArray> &reply);
    void bids(auction::LotId id, const BidQuery &query, QObject *context, const Reply<Page<protocol::BidLine>> &reply);
    /// A bid without a room; Rooms::bid is the usual way, since it knows when to ask again.
    void bid(auction::LotId id, const auction::BidCommand &command, QObject *context,
             const Reply<protocol::BidVerdict> &reply);
    void watch(auction::LotId id, bool on, QObject *context, const Reply<Done> &reply);
    /// Takes back what was left on the lot before its opening.
    void withdrawPrebid(auction::LotId id, QObject *context, const Reply<Done> &reply);

    // The host's own.
    /// `{action, reason, …}` as PROTOCOL.md has it; the answer is the lot.
    void act(auction::LotId id, const QJsonObject &action, QObject *context, const Reply<protocol::LotView> &reply);
    /// Of a runner-up to what it was offered: takes it, or declines.
    void answerOffer(auction::LotId id, bool takes, QObject *context, const Reply<protocol::LotView> &reply);
    void announce(const QString &text, QObject *context, const Reply<Done> &reply);
    void accounts(const QString &after, QObject *context, const Reply<Page<protocol::AccountView>> &reply);
    void account(auction::AccountId id, QObject *context, const Reply<protocol::AccountView> &reply);
    void changeAccount(auction::AccountId id, const QJsonObject &change, QObject *context,
                       const Reply<protocol::AccountView> &reply);
    /// Somebody who has neither email nor password.
    void enterAccount(const Newcomer &newcomer, QObject *context, const Reply<protocol::AccountView> &reply);
    void makeLink(auction::AccountId id, QObject *context, const Reply<SignInLink> &reply);
    void withdrawLinks(auction::AccountId id, QObject *context, const Reply<Done> &reply);
    /// The same `key` again is the same deposit, whether its answer came back or not.
    void deposit(auction::AccountId id, const PaidIn &what, QObject *context,
                 const Reply<protocol::AccountView> &reply);

private:
    HttpClient &m_http;
};

} // namespace gavel::link
