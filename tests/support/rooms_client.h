#pragma once

#include "wire/engineio.h"

#include <QNetworkRequest>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QWebSocket>

#include <algorithm>

namespace gavel::support {

/// A WebSocket at a host's /socket.io/ that says the packets it is told and keeps those it hears. For servers in the
/// same thread: it never blocks, wait with QTRY_….
class RoomsClient
{
public:
    using Fields = QList<QPair<QByteArray, QByteArray>>;

    /// By TLS, if a certificate is to be trusted.
    explicit RoomsClient(quint16 port, const Fields &fields = {}, const QSslCertificate &trusted = QSslCertificate())
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString &text) { m_heard.append(text); });
        QNetworkRequest request(QUrl(QStringLiteral("%1://127.0.0.1:%2/socket.io/?EIO=4&transport=websocket")
                                         .arg(trusted.isNull() ? QStringLiteral("ws") : QStringLiteral("wss"))
                                         .arg(port)));
        if (!trusted.isNull()) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates({trusted});
            m_socket.setSslConfiguration(tls);
        }
        for (const auto &[name, value] : fields)
            request.setRawHeader(name, value);
        m_socket.open(request);
    }

    void say(const QString &packet)
    {
        QTRY_COMPARE(m_socket.state(), QAbstractSocket::ConnectedState);
        m_socket.sendTextMessage(packet);
        m_socket.flush();
    }

    /// Many packets in one piece.
    void pour(const QStringList &packets)
    {
        for (const QString &packet : packets)
            m_socket.sendTextMessage(packet);
        m_socket.flush();
    }

    void connectToRooms(const QString &auth = {})
    {
        const qsizetype before = m_heard.size();
        say(QString(QStringLiteral("40") + auth));
        QTRY_VERIFY(m_heard.size() > before && last().startsWith(u"40{\"sid\":"));
    }

    [[nodiscard]] const QStringList &heard() const { return m_heard; }
    [[nodiscard]] QString last() const { return m_heard.value(m_heard.size() - 1); }
    /// Whether some packet began so.
    [[nodiscard]] bool heardOf(const QString &beginning) const
    {
        return std::any_of(m_heard.begin(), m_heard.end(),
                           [&](const QString &packet) { return packet.startsWith(beginning); });
    }
    [[nodiscard]] qsizetype count(const QString &packet) const { return m_heard.count(packet); }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] int closeCode() const { return m_socket.closeCode(); }
    void hangUp() { m_socket.abort(); }

private:
    QWebSocket m_socket;
    QStringList m_heard;
};

} // namespace gavel::support
