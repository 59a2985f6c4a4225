#include "sayings.h"

namespace gavel::bench {

QList<Step> roomOpening(quint16 port, const QByteArray &token)
{
    const QByteArray who = token.isEmpty() ? QByteArray() : "{\"token\":\"" + token + "\"}";
    return {{webSocketRequest(port), "0{"}, {clientFrame("40" + who), "40{\"sid\""}};
}

QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &fields)
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

QByteArray jsonRequest(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                       const QByteArray &body)
{
    const QByteArray who = token.isEmpty() ? QByteArray() : bearer(token);
    return request(method, path,
                   who + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                       "\r\n") +
           body;
}

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

QByteArray many(qsizetype bytes, const std::function<QByteArray()> &one)
{
    QByteArray all;
    while (all.size() < bytes)
        all += one();
    return all;
}

std::function<QByteArray(int)> endlessly(std::function<QByteArray()> one, qsizetype bytes)
{
    return [one = std::move(one), bytes](int) { return many(bytes, one); };
}

std::function<QByteArray(int)> once(int sockets, const QByteArray &what)
{
    return [what, said = QList<bool>(sockets, false)](int n) mutable {
        return std::exchange(said[n], true) ? QByteArray() : what;
    };
}

QByteArray lotEvent(const char *event, auction::LotId lot)
{
    return clientFrame("42[\"" + QByteArray(event) + "\",{\"lot\":" + QByteArray::number(lot) + "}]");
}

} // namespace gavel::bench
