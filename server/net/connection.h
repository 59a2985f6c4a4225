#pragma once

#include "net/answer_sender.h"
#include "net/answer_way.h"
#include "net/arrivals.h"
#include "net/deadlines.h"
#include "net/input_end.h"
#include "net/memory_budget.h"
#include "net/reading_turns.h"
#include "net/request_body.h"
#include "net/request_parser.h"

#include <QPointer>

#include <memory>
#include <optional>

class QTcpSocket;

namespace gavel::net {

class ArrivalWatch;
class ClientSeat;
struct ServerContext;

/// One client's HTTP/1.1 connection: reads requests one by one, hands each over when the answer to the one before it
/// has left, and ends as an event stream or by giving its socket to the rooms. A client that ends its side is answered
/// what it asked, and then hung up on. It owns its socket and deletes itself. Source: RFC 9112, PROTOCOL.md "Limits".
/// Server thread only; seen only inside net.
class Connection : public AnswerWay
{
    Q_OBJECT

public:
    /// On what slot a client has come: the last ones are kept for those who are signed in.
    enum class Slot { Common, Reserved };

    /// Takes over a connected socket of any kind.
    Connection(ServerContext &context, QTcpSocket *socket, Slot slot);
    ~Connection() override;

    /// Begins to read requests.
    void begin();

    /// Lets an owed answer out, then ends; at once if none is owed.
    void stop();
    void abort() override;
    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }

    [[nodiscard]] bool isAnswering() const override { return m_state == State::Answering; }
    void answer(const Response &response, const RequestHead &head) override;
    void answerFailure(HttpFailure failure, const RequestHead *head) override;
    ResponseBody *answerInPieces(const Response &response, bool packed, const RequestHead &head) override;
    EventStream *answerByStream(const QList<HeaderField> &fields, const RequestHead &head) override;

private:
    enum class State {
        Head,      ///< Waits for a head, or for the rest of it.
        Admitting, ///< The handler decides by the head whether the body may come.
        Body,      ///< Reads a body.
        Answering, ///< The handler has the request.
        Sending,   ///< The answer is on its way out.
        Streaming, ///< An event stream until the end.
        Draining,  ///< Said all; waits for the client to hang up, so that the last answer is not lost to a reset.
        Ended
    };

    void readReady();
    void inputEnded();
    /// Whether the client has said all, and all of that was read.
    [[nodiscard]] bool isAllSaid() const;
    void advance();
    void advanceSoon();
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool acceptHead(ParsedHead parsed);
    [[nodiscard]] bool seatClient();
    void expectBody();
    void admitBody();
    void bodyAdmitted(const std::optional<Response> &refusal);
    void readBody();
    void dispatch();
    [[nodiscard]] bool upgrade();
    void drain();
    void hangUp();
    void expired();
    void hungUp();
    void end();
    void skip(qsizetype bytes);

    // connection_answers.cpp, with what is for Exchange
    /// What the answer to a request has to say of itself; its head may be unreadable. It begins to be sent.
    [[nodiscard]] ResponseFraming beginAnswer(const RequestHead *head);
    void send(const Response &response, const RequestHead *head);
    void sendOn();
    void sent();
    void bytesSent();

    ServerContext &m_context;
    QTcpSocket *m_socket;
    const Slot m_slot;
    const bool m_secure;   ///< under TLS
    ArrivalWatch &m_watch; ///< goes with the socket
    InputEnd m_inputEnd;
    QHostAddress m_peer;
    ReadingPlace m_place;
    Arrivals m_arrivals;
    Deadline m_deadline;
    ParsedHead m_parsed;
    MemoryShare m_share;
    std::optional<RequestBody> m_body;  ///< of the request that is being read
    std::shared_ptr<void> m_bodyTicket; ///< while its body is read
    AnswerSender m_sender;
    ClientSeat *m_seat = nullptr; ///< of who uses a proxy's line; goes with the socket
    QPointer<EventStream> m_stream;
    QPointer<ResponseBody> m_pieces; ///< of an answer that goes on
    State m_state = State::Head;
    bool m_headBegun = false;
    bool m_fresh = true; ///< No request yet.
    bool m_keepAlive = true;
};

} // namespace gavel::net
