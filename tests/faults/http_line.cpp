#include "faults/http_line.h"

#include "net/request_parser.h"

#include <QJsonDocument>

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;
constexpr qsizetype bodyBytesMax = 256 * 1024 * 1024;

QByteArray fieldOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.size() > name.size() && line[name.size()] == ':' &&
            qstrnicmp(line.data(), name.data(), name.size()) == 0)
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString HttpAnswer::code() const
{
    return json().value("code"_L1).toString();
}

HttpLine::HttpLine(quint16 port, QString token, const QHostAddress &from)
    : m_token(std::move(token))
{
    m_socket.bind(from);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    (void)m_socket.waitForConnected(patienceMs);
}

HttpAnswer HttpLine::get(const QString &path)
{
    return exchange("GET", path, {});
}

HttpAnswer HttpLine::post(const QString &path, const QJsonObject &body)
{
    return exchange("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer HttpLine::patch(const QString &path, const QJsonObject &body)
{
    return exchange("PATCH", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer HttpLine::exchange(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QByteArray request = method + ' ' + path.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!m_token.isEmpty())
        request += "Authorization: Bearer " + m_token.toLatin1() + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: application/json\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    m_socket.write(request);

    while (!m_heard.contains("\r\n\r\n")) {
        if (!hearMore())
            return {};
    }
    const QByteArray head = take(m_heard.indexOf("\r\n\r\n") + 4);
    const auto answered = fieldOf(head, "Transfer-Encoding") == "chunked"
                              ? chunkedBody()
                              : plainBody(fieldOf(head, "Content-Length").toLongLong());
    return answered ? HttpAnswer{.status = head.mid(9, 3).toInt(), .body = *answered} : HttpAnswer();
}

bool HttpLine::hearMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patienceMs))
        return false;
    m_heard += m_socket.readAll();
    return true;
}

QByteArray HttpLine::take(qsizetype bytes)
{
    const QByteArray taken = m_heard.left(bytes);
    m_heard.remove(0, bytes);
    return taken;
}

std::optional<QByteArray> HttpLine::plainBody(qsizetype bytes)
{
    while (m_heard.size() < bytes) {
        if (!hearMore())
            return std::nullopt;
    }
    return take(bytes);
}

std::optional<QByteArray> HttpLine::chunkedBody()
{
    net::ChunkedBody body(bodyBytesMax);
    while (!body.isComplete()) {
        const auto used = body.feed(m_heard);
        if (!used)
            return std::nullopt;
        m_heard.remove(0, *used);
        if (!body.isComplete() && !hearMore())
            return std::nullopt;
    }
    return body.takeBody();
}

} // namespace gavel::test
