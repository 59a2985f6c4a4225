#include "net/http_handler.h"

namespace gavel::net {

Response HttpHandler::failure(HttpFailure failure, const RequestHead *head)
{
    Q_UNUSED(head)
    Response response;
    response.status = statusOf(failure);
    response.contentType = "text/plain; charset=utf-8";
    response.body = reasonPhrase(response.status) + '\n';
    return response;
}

} // namespace gavel::net
