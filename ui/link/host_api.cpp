#include "link/host_api.h"

#include "link/json_replies.h"
#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/view_fields.h"

#include <QPointer>
#include <algorithm>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

const auto sessionsPath = u"/api/v1/me/sessions"_s;

/// A token goes into a header as it is: whatever would end that header is none.
bool isHeaderValue(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

std::optional<SignedIn> signedInFromJson(const QJsonObject &json)
{
    const auto account = protocol::accountFromJson(json.value("account"_L1).toObject());
    protocol::ViewFields fields(json);
    const QByteArray token = fields.line("token"_L1).toLatin1();
    if (!account || token.isEmpty() || !isHeaderValue(token))
        return std::nullopt;
    return SignedIn{token, *account};
}

QString pathOf(HostApi::Mine which)
{
    switch (which) {
    case HostApi::Mine::Bids:
        return u"/api/v1/me/bids"_s;
    case HostApi::Mine::Won:
        return u"/api/v1/me/won"_s;
    case HostApi::Mine::Selling:
        return u"/api/v1/me/lots"_s;
    case HostApi::Mine::Watching:
        return u"/api/v1/me/watching"_s;
    }
    Q_UNREACHABLE();
}

QString lotPath(auction::LotId id, const QString &rest = {})
{
    return u"/api/v1/lots/%1"_s.arg(id) + rest;
}

QString accountPath(auction::AccountId id, const QString &rest = {})
{
    return u"/api/v1/accounts/%1"_s.arg(id) + rest;
}

void add(QUrlQuery &query, const QString &name, const QString &value)
{
    // QUrlQuery leaves a plus as it is, which servers read as a space.
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void add(QUrlQuery &query, const QString &name, qint64 value)
{
    if (value != 0)
        query.addQueryItem(name, QString::number(value));
}

QByteArray typeOfPicture(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8"))
        return "image/jpeg";
    if (bytes.startsWith("RIFF"))
        return "image/webp";
    return "application/octet-stream";
}

} // namespace

HostApi::HostApi(HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

void HostApi::house(QObject *context, const Reply<protocol::HouseView> &reply)
{
    m_http.sendForJson(HttpRequest::get(u"/api/v1/house"_s), context,
                       reading<protocol::HouseView>(&protocol::houseFromJson, reply));
}

void HostApi::changeHouse(const QJsonObject &change, QObject *context, const Reply<protocol::HouseView> &reply)
{
    m_http.sendForJson(HttpRequest::json("PATCH", u"/api/v1/house"_s, change), context,
                       reading<protocol::HouseView>(&protocol::houseFromJson, reply));
}

void HostApi::putLogo(const QByteArray &bytes, QObject *context, const Reply<protocol::HouseView> &reply)
{
    const HttpRequest request{.method = bytes.isEmpty() ? "DELETE" : "PUT",
                              .path = u"/api/v1/house/logo"_s,
                              .query = {},
                              .body = bytes,
                              .contentType = bytes.isEmpty() ? "" : typeOfPicture(bytes)};
    m_http.sendForJson(request, context, reading<protocol::HouseView>(&protocol::houseFromJson, reply));
}

void HostApi::clock(QObject *context, const Reply<protocol::ClockView> &reply)
{
    m_http.sendForJson(HttpRequest::get(u"/api/v1/clock"_s), context,
                       reading<protocol::ClockView>(&protocol::clockFromJson, reply));
}

void HostApi::signUp(const QString &email, const QString &nick, const QString &password, QObject *context,
                     const Reply<SignedIn> &reply)
{
    const QJsonObject body{{u"email"_s, email}, {u"nick"_s, nick}, {u"password"_s, password}};
    m_http.sendForJson(HttpRequest::json("POST", u"/api/v1/accounts"_s, body), context,
                       reading<SignedIn>(&signedInFromJson, reply));
}

void HostApi::signIn(const QString &email, const QString &password, QObject *context, const Reply<SignedIn> &reply)
{
    const QJsonObject body{{u"email"_s, email}, {u"password"_s, password}};
    m_http.sendForJson(HttpRequest::json("POST", u"/api/v1/session"_s, body), context,
                       reading<SignedIn>(&signedInFromJson, reply));
}

void HostApi::signOut(QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(u"/api/v1/session"_s);
    request.method = "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::me(QObject *context, const Reply<protocol::AccountView> &reply)
{
    m_http.sendForJson(HttpRequest::get(u"/api/v1/me"_s), context,
                       reading<protocol::AccountView>(&protocol::accountFromJson, reply));
}

void HostApi::changeMe(const MeChange &change, QObject *context, const Reply<protocol::AccountView> &reply)
{
    QJsonObject body;
    if (change.nick)
        body.insert("nick"_L1, *change.nick);
    if (change.email)
        body.insert("email"_L1, *change.email);
    if (change.password)
        body.insert("password"_L1, *change.password);
    if (change.email || change.password)
        body.insert("oldPassword"_L1, change.oldPassword);
    m_http.sendForJson(HttpRequest::json("PATCH", u"/api/v1/me"_s, body), context,
                       reading<protocol::AccountView>(&protocol::accountFromJson, reply));
}

void HostApi::sessions(QObject *context, const Reply<Page<protocol::SessionView>> &reply)
{
    m_http.sendForJson(HttpRequest::get(sessionsPath), context,
                       readingPage<protocol::SessionView>(&protocol::sessionFromJson, reply));
}

void HostApi::endSession(qint64 id, QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(u"%1/%2"_s.arg(sessionsPath).arg(id));
    request.method = "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::endOtherSessions(QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(sessionsPath);
    request.method = "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::mine(Mine which, QObject *context, const Reply<QList<protocol::MyLot>> &reply)
{
    const auto fetch = [this, which, context = QPointer(context)](const QString &after, const auto &page) {
        QUrlQuery query;
        add(query, u"after"_s, after);
        add(query, u"limit"_s, protocol::limits::pageMax);
        if (context)
            m_http.sendForJson(HttpRequest::get(pathOf(which), query), context,
                               readingPage<protocol::MyLot>(&protocol::myLotFromJson, page));
    };
    Collection<protocol::MyLot>::begin(fetch, reply);
}

void HostApi::lots(const LotQuery &lots, QObject *context, const Reply<Page<protocol::LotView>> &reply)
{
    QUrlQuery query;
    if (lots.phase)
        add(query, u"phase"_s, protocol::nameOf(*lots.phase));
    add(query, u"q"_s, lots.text);
    add(query, u"seller"_s, lots.seller);
    add(query, u"sort"_s, lots.sort);
    add(query, u"after"_s, lots.after);
    add(query, u"limit"_s, lots.limit);
    m_http.sendForJson(HttpRequest::get(u"/api/v1/lots"_s, query), context,
                       readingPage<protocol::LotView>(&protocol::lotFromJson, reply));
}

void HostApi::allLots(const LotQuery &query, QObject *context, const Reply<QList<protocol::LotView>> &reply)
{
    const auto fetch = [this, query, context = QPointer(context)](const QString &after, const auto &page) {
        LotQuery next = query;
        next.after = after;
        next.limit = protocol::limits::pageMax;
        if (context)
            lots(next, context, page);
    };
    Collection<protocol::LotView>::begin(fetch, reply);
}

void HostApi::lot(auction::LotId id, QObject *context, const Reply<protocol::LotView> &reply)
{
    m_http.sendForJson(HttpRequest::get(lotPath(id)), context,
                       reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void HostApi::createLot(const protocol::LotDraft &draft, QObject *context, const Reply<protocol::LotView> &reply,
                        const QJsonObject &place)
{
    QJsonObject body = protocol::toJson(draft);
    for (auto member = place.begin(); member != place.end(); ++member)
        body.insert(member.key(), member.value());
    m_http.sendForJson(HttpRequest::json("POST", u"/api/v1/lots"_s, body), context,
                       reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void HostApi::changeLot(auction::LotId id, const QJsonObject &change, QObject *context,
                        const Reply<protocol::LotView> &reply)
{
    m_http.sendForJson(HttpRequest::json("PATCH", lotPath(id), change), context,
                       reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void HostApi::putImage(auction::LotId id, int n, const QByteArray &bytes, QObject *context, const Reply<Done> &reply)
{
    const HttpRequest request{.method = "PUT",
                              .path = lotPath(id, u"/images/%1"_s.arg(n)),
                              .query = {},
                              .body = bytes,
                              .contentType = typeOfPicture(bytes)};
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::removeImage(auction::LotId id, int n, QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(lotPath(id, u"/images/%1"_s.arg(n)));
    request.method = "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::picture(const QString &path, QObject *context, const Reply<QByteArray> &reply)
{
    HttpRequest request = HttpRequest::get(path);
    request.answerBytesMax = bounds::pictureBytesMax;
    m_http.send(request, context, reply);
}

void HostApi::log(auction::LotId id, QObject *context, const Reply<QByteArray> &reply)
{
    HttpRequest request = HttpRequest::get(lotPath(id, u"/log"_s));
    request.answerBytesMax = bounds::logBytesMax;
    m_http.send(request, context, reply);
}

void HostApi::bids(auction::LotId id, const BidQuery &bids, QObject *context,
                   const Reply<Page<protocol::BidLine>> &reply)
{
    QUrlQuery query;
    add(query, u"after"_s, bids.after);
    add(query, u"before"_s, bids.before);
    add(query, u"limit"_s, bids.limit);
    m_http.sendForJson(HttpRequest::get(lotPath(id, u"/bids"_s), query), context,
                       readingPage<protocol::BidLine>(&protocol::bidLineFromJson, reply));
}

void HostApi::bid(auction::LotId id, const auction::BidCommand &command, QObject *context,
                  const Reply<protocol::BidVerdict> &reply)
{
    m_http.sendForJson(HttpRequest::json("POST", lotPath(id, u"/bids"_s), protocol::toJson(command)), context,
                       reading<protocol::BidVerdict>(&protocol::verdictFromJson, reply));
}

void HostApi::watch(auction::LotId id, bool on, QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(lotPath(id, u"/watch"_s));
    request.method = on ? "PUT" : "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::withdrawPrebid(auction::LotId id, QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(lotPath(id, u"/prebid"_s));
    request.method = "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::act(auction::LotId id, const QJsonObject &action, QObject *context, const Reply<protocol::LotView> &reply)
{
    m_http.sendForJson(HttpRequest::json("POST", lotPath(id, u"/actions"_s), action), context,
                       reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void HostApi::answerOffer(auction::LotId id, bool takes, QObject *context, const Reply<protocol::LotView> &reply)
{
    m_http.sendForJson(HttpRequest::json(takes ? "PUT" : "DELETE", lotPath(id, u"/offer"_s), {}), context,
                       reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void HostApi::announce(const QString &text, QObject *context, const Reply<Done> &reply)
{
    m_http.send(HttpRequest::json("POST", u"/api/v1/announcements"_s, {{u"text"_s, text}}), context,
                doneBy<QByteArray>(reply));
}

void HostApi::accounts(const QString &after, QObject *context, const Reply<Page<protocol::AccountView>> &reply)
{
    QUrlQuery query;
    add(query, u"after"_s, after);
    m_http.sendForJson(HttpRequest::get(u"/api/v1/accounts"_s, query), context,
                       readingPage<protocol::AccountView>(&protocol::accountFromJson, reply));
}

void HostApi::account(auction::AccountId id, QObject *context, const Reply<protocol::AccountView> &reply)
{
    m_http.sendForJson(HttpRequest::get(accountPath(id)), context,
                       reading<protocol::AccountView>(&protocol::accountFromJson, reply));
}

void HostApi::changeAccount(auction::AccountId id, const QJsonObject &change, QObject *context,
                            const Reply<protocol::AccountView> &reply)
{
    m_http.sendForJson(HttpRequest::json("PATCH", accountPath(id), change), context,
                       reading<protocol::AccountView>(&protocol::accountFromJson, reply));
}

void HostApi::enterAccount(const Newcomer &newcomer, QObject *context, const Reply<protocol::AccountView> &reply)
{
    QJsonObject body{{u"nick"_s, newcomer.nick}};
    if (!newcomer.name.isEmpty())
        body.insert("name"_L1, newcomer.name);
    if (newcomer.paddle)
        body.insert("paddle"_L1, *newcomer.paddle ? QJsonValue(**newcomer.paddle) : QJsonValue::Null);
    const auto read = [](const QJsonObject &json) {
        return protocol::accountFromJson(json.value("account"_L1).toObject());
    };
    m_http.sendForJson(HttpRequest::json("POST", u"/api/v1/accounts"_s, body), context,
                       reading<protocol::AccountView>(read, reply));
}

void HostApi::makeLink(auction::AccountId id, QObject *context, const Reply<SignInLink> &reply)
{
    const auto read = [](const QJsonObject &json) {
        const QString token = json.value("token"_L1).toString();
        return token.isEmpty() ? std::nullopt : std::optional(SignInLink{token.left(protocol::limits::readLineMax)});
    };
    m_http.sendForJson(HttpRequest::json("POST", accountPath(id, u"/links"_s), {}), context,
                       reading<SignInLink>(read, reply));
}

void HostApi::withdrawLinks(auction::AccountId id, QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(accountPath(id, u"/links"_s));
    request.method = "DELETE";
    m_http.send(request, context, doneBy<QByteArray>(reply));
}

void HostApi::deposit(auction::AccountId id, const PaidIn &what, QObject *context,
                      const Reply<protocol::AccountView> &reply)
{
    const QJsonObject body{{u"amount"_s, what.amount},
                           {u"means"_s, protocol::nameOf(what.means)},
                           {u"note"_s, what.note},
                           {u"key"_s, what.key}};
    m_http.sendForJson(HttpRequest::json("POST", accountPath(id, u"/deposits"_s), body), context,
                       reading<protocol::AccountView>(&protocol::accountFromJson, reply));
}

} // namespace gavel::link
