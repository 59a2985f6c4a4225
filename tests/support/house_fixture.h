#pragma once

#include "host/auction_house.h"
#include "host/secrets.h"
#include "support/test_place.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

namespace gavel::test {

/// An answer over HTTP.
struct Reply
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString code() const { return json().value(QLatin1StringView("code")).toString(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// A real auction house on port 0 in this thread, with its book in a folder of its own, and an HTTP client.
class HouseFixture
{
public:
    explicit HouseFixture(std::function<void(host::HostOptions &)> adjust = {})
        : m_adjust(std::move(adjust))
    {
        (void)host::prepareSecrets();
        start();
    }

    void start()
    {
        host::HostOptions options;
        options.port = 0;
        options.dataFolder = TestPlace::isShared() ? place.path() : folder.path();
        options.name = QStringLiteral("Test");
        options.currency = {QStringLiteral("KRW"), 0};
        options.hostPassword = QStringLiteral("host password");
        options.trusted = {QHostAddress::parseSubnet(QStringLiteral("127.0.0.1/32"))};
        if (m_adjust)
            m_adjust(options);
        house = std::make_unique<host::AuctionHouse>(options);
        const auto started = house->start();
        if (!started)
            qFatal("%s", qPrintable(started.error().sentence));
    }

    /// In order, as SIGTERM does.
    void stop()
    {
        QEventLoop loop;
        QObject::connect(house.get(), &host::AuctionHouse::stopped, &loop, &QEventLoop::quit);
        house->stop();
        loop.exec();
        house.reset();
    }

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(house->url().port()); }

    Reply send(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QString &token = {},
               const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        QNetworkRequest request(house->url().resolved(QUrl(path)));
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (!body.isEmpty())
            request.setRawHeader("Content-Type", "application/json");
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        // Of a method by its name the client awaits the body that a HEAD tells the length of, and has none.
        std::unique_ptr<QNetworkReply> reply(method == "HEAD" ? m_network.head(request)
                                                              : m_network.sendCustomRequest(request, method, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .body = reply->readAll(),
                .contentType = reply->rawHeader("Content-Type"),
                .headers = reply->rawHeaderPairs()};
    }

    Reply get(const QString &path, const QString &token = {}) { return send("GET", path, {}, token); }
    Reply post(const QString &path, const QJsonObject &body, const QString &token = {})
    {
        return send("POST", path, QJsonDocument(body).toJson(), token);
    }
    Reply patch(const QString &path, const QJsonObject &body, const QString &token = {})
    {
        return send("PATCH", path, QJsonDocument(body).toJson(), token);
    }

    /// The token of a new account.
    QString signUp(const QString &nick)
    {
        const QJsonObject body{{QStringLiteral("email"), QString(nick + QStringLiteral("@example.org"))},
                               {QStringLiteral("nick"), nick},
                               {QStringLiteral("password"), QStringLiteral("12345678")}};
        return post(QStringLiteral("/api/v1/accounts"), body).json().value(QLatin1StringView("token")).toString();
    }

    QString signInHost()
    {
        const QJsonObject body{{QStringLiteral("email"), QStringLiteral("host")},
                               {QStringLiteral("password"), QStringLiteral("host password")}};
        return post(QStringLiteral("/api/v1/session"), body).json().value(QLatin1StringView("token")).toString();
    }

    /// The id of a new lot.
    qint64 sell(const QString &token, QJsonObject more = {})
    {
        more.insert(QLatin1StringView("name"), QStringLiteral("Vase"));
        if (!more.contains(QLatin1StringView("start")))
            more.insert(QLatin1StringView("start"), 10'000);
        return post(QStringLiteral("/api/v1/lots"), more, token).json().value(QLatin1StringView("id")).toInteger();
    }

    Reply bid(qint64 lot, const QString &token, qint64 amount)
    {
        QJsonObject body;
        body.insert(QLatin1StringView("bid"), amount);
        return post(QStringLiteral("/api/v1/lots/%1/bids").arg(lot), body, token);
    }

    [[nodiscard]] qint64 now()
    {
        return get(QStringLiteral("/api/v1/clock")).json().value(QLatin1StringView("now")).toInteger();
    }

    TestPlace place;
    QTemporaryDir folder; ///< of a book that is in none
    std::unique_ptr<host::AuctionHouse> house;

private:
    std::function<void(host::HostOptions &)> m_adjust;
    QNetworkAccessManager m_network;
};

} // namespace gavel::test
