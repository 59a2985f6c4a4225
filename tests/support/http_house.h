#pragma once

#include "net/http_server.h"
#include "support/test_handler.h"

#include <QByteArray>

namespace gavel::support {

[[nodiscard]] inline QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

[[nodiscard]] inline QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

/// A server on a free port whose clock is a variable.
struct HttpHouse
{
    explicit HttpHouse(const net::Limits &limits = {})
        : server(
              handler, [this] { return nowMs; }, limits)
    {
        port = server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    TestHandler handler;
    qint64 nowMs = 1'000;
    net::HttpServer server;
    quint16 port = 0;
};

} // namespace gavel::support
