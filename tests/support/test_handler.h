#pragma once

#include "net/exchange.h"
#include "net/http_handler.h"
#include "net/stream.h"
#include "net/stream_group.h"

#include <QList>
#include <QPointer>

namespace gavel::support {

/// An HttpHandler for tests of the server: it echoes, delays, streams or forgets, by the path it is asked for.
class TestHandler : public net::HttpHandler
{
public:
    qsizetype bodyBytesMax(const net::RequestHead &head, qsizetype usual) override
    {
        return head.path.startsWith(u"/large") ? 1024 * 1024 : usual;
    }

    void handle(std::shared_ptr<net::Exchange> exchange) override
    {
        const net::Request &request = exchange->request();
        requests.append(request);
        if (request.path == u"/later") {
            kept.append(std::move(exchange));
        } else if (request.path == u"/stream") {
            if (net::EventStream *stream = exchange->openStream()) {
                streams.add(stream);
                lastStream = stream;
            }
        } else if (request.path == u"/forget") {
            exchange.reset();
        } else if (request.path == u"/page") {
            exchange->respond({200, "text/plain", QByteArray(8 * 1024, 'x'), {}});
        } else if (request.path == u"/packed") {
            exchange->respond({.contentType = "text/plain",
                               .body = QByteArray(64 * 1024, 'x'),
                               .fields = {},
                               .packed = "packed elsewhere"});
        } else if (request.path == u"/shared") {
            exchange->respond({200, "image/png", shared, {}});
        } else if (request.path == u"/big") {
            exchange->respond({200, "text/plain", QByteArray(4 * 1024 * 1024, 'x'), {}});
        } else {
            exchange->respond(
                {200, "text/plain", request.method + ' ' + request.path.toUtf8() + ' ' + request.body, {}});
        }
    }

    net::Response failure(net::HttpFailure failure, const net::RequestHead *head) override
    {
        failures.append(failure);
        return net::HttpHandler::failure(failure, head);
    }

    void admitBody(const net::RequestHead &head,
                   std::function<void(const std::optional<net::Response> &)> decide) override
    {
        ++bodiesAsked;
        if (head.path == u"/large/later")
            laterDecision = std::move(decide);
        else if (head.hasHeader("Stranger"))
            decide(net::Response{401, "text/plain", "who are you?", {}});
        else
            decide(std::nullopt);
    }

    int bodiesAsked = 0;
    std::function<void(const std::optional<net::Response> &)> laterDecision;
    QByteArray shared = QByteArray(4 * 1024 * 1024, 's');
    QList<net::Request> requests;
    QList<std::shared_ptr<net::Exchange>> kept;
    QList<net::HttpFailure> failures;
    net::StreamGroup streams;
    QPointer<net::EventStream> lastStream;
};

} // namespace gavel::support
