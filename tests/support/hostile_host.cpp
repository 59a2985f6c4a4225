#include "support/hostile_host.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QtEndian>

namespace gavel::support {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aheadBytes = 256 * 1024; ///< that wait to be taken
constexpr qsizetype pieceBytes = 64 * 1024;

QByteArray acceptOf(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("sec-websocket-key:")) {
            const QByteArray key = line.mid(line.indexOf(':') + 1).trimmed();
            return QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                            QCryptographicHash::Sha1)
                .toBase64();
        }
    }
    return {};
}

} // namespace

HostileHost::HostileHost()
{
    connect(&m_server, &QTcpServer::newConnection, this, &HostileHost::take);
}

HostileHost::~HostileHost()
{
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

bool HostileHost::start()
{
    return m_server.listen(QHostAddress::LocalHost);
}

QUrl HostileHost::base(const QString &name) const
{
    return QUrl(u"http://%1:%2/"_s.arg(name).arg(m_server.serverPort()));
}

HostileHost::Answer HostileHost::ok(const QByteArray &body, const QByteArray &type, const QByteArray &fields)
{
    return {.bytes = "HTTP/1.1 200 OK\r\nContent-Type: " + type +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body,
            .forever = {}};
}

HostileHost::Answer HostileHost::endless(const QByteArray &bytes, const QByteArray &type, int status)
{
    const QByteArray piece = bytes.repeated(pieceBytes / bytes.size());
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " So\r\nContent-Type: " + type +
                     "\r\nTransfer-Encoding: chunked\r\n\r\n",
            .forever = QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n"};
}

QByteArray HostileHost::frame(const QByteArray &payload, int opcode)
{
    QByteArray bytes(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        bytes.append(static_cast<char>(payload.size()));
    } else {
        bytes.append(char(127)).append(8, '\0');
        qToBigEndian<quint64>(static_cast<quint64>(payload.size()), bytes.data() + 2);
    }
    return bytes + payload;
}

QByteArray HostileHost::welcome(const QByteArray &open)
{
    const QByteArray honest =
        R"({"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})";
    return frame('0' + (open.isEmpty() ? honest : open)) + frame(R"(40{"sid":"t"})");
}

void HostileHost::take()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_sent += bytes; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void HostileHost::read(QTcpSocket &socket)
{
    if (socket.property("isLine").toBool()) {
        if (!m_line.isDeaf)
            socket.readAll();
        return;
    }
    const QByteArray head = socket.property("head").toByteArray() + socket.readAll();
    socket.setProperty("head", head);
    if (!head.contains("\r\n\r\n"))
        return;
    socket.setProperty("head", {});
    m_heads.append(head);
    if (head.toLower().contains("upgrade: websocket"))
        return upgrade(socket, head);
    const QByteArray path = head.split(' ').value(1).split('?').first();
    const Answer answer = m_answers.value(m_answers.contains(path) ? path : QByteArray(),
                                          {.bytes = "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", .forever = {}});
    socket.write(answer.bytes);
    if (answer.hangsUp)
        socket.disconnectFromHost();
    pump(socket, answer.forever);
}

void HostileHost::upgrade(QTcpSocket &socket, const QByteArray &head)
{
    socket.setProperty("isLine", true);
    if (m_line.isDeaf)
        socket.setReadBufferSize(1);
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Accept: " +
                 acceptOf(head) + "\r\n\r\n" + m_line.bytes);
    pump(socket, m_line.forever);
}

void HostileHost::pump(QTcpSocket &socket, const QByteArray &forever)
{
    if (forever.isEmpty())
        return;
    const auto more = [&socket, forever] {
        while (socket.state() == QTcpSocket::ConnectedState && socket.bytesToWrite() < aheadBytes)
            socket.write(forever);
    };
    connect(&socket, &QTcpSocket::bytesWritten, &socket, more, Qt::QueuedConnection);
    more();
}

} // namespace gavel::support
