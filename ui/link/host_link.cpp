#include "link/host_link.h"

#include <utility>

namespace gavel::link {

HostLink::HostLink(const QUrl &base, QObject *parent, const Monotonic &monotonic)
    : QObject(parent)
    , m_base(base)
    , m_http(base)
    , m_finder(base)
    , m_clock(m_http, monotonic, systemSleep())
{
    connect(&m_rooms, &Rooms::stateChanged, this, &HostLink::stateChanged);
    connect(&m_rooms, &Rooms::unauthorized, this, &HostLink::endSession);
    connect(&m_http, &HttpClient::unauthorized, this, &HostLink::checkSession);
    connect(&m_rooms, &Rooms::accountTold, this, &HostLink::applyAccount);
    connect(&m_rooms, &Rooms::won, this, &HostLink::refreshAccount); // for the debit, which `account` does not tell
    connect(&m_stream, &HouseStream::houseChanged, this, &HostLink::hearHouse);
    connect(&m_rooms, &Rooms::stateChanged, this, &HostLink::lineChanged);
    connect(&m_finder, &HouseFinder::found, this, &HostLink::goOnAt);
    m_hostsRead.setInterval(hostsReadMs);
    connect(&m_hostsRead, &QTimer::timeout, this, [this] {
        if (m_house && !m_house->hosts.isEmpty() && state().line == LineState::Line::Connected)
            readHouse();
    });
}

// How long an exchange takes changes too while the line stands, and that is no news of it.
void HostLink::lineChanged()
{
    const LineState::Line line = m_rooms.state().line;
    if (std::exchange(m_line, line) == line)
        return;
    switch (line) {
    case LineState::Line::Connected:
        m_finder.rest();
        return lineStands();
    case LineState::Line::Retrying:
        return m_finder.seek(m_http.base(), m_http.trust().known());
    case LineState::Line::Offline:
    case LineState::Line::Connecting:
        return;
    }
}

// With the session, which every host of a house knows; streams go on after the change that was last heard of.
void HostLink::goOnAt(const QUrl &base)
{
    m_http.setBase(base);
    m_clock.stop();
    m_clock.renew();
    m_clock.start();
    m_stream.close();
    m_stream.open();
    m_rooms.hostMoved();
}

// The host is back: whoever is still pausing need not, and what it said of itself and of the account meanwhile nobody
// heard.
void HostLink::lineStands()
{
    m_clock.retryNow();
    m_stream.retryNow();
    const bool isBack = std::exchange(m_hasStood, true);
    if (isBack || !m_house)
        readHouse();
    if (isBack && m_account)
        refreshAccount();
}

HostLink::~HostLink()
{
    close();
}

void HostLink::open(const QByteArray &token)
{
    m_http.setToken(token);
    m_clock.start();
    m_stream.open();
    m_rooms.open();
    m_hostsRead.start();
    readHouse();
    if (!token.isEmpty())
        refreshAccount();
}

void HostLink::close()
{
    m_hostsRead.stop();
    m_finder.stop();
    m_rooms.close();
    m_stream.close();
    m_clock.stop();
}

void HostLink::retryNow()
{
    m_rooms.retryNow();
    m_stream.retryNow();
    m_clock.retryNow();
}

void HostLink::setLanguage(const QString &language)
{
    m_http.setLanguage(language);
}

bool HostLink::isStaff() const
{
    return m_account && (m_account->roles & protocol::staffRoles);
}

// What everyone is told of the house lacks the hall's code, which is read by staff, and the hosts that there are.
void HostLink::hearHouse(const protocol::HouseView &house)
{
    if (isStaff() || m_finder.hasOthers())
        readHouse();
    else
        setHouse(house);
}

// What was read for nobody in particular lacks it as well.
void HostLink::accountKnown()
{
    Q_EMIT accountChanged();
    if (isStaff() && m_house && m_house->hallCode.isEmpty())
        readHouse();
}

void HostLink::readHouse()
{
    if (std::exchange(m_readingHouse, true)) {
        m_readHouseAgain = true;
        return;
    }
    m_api.house(this, [this](const Result<protocol::HouseView> &house) {
        m_readingHouse = false;
        if (std::exchange(m_readHouseAgain, false))
            return readHouse();
        if (!house) {
            Q_EMIT failed(house.error());
            return;
        }
        setHouse(*house);
    });
}

void HostLink::setHouse(const protocol::HouseView &house)
{
    if (m_house == house)
        return;
    const bool showsOtherNames = m_house && m_house->showsPaddles != house.showsPaddles;
    m_house = house;
    m_finder.know(house);
    Q_EMIT houseChanged();
    if (showsOtherNames)
        m_stream.readAgain(); // those who lead, too; rooms come back by themselves
}

Reply<protocol::HouseView> HostLink::settingHouse(QObject *context, const Reply<protocol::HouseView> &reply)
{
    return [this, context = QPointer(context), reply](const Result<protocol::HouseView> &house) {
        if (house)
            setHouse(*house);
        if (context)
            reply(house);
    };
}

void HostLink::changeHouse(const QJsonObject &change, QObject *context, const Reply<protocol::HouseView> &reply)
{
    m_api.changeHouse(change, this, settingHouse(context, reply));
}

void HostLink::putLogo(const QByteArray &bytes, QObject *context, const Reply<protocol::HouseView> &reply)
{
    m_api.putLogo(bytes, this, settingHouse(context, reply));
}

void HostLink::changeMe(const MeChange &change, QObject *context, const Reply<protocol::AccountView> &reply)
{
    m_api.changeMe(change, this,
                   [this, context = QPointer(context), reply](const Result<protocol::AccountView> &account) {
                       if (account) {
                           m_account = *account;
                           Q_EMIT accountChanged();
                       }
                       if (context)
                           reply(account);
                   });
}

void HostLink::signUp(const QString &email, const QString &nick, const QString &password, QObject *context,
                      const Reply<protocol::AccountView> &reply)
{
    m_api.signUp(email, nick, password, this, keeping(context, reply));
}

void HostLink::signIn(const QString &email, const QString &password, QObject *context,
                      const Reply<protocol::AccountView> &reply)
{
    m_api.signIn(email, password, this, keeping(context, reply));
}

Reply<SignedIn> HostLink::keeping(QObject *context, const Reply<protocol::AccountView> &reply)
{
    return [this, context = QPointer(context), reply](const Result<SignedIn> &session) {
        if (session) {
            m_account = session->account;
            setToken(session->token);
            accountKnown();
        }
        if (context)
            reply(session.map(&SignedIn::account));
    };
}

void HostLink::useToken(const QByteArray &token)
{
    setToken(token);
    refreshAccount();
}

void HostLink::signOut()
{
    if (token().isEmpty())
        return;
    m_api.signOut(this, [](const Result<Done> &) {});
    m_account.reset();
    setToken({});
    Q_EMIT accountChanged();
}

void HostLink::refreshAccount()
{
    if (token().isEmpty())
        return;
    if (std::exchange(m_readingAccount, true)) {
        m_readAgain = true;
        return;
    }
    m_api.me(this, [this, asked = token(), told = m_told](const Result<protocol::AccountView> &account) {
        m_readingAccount = false;
        if (std::exchange(m_readAgain, false) || asked != token() || told != m_told)
            return refreshAccount();
        if (!account)
            return;
        m_account = *account;
        accountKnown();
    });
}

// Credits and debits are not told: they are read where they must have changed.
void HostLink::applyAccount(const protocol::AccountUpdate &update)
{
    ++m_told;
    if (!m_account)
        return;
    const protocol::AccountView before = *m_account;
    protocol::applyTo(*m_account, update);
    m_blockReason = !update.blocked ? QString() : update.reason.isEmpty() ? m_blockReason : update.reason;
    Q_EMIT accountChanged();
    Q_EMIT standingTold(before, update);
    const auto sold = [](const protocol::AccountView &account) {
        return account.available.value_or(0) + account.holds - account.deposits;
    };
    const bool isOpenStill = !before.limited && !m_account->limited;
    if (isOpenStill ? before == *m_account : sold(before) != sold(*m_account))
        refreshAccount();
}

void HostLink::setToken(const QByteArray &token)
{
    m_blockReason.clear();
    m_http.setToken(token);
    m_rooms.renewAuth();
}

void HostLink::checkSession()
{
    if (m_checkingSession)
        return;
    m_checkingSession = true;
    m_api.me(this, [this, asked = token()](const Result<protocol::AccountView> &account) {
        m_checkingSession = false;
        if (!account && account.error().status == 401 && asked == token())
            endSession();
    });
}

void HostLink::endSession()
{
    if (token().isEmpty())
        return;
    m_account.reset();
    setToken({});
    Q_EMIT accountChanged();
    Q_EMIT sessionEnded();
}

} // namespace gavel::link
