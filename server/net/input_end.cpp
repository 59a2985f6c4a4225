#include "net/input_end.h"

#include <QEvent>
#include <QSocketNotifier>
#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>

#include <utility>

namespace gavel::net {

namespace {

/// In one turn of the event loop, from one socket.
constexpr std::size_t thrownAwayBytesMax = 16'384;

QSocketNotifier *readNotifierOf(const QTcpSocket &socket)
{
    const auto notifiers = socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers) {
        if (notifier->type() == QSocketNotifier::Read)
            return notifier;
    }
    return nullptr;
}

} // namespace

InputEnd::InputEnd(QTcpSocket &socket, std::function<void()> ended)
    : m_socket(socket)
    , m_ended(std::move(ended))
{
    if (QSocketNotifier *notifier = readNotifierOf(socket))
        notifier->installEventFilter(this);
    if (const auto *tls = qobject_cast<QSslSocket *>(&socket)) {
        connect(
            tls, &QSslSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                if (error == QAbstractSocket::RemoteHostClosedError)
                    end();
            },
            Qt::QueuedConnection);
    }
}

void InputEnd::throwAway()
{
    m_socket.skip(m_socket.bytesAvailable());
    QSocketNotifier *notifier = readNotifierOf(m_socket);
    if (m_hasCome || !notifier || qobject_cast<QSslSocket *>(&m_socket))
        return;
    m_throwsAway = true;
    notifier->setEnabled(true); // a full buffer had it wait
}

void InputEnd::letGo(QTcpSocket &socket)
{
    disconnect(&socket, nullptr, this, nullptr);
    if (QSocketNotifier *notifier = readNotifierOf(socket)) {
        notifier->removeEventFilter(this);
        notifier->setEnabled(true);
    }
}

bool InputEnd::eventFilter(QObject *notifier, QEvent *event)
{
    if (event->type() != QEvent::SockAct)
        return QObject::eventFilter(notifier, event);
    if (m_throwsAway && throwSomeAway())
        return true;
    if (!isAtEnd())
        return QObject::eventFilter(notifier, event);
    // It would go on telling of an end that stays; Qt enables it again when somebody reads.
    static_cast<QSocketNotifier *>(notifier)->setEnabled(false);
    end();
    return true;
}

void InputEnd::end()
{
    if (!std::exchange(m_hasCome, true))
        m_ended();
}

/// By MSG_TRUNC, with which TCP drops what it would copy.
bool InputEnd::throwSomeAway() const
{
    return ::recv(static_cast<int>(m_socket.socketDescriptor()), nullptr, thrownAwayBytesMax,
                  MSG_TRUNC | MSG_DONTWAIT) > 0;
}

/// A reset is an error, and Qt's to tell of.
bool InputEnd::isAtEnd() const
{
    char byte = 0;
    return ::recv(static_cast<int>(m_socket.socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

} // namespace gavel::net
