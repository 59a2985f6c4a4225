#pragma once

#include "link/host_api.h"
#include "link/host_clock.h"
#include "link/house_finder.h"
#include "link/house_stream.h"
#include "link/http_client.h"
#include "link/rooms.h"

#include <QObject>
#include <optional>

namespace gavel::link {

/// A client's whole line to one host: HTTP, the clock, the catalogue's stream and the rooms, with one session.
/// GUI thread; nothing blocks. Destroying it hangs up.
class HostLink : public QObject
{
    Q_OBJECT

public:
    explicit HostLink(const QUrl &base, QObject *parent = nullptr, const Monotonic &monotonic = systemMonotonic());
    ~HostLink() override;

    /// Connects, with a kept token or as a guest; reads the house and, with a token, the account.
    void open(const QByteArray &token = {});
    void close();
    /// Ends all pauses between attempts.
    void retryNow();
    /// Of refusals, from now on.
    void setLanguage(const QString &language);

    /// Where the house was found; another of its hosts may answer by now.
    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] LineState state() const { return m_rooms.state(); }
    [[nodiscard]] const std::optional<protocol::HouseView> &house() const { return m_house; }
    /// Nobody: a guest, who may watch.
    [[nodiscard]] const std::optional<protocol::AccountView> &account() const { return m_account; }
    /// Why the host blocked this account, while it is blocked and as far as it was told over this line.
    [[nodiscard]] const QString &blockReason() const { return m_blockReason; }
    [[nodiscard]] auction::AccountId me() const { return m_account ? m_account->id : auction::noAccount; }
    [[nodiscard]] const QByteArray &token() const { return m_http.token(); }

    HttpClient &http() { return m_http; }
    HostApi &api() { return m_api; }
    HostClock &clock() { return m_clock; }
    HouseStream &stream() { return m_stream; }
    Rooms &rooms() { return m_rooms; }

    // These keep the session; HostApi's own do not. On success accountChanged comes before the reply.
    void signUp(const QString &email, const QString &nick, const QString &password, QObject *context,
                const Reply<protocol::AccountView> &reply);
    void signIn(const QString &email, const QString &password, QObject *context,
                const Reply<protocol::AccountView> &reply);
    // What these answer is known here, and told, before the reply.
    void changeMe(const MeChange &change, QObject *context, const Reply<protocol::AccountView> &reply);
    void changeHouse(const QJsonObject &change, QObject *context, const Reply<protocol::HouseView> &reply);
    void putLogo(const QByteArray &bytes, QObject *context, const Reply<protocol::HouseView> &reply);
    /// A token that this program holds already: that of the house it hosts.
    void useToken(const QByteArray &token);
    /// Forgets the session here at once, whatever the host says.
    void signOut();
    /// Reads the account again: its funds after a sale, say.
    void refreshAccount();

Q_SIGNALS:
    void stateChanged();
    /// It was read for the first time, or says something else of itself.
    void houseChanged();
    /// Signed in, out, or the account's members changed.
    void accountChanged();
    /// The host blocked the account, or let it in again, or changed its funds; accountChanged came before.
    void standingTold(const gavel::protocol::AccountView &before, const gavel::protocol::AccountUpdate &update);
    /// The host has ended the session: signed out elsewhere, or expired.
    void sessionEnded();
    /// The house could not be read: no host there, or no Gavel.
    void failed(const gavel::link::Problem &problem);

private:
    void lineStands();
    void lineChanged();
    /// Another host of the house is the one to talk to from now on.
    void goOnAt(const QUrl &base);
    void readHouse();
    void setHouse(const protocol::HouseView &house);
    void hearHouse(const protocol::HouseView &house);
    void accountKnown();
    [[nodiscard]] bool isStaff() const;
    [[nodiscard]] Reply<protocol::HouseView> settingHouse(QObject *context, const Reply<protocol::HouseView> &reply);
    [[nodiscard]] Reply<SignedIn> keeping(QObject *context, const Reply<protocol::AccountView> &reply);
    void setToken(const QByteArray &token);
    void applyAccount(const protocol::AccountUpdate &update);
    void checkSession();
    void endSession();

    static constexpr int hostsReadMs = 60'000; ///< how often a house of several hosts is asked who they are

    const QUrl m_base;
    HttpClient m_http;
    HouseFinder m_finder;
    QTimer m_hostsRead;
    HostApi m_api{m_http};
    HostClock m_clock;
    HouseStream m_stream{m_http, m_api};
    Rooms m_rooms{m_http, m_api, m_clock};
    std::optional<protocol::HouseView> m_house;
    std::optional<protocol::AccountView> m_account;
    QString m_blockReason;
    quint64 m_told = 0; ///< counts what was told of the account, so that an older answer is known
    bool m_readingHouse = false;
    bool m_readHouseAgain = false;
    LineState::Line m_line = LineState::Line::Offline; ///< as of its last change
    bool m_hasStood = false;                           ///< the line, at least once
    bool m_checkingSession = false;
    bool m_readingAccount = false;
    bool m_readAgain = false; ///< the account, which changed while it was read
};

} // namespace gavel::link
