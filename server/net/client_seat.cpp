#include "net/client_seat.h"

#include "net/admission.h"

#include <QTcpSocket>

#include <utility>

namespace gavel::net {

namespace {

ClientSeat *seatOf(const QTcpSocket &socket)
{
    return socket.findChild<ClientSeat *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

ClientSeat::ClientSeat(QTcpSocket &socket, Admission &admission)
    : QObject(&socket)
    , m_admission(admission)
{
}

ClientSeat::~ClientSeat()
{
    leave();
}

ClientSeat &ClientSeat::of(QTcpSocket &socket, Admission &admission)
{
    ClientSeat *seat = seatOf(socket);
    return seat ? *seat : *new ClientSeat(socket, admission);
}

bool ClientSeat::take(const QHostAddress &client, int max)
{
    leave();
    if (!m_admission.enterConnection(client, max))
        return false;
    m_client = client;
    return true;
}

void ClientSeat::leave()
{
    if (!m_client.isNull())
        m_admission.leaveConnection(std::exchange(m_client, QHostAddress()));
}

QHostAddress clientOf(const QTcpSocket &socket)
{
    const ClientSeat *seat = seatOf(socket);
    return seat && !seat->client().isNull() ? seat->client() : plainAddress(socket.peerAddress());
}

} // namespace gavel::net
