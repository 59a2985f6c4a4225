#pragma once

#include "net/http_handler.h"

#include <QPointer>

namespace gavel::net {

class EnginePath;
struct Limits;

/// Stands before the house's handler: answers preflights of those whom the house shares with, `OPTIONS *` and methods
/// that nothing here has, hands the Engine.IO server what is its own, and the house the rest. Server thread only.
class FrontHandler : public HttpHandler
{
public:
    /// All that is given must outlive it.
    FrontHandler(HttpHandler &house, const QPointer<EnginePath> &engine, const Limits &limits);

    qsizetype bodyBytesMax(const RequestHead &head, qsizetype usual) override;
    void admitBody(const RequestHead &head, std::function<void(const std::optional<Response> &)> decide) override;
    std::shared_ptr<void> bodyBegins(const RequestHead &head) override;
    Sharing sharing(const RequestHead &head) override;
    void handle(std::shared_ptr<Exchange> exchange) override;
    std::optional<Response> atTheDoor(const RequestHead &head) override;
    Response failure(HttpFailure failure, const RequestHead *head) override;

private:
    [[nodiscard]] bool isForEngine(const RequestHead &head) const;
    /// To what is asked of the whole server, or by a method that it does not have; nothing: the house is asked.
    [[nodiscard]] std::optional<Response> answerOfServer(const RequestHead &head);

    HttpHandler &m_house;
    const QPointer<EnginePath> &m_engine;
    const Limits &m_limits;
};

} // namespace gavel::net
