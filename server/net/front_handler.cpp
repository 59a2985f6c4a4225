#include "net/front_handler.h"

#include "net/engine_path.h"
#include "net/exchange.h"
#include "net/limits.h"
#include "net/methods.h"

namespace gavel::net {

FrontHandler::FrontHandler(HttpHandler &house, const QPointer<EnginePath> &engine, const Limits &limits)
    : m_house(house)
    , m_engine(engine)
    , m_limits(limits)
{
}

bool FrontHandler::isForEngine(const RequestHead &head) const
{
    return m_engine && m_engine->serves(head.path);
}

std::optional<Response> FrontHandler::answerOfServer(const RequestHead &head)
{
    if (!isMethodHere(head.method))
        return failure(HttpFailure::MethodNotSupported, &head);
    if (head.target != "*")
        return std::nullopt;
    Response answer;
    answer.status = 204;
    answer.fields = {{"Allow", QByteArray(methodsHere) + ", OPTIONS"}};
    return answer;
}

qsizetype FrontHandler::bodyBytesMax(const RequestHead &head, qsizetype usual)
{
    return isForEngine(head) ? m_limits.roomPayloadBytesMax : m_house.bodyBytesMax(head, usual);
}

void FrontHandler::admitBody(const RequestHead &head, std::function<void(const std::optional<Response> &)> decide)
{
    if (!isForEngine(head)) {
        if (const auto answer = answerOfServer(head))
            decide(answer);
        else
            m_house.admitBody(head, std::move(decide));
        return;
    }
    const auto refusal = m_engine->refusalOf(head, WebSocketHandshake::None);
    decide(refusal ? std::optional(toResponse(*refusal)) : std::nullopt);
}

std::shared_ptr<void> FrontHandler::bodyBegins(const RequestHead &head)
{
    return isForEngine(head) ? m_engine->beginPost(head) : m_house.bodyBegins(head);
}

Sharing FrontHandler::sharing(const RequestHead &head)
{
    return m_house.sharing(head);
}

void FrontHandler::handle(std::shared_ptr<Exchange> exchange)
{
    const Request &request = exchange->request();
    if (isPreflight(request) && sharing(request) == Sharing::ThisOrigin)
        exchange->respond(preflightAnswer(request));
    else if (isForEngine(request))
        m_engine->handle(exchange);
    else if (const auto answer = answerOfServer(request))
        exchange->respond(*answer);
    else
        m_house.handle(std::move(exchange));
}

std::optional<Response> FrontHandler::atTheDoor(const RequestHead &head)
{
    return m_house.atTheDoor(head);
}

Response FrontHandler::failure(HttpFailure failure, const RequestHead *head)
{
    return m_house.failure(failure, head);
}

} // namespace gavel::net
