#pragma once

#include "link/host_bounds.h"
#include "link/host_trust.h"
#include "link/problem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

class QNetworkReply;

namespace gavel::link {

class BoundedAnswer;

/// One request to a host and the shape of its body.
struct HttpRequest
{
    QByteArray method = "GET";
    QString path; ///< "/api/v1/lots"
    QUrlQuery query;
    QByteArray body;
    QByteArray contentType; ///< empty: no body
    qint64 answerBytesMax = bounds::jsonBytesMax;

    static HttpRequest get(const QString &path, const QUrlQuery &query = {});
    static HttpRequest json(const QByteArray &method, const QString &path, const QJsonObject &body);
};

/// HTTP to one host: who asks (the bearer token), in which language, and what became of it. What is not on that host is
/// not asked for, and of what comes no more is taken than HttpRequest says. Knows no resources; those are HostApi's.
/// GUI thread; nothing blocks.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    static constexpr int requestTimeoutMs = 30'000; ///< without progress

    explicit HttpClient(const QUrl &base, QObject *parent = nullptr);

    [[nodiscard]] const QUrl &base() const { return m_base; }
    /// What is asked from now on is asked there; whoever calls this knows that it is the same house.
    void setBase(const QUrl &base) { m_base = base; }

    /// Which certificate the host is to have.
    [[nodiscard]] HostTrust &trust() { return m_trust; }

    /// Empty: nobody is signed in.
    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] const QByteArray &token() const { return m_token; }

    /// Of refusals: "ko", "en-GB". PROTOCOL.md, "HTTP".
    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] const QString &language() const { return m_language; }

    /// The body of a 2xx answer, whatever it is.
    void send(const HttpRequest &request, QObject *context, const Reply<QByteArray> &reply);

    /// The JSON object of a 2xx answer.
    void sendForJson(const HttpRequest &request, QObject *context, const Reply<QJsonObject> &reply);

    /// A request to this host as QNetworkAccessManager wants it, for those who read streams. Without an address, and so
    /// without the token, if the path is not on this host.
    [[nodiscard]] QNetworkRequest prepared(const QString &path, const QUrlQuery &query = {}) const;

    /// For event streams, which must not use up the few connections that pictures and requests share.
    [[nodiscard]] QNetworkAccessManager &streams() { return m_streams; }

Q_SIGNALS:
    /// A request that carried the token was answered by 401: the host no longer knows it, or a password was wrong.
    void unauthorized();

private:
    void checkCertificate(QNetworkReply &answer);
    void finish(QNetworkReply &answer, const BoundedAnswer &bounded, const Reply<QByteArray> &reply);

    QUrl m_base;
    QByteArray m_token;
    QString m_language;
    HostTrust m_trust;
    QNetworkAccessManager m_requests;
    QNetworkAccessManager m_streams;
};

} // namespace gavel::link
