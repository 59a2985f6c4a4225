#pragma once

#include "net/cors.h"
#include "net/http_failure.h"
#include "net/http_request.h"
#include "net/http_response.h"

#include <functional>
#include <memory>
#include <optional>

namespace gavel::net {

class Exchange;

/// Who answers requests. All calls come in the server's thread, and none for a connection before the answer to its
/// former request was sent.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    /// How long the body of this request may be, asked once its head is here; a longer one is answered by 413.
    /// `usual` is Limits::bodyBytesMax.
    virtual qsizetype bodyBytesMax(const RequestHead &head, qsizetype usual)
    {
        Q_UNUSED(head)
        return usual;
    }

    /// What the head alone decides of a request whose body may be large, or that waits to be told to go on: `decide` is
    /// called once, now or later, with a refusal or with nothing. Of the rest, handle() decides.
    virtual void admitBody(const RequestHead &head, std::function<void(const std::optional<Response> &)> decide)
    {
        Q_UNUSED(head)
        decide(std::nullopt);
    }

    /// The body of a request begins to be read; what is given back is let go of once it was handled, or never will be.
    [[nodiscard]] virtual std::shared_ptr<void> bodyBegins(const RequestHead &head)
    {
        Q_UNUSED(head)
        return nullptr;
    }

    /// With whose pages the answer to this request is shared, whatever it is; asked of every request.
    [[nodiscard]] virtual Sharing sharing(const RequestHead &head)
    {
        Q_UNUSED(head)
        return Sharing::Own;
    }

    /// A whole request. Keep the exchange as long as the answer takes, and use it from this thread only.
    virtual void handle(std::shared_ptr<Exchange> exchange) = 0;

    /// What somebody is told for whose connection there is no room: a short answer all the same, or nothing, and then
    /// failure() says it.
    [[nodiscard]] virtual std::optional<Response> atTheDoor(const RequestHead &head)
    {
        Q_UNUSED(head)
        return std::nullopt;
    }

    /// How the house words a failure that the server itself found. `head` is null if there is none to be had. The
    /// server sets the status, and Retry-After on 429 and 503.
    virtual Response failure(HttpFailure failure, const RequestHead *head);
};

} // namespace gavel::net
