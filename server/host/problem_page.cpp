#include "host/problem_page.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

// Spread, so that those who were turned away together do not come back together.
constexpr int againSecondsMin = 3;
constexpr int againSecondsMax = 9;

QByteArray readTemplate()
{
    QFile file(u":/web/problem.html"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Its style stands in it, and is allowed by its digest.
QByteArray securityPolicyOf(const QByteArray &page)
{
    const qsizetype from = page.indexOf("<style>") + qsizetype(sizeof "<style>" - 1);
    const QByteArray style = page.mid(from, page.indexOf("</style>") - from);
    const QByteArray digest = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + digest + "'; frame-ancestors 'none'; base-uri 'none'";
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

} // namespace

bool wantsPage(const net::RequestHead &head)
{
    // Programs' own addresses: whatever they say that they accept, they read problem documents.
    if (head.path == u"/sse" || head.path.startsWith("/api/"_L1))
        return false;
    return (head.method == "GET" || head.method == "HEAD") && head.joinedHeader("Accept").contains("text/html");
}

net::Response problemPage(const net::Response &problem, const net::RequestHead &head, Language language)
{
    const bool korean = language == Language::Korean;
    const bool passes = problem.status == 429 || problem.status == 503;
    // What passes by itself is nothing that a reader has to do something about, and which limit it was says a program.
    const QJsonObject words = QJsonDocument::fromJson(problem.body).object();
    QString title = words.value("title"_L1).toString();
    QString detail = words.value("detail"_L1).toString();
    if (passes) {
        title = korean ? u"지금 접속이 많습니다"_s : u"The house is full at the moment"_s;
        detail = korean ? u"이 페이지는 잠시 뒤 자동으로 다시 시도합니다."_s
                        : u"This page tries again by itself in a moment."_s;
    }
    const QString way = passes   ? (korean ? u"지금 다시 시도"_s : u"Try again now"_s)
                        : korean ? u"경매 목록으로"_s
                                 : u"To the catalogue"_s;
    QByteArray again;
    if (passes) {
        const int seconds = QRandomGenerator::global()->bounded(againSecondsMin, againSecondsMax);
        again = "<meta http-equiv=\"refresh\" content=\"" + QByteArray::number(seconds) + "\">";
    }
    static const QByteArray page = readTemplate();
    net::Response response = problem;
    response.contentType = "text/html; charset=utf-8"_ba;
    response.body = page;
    const std::pair<const char *, QByteArray> parts[] = {
        {"{{language}}", korean ? "ko"_ba : "en"_ba},
        {"{{again}}", again},
        {"{{title}}", escaped(title)},
        {"{{detail}}", escaped(detail)},
        {"{{address}}", passes ? escaped(QString::fromUtf8(head.target)) : "/"_ba},
        {"{{way}}", escaped(way)},
    };
    for (const auto &[mark, words] : parts)
        response.body.replace(mark, words);
    response.fields.append(net::HeaderField{"Content-Security-Policy", securityPolicyOf(page)});
    response.fields.append(net::HeaderField{"X-Content-Type-Options", "nosniff"});
    return response;
}

} // namespace gavel::host
