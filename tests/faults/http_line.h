#pragma once

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <optional>

namespace gavel::test {

/// A host's answer; status 0 if the line broke before it was complete, so that nobody knows what became of the request.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString code() const;
};

/// One kept-alive connection to a host in another process. It blocks; use it in the thread that made it. Once broken it
/// stays so.
class HttpLine
{
public:
    /// From one of this machine's addresses, which a host takes for people who live apart.
    explicit HttpLine(quint16 port, QString token = {},
                      const QHostAddress &from = QHostAddress(QHostAddress::LocalHost));

    HttpAnswer get(const QString &path);
    HttpAnswer post(const QString &path, const QJsonObject &body);
    HttpAnswer patch(const QString &path, const QJsonObject &body);

private:
    HttpAnswer exchange(const QByteArray &method, const QString &path, const QByteArray &body);
    [[nodiscard]] bool hearMore();
    [[nodiscard]] QByteArray take(qsizetype bytes);
    // What follows a head; nothing if the line broke.
    [[nodiscard]] std::optional<QByteArray> plainBody(qsizetype bytes);
    [[nodiscard]] std::optional<QByteArray> chunkedBody();

    QTcpSocket m_socket;
    const QString m_token;
    QByteArray m_heard;
};

} // namespace gavel::test
