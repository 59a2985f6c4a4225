#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace gavel::support {

/// What answers a client with whatever bytes a test wants, a well-formed answer or none, and goes on for ever if it is
/// told to, as fast as it is read. It keeps what it was asked and counts what was taken of it.
class HostileHost : public QObject
{
    Q_OBJECT

public:
    /// What goes out for one request: `bytes`, head included, then `forever` again and again.
    struct Answer
    {
        QByteArray bytes;
        QByteArray forever;
        bool hangsUp = false; ///< once `bytes` are out
    };

    HostileHost();
    ~HostileHost() override;

    [[nodiscard]] bool start();
    /// `name`: "localhost" is no address, so a client packs and unpacks as over a network.
    [[nodiscard]] QUrl base(const QString &name = QStringLiteral("127.0.0.1")) const;

    /// To requests of a path, its query aside; an empty path stands for all that have no answer of their own.
    void setAnswer(const QByteArray &path, const Answer &answer) { m_answers.insert(path, answer); }
    /// 200 with this body, of its right length.
    [[nodiscard]] static Answer ok(const QByteArray &body, const QByteArray &type = "application/json",
                                   const QByteArray &fields = {});
    /// 200 with chunks of these bytes without end.
    [[nodiscard]] static Answer endless(const QByteArray &bytes, const QByteArray &type = "application/json",
                                        int status = 200);

    /// To a WebSocket: what is sent after the handshake, as it is, then `forever`. Nothing that comes is read if
    /// `isDeaf`.
    struct Line
    {
        QByteArray bytes;
        QByteArray forever;
        bool isDeaf = false;
    };
    void setLine(const Line &line) { m_line = line; }
    /// A whole frame of a server: unmasked text, or a ping (opcode 9).
    [[nodiscard]] static QByteArray frame(const QByteArray &payload, int opcode = 1);
    /// The packets by which an honest host takes a client in.
    [[nodiscard]] static QByteArray welcome(const QByteArray &open = {});

    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QList<QByteArray> &heads() const { return m_heads; }

private:
    void take();
    void read(QTcpSocket &socket);
    void upgrade(QTcpSocket &socket, const QByteArray &head);
    void pump(QTcpSocket &socket, const QByteArray &forever);

    QTcpServer m_server;
    QHash<QByteArray, Answer> m_answers;
    Line m_line;
    QList<QByteArray> m_heads;
    qint64 m_sent = 0;
    int m_connections = 0;
};

} // namespace gavel::support
