#include "link/http_client.h"

#include "link/bounded_answer.h"
#include "link/host_json.h"
#include "link/own_url.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkReply>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::link::HttpClient)
};

Problem tooMuch()
{
    return lineProblem(Problem::Kind::Unreadable, Words::tr("It sends more than this program takes."));
}

} // namespace

HttpRequest HttpRequest::get(const QString &path, const QUrlQuery &query)
{
    return {.method = "GET", .path = path, .query = query, .body = {}, .contentType = {}};
}

HttpRequest HttpRequest::json(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    return {.method = method,
            .path = path,
            .query = {},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .contentType = "application/json"};
}

HttpClient::HttpClient(const QUrl &base, QObject *parent)
    : QObject(parent)
    , m_base(base)
{
    for (auto *network : {&m_requests, &m_streams}) {
        connect(network, &QNetworkAccessManager::sslErrors, this,
                [this](QNetworkReply *answer) { checkCertificate(*answer); });
    }
}

/// Before anything was said on the line, the token least of all.
void HttpClient::checkCertificate(QNetworkReply &answer)
{
    if (m_trust.accepts(answer.sslConfiguration().peerCertificate()))
        answer.ignoreSslErrors();
}

QNetworkRequest HttpClient::prepared(const QString &path, const QUrlQuery &query) const
{
    const auto onHost = urlOnHost(m_base, path);
    if (!onHost)
        return {};
    QUrl url = *onHost;
    if (!query.isEmpty())
        url.setQuery(query);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Gavel/" GAVEL_VERSION ""_s);
    if (!m_language.isEmpty())
        request.setRawHeader("Accept-Language", m_language.toLatin1());
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    // Within one computer a list is sent sooner than it is packed.
    if (QHostAddress(m_base.host()).isLoopback())
        request.setRawHeader("Accept-Encoding", "identity");
    // The token is the session; a cookie beside it would ask for an Origin that a program does not have.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Nothing of a host moves, and a token must not follow to where something else points.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // The hosts speak HTTP/1.1; a second protocol would be a second set of bounds.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

void HttpClient::send(const HttpRequest &request, QObject *context, const Reply<QByteArray> &reply)
{
    QNetworkRequest prepared = this->prepared(request.path, request.query);
    if (prepared.url().isEmpty()) {
        const auto refuse = [reply] {
            reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable, Words::tr("It names an address elsewhere."))));
        };
        QMetaObject::invokeMethod(context, refuse, Qt::QueuedConnection);
        return;
    }
    prepared.setTransferTimeout(requestTimeoutMs);
    prepared.setRawHeader("Accept", "application/json, application/problem+json, */*;q=0.5");
    if (!request.contentType.isEmpty())
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    QNetworkReply *answer = m_requests.sendCustomRequest(prepared, request.method, request.body);
    const auto *bounded = new BoundedAnswer(*answer, request.answerBytesMax);
    connect(bounded, &BoundedAnswer::finished, answer, &QObject::deleteLater);
    connect(bounded, &BoundedAnswer::finished, context,
            [this, answer, bounded, reply] { finish(*answer, *bounded, reply); });
}

void HttpClient::sendForJson(const HttpRequest &request, QObject *context, const Reply<QJsonObject> &reply)
{
    send(request, context, [reply](const Result<QByteArray> &body) {
        if (!body)
            return reply(tl::unexpected(body.error()));
        if (!wire::isWithin(*body, bounds::bodyJson))
            return reply(tl::unexpected(tooMuch()));
        const QJsonDocument document = QJsonDocument::fromJson(*body);
        if (!document.isObject())
            return reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable)));
        reply(document.object());
    });
}

void HttpClient::finish(QNetworkReply &answer, const BoundedAnswer &bounded, const Reply<QByteArray> &reply)
{
    if (bounded.isTooMuch())
        return reply(tl::unexpected(tooMuch()));
    const QVariant status = answer.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const int code = status.toInt();
    const bool isWhole =
        answer.error() == QNetworkReply::NoError || answer.error() >= QNetworkReply::ContentAccessDenied;
    if (status.isValid() && isWhole) {
        const QByteArray &body = bounded.body();
        if (code >= 200 && code < 300 && answer.error() == QNetworkReply::NoError)
            return reply(body);
        if (code >= 200 && code < 300) // it came, but could not be unpacked
            return reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable, answer.errorString())));
        const bool isCurrent = answer.request().rawHeader("Authorization") == "Bearer " + m_token;
        if (code == 401 && isCurrent && !m_token.isEmpty())
            Q_EMIT unauthorized();
        if (code >= 300 && code < 400)
            return reply(tl::unexpected(redirectProblem(answer.url(), answer.rawHeader("Location"), code)));
        const QString reason = answer.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        return reply(tl::unexpected(problemFromDocument(body, code, reason)));
    }
    // A request that broke off may have been carried out; one that never left was not.
    const bool mayHaveArrived = answer.error() == QNetworkReply::OperationCanceledError ||
                                answer.error() == QNetworkReply::TimeoutError ||
                                answer.error() == QNetworkReply::RemoteHostClosedError || status.isValid();
    const auto kind = mayHaveArrived ? Problem::Kind::TimedOut : Problem::Kind::Unreachable;
    reply(tl::unexpected(lineProblem(kind, answer.errorString())));
}

} // namespace gavel::link
