#include "host/router.h"

#include <QUrl>
#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

QByteArray effective(const QByteArray &method)
{
    return method == "HEAD" ? "GET"_ba : method;
}

/// Any of which may use it; none: no role is needed.
protocol::Roles rolesFor(Caller caller)
{
    switch (caller) {
    case Caller::Anyone:
    case Caller::SignedIn:
        return {};
    case Caller::Staff:
        return protocol::staffRoles;
    case Caller::Clerk:
        return protocol::Role::Host | protocol::Role::Clerk;
    case Caller::Cashier:
        return protocol::Role::Host | protocol::Role::Cashier;
    case Caller::Host:
        return protocol::Role::Host;
    }
    Q_UNREACHABLE();
}

/// To the same address without the slash at its end. On this host, whatever the target said of another: what is
/// written anew can't be read as the address of one.
void redirect(const Call &call)
{
    const net::Request &request = call.request();
    QByteArray location;
    for (const QString &segment : request.segments.first(request.segments.size() - 1))
        location += '/' + QUrl::toPercentEncoding(segment, "!$&'()*+,;=:@");
    const qsizetype question = request.target.indexOf('?');
    if (question >= 0)
        location += request.target.sliced(question);
    net::Response response;
    response.status = 308;
    response.fields = {{"Location", location}};
    call.respond(response);
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Caller caller, Operation operation, Handler handler)
{
    m_routes.push_back(
        {method, pattern, pattern.split(u'/', Qt::SkipEmptyParts), caller, std::move(operation), std::move(handler)});
}

bool Router::matches(const Route &route, const QStringList &segments, Call *call)
{
    if (route.segments.size() != segments.size())
        return false;
    QList<qint64> numbers;
    QStringList words;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &expected = route.segments[i];
        if (expected == u"{n}") {
            bool ok = false;
            const qint64 number = segments[i].toLongLong(&ok);
            if (!ok || number < 1 || segments[i].front() == u'0' || segments[i].front() == u'+')
                return false;
            numbers.append(number);
        } else if (expected == u"{w}") {
            if (segments[i].isEmpty())
                return false;
            words.append(segments[i]);
        } else if (expected != segments[i]) {
            return false;
        }
    }
    if (call) {
        call->numbers = numbers;
        call->words = words;
    }
    return true;
}

bool Router::has(const net::RequestHead &head, const QByteArray &method, QStringView pattern) const
{
    for (const Route &route : m_routes) {
        if (route.method == method && route.pattern == pattern && effective(head.method) == method)
            return matches(route, head.segments, nullptr);
    }
    return false;
}

std::optional<auction::Refusal> Router::refusalOf(const Route &route, const std::optional<Identity> &who)
{
    if (route.caller != Caller::Anyone && !who)
        return auction::Refusal::Unauthorized;
    const protocol::Roles needed = rolesFor(route.caller);
    return needed && !who->isOneOf(needed) ? std::optional(auction::Refusal::Forbidden) : std::nullopt;
}

std::optional<auction::Refusal> Router::refusalOf(const net::RequestHead &head,
                                                  const std::optional<Identity> &who) const
{
    auction::Refusal refusal = auction::Refusal::NotFound;
    for (const Route &route : m_routes) {
        if (!matches(route, head.segments, nullptr))
            continue;
        if (route.method == effective(head.method))
            return refusalOf(route, who);
        refusal = auction::Refusal::MethodNotAllowed;
    }
    return refusal;
}

bool Router::isForAnyone(const net::RequestHead &head) const
{
    return std::any_of(m_routes.begin(), m_routes.end(), [&](const Route &route) {
        return route.caller == Caller::Anyone && route.method == effective(head.method) &&
               matches(route, head.segments, nullptr);
    });
}

/// Whether what is asked for would be found but for a slash at its end, which people and their tools add.
bool Router::isShownWithoutSlash(const net::RequestHead &head) const
{
    if (head.segments.size() < 2 || !head.segments.last().isEmpty() || effective(head.method) != "GET")
        return false;
    const QStringList segments = head.segments.first(head.segments.size() - 1);
    return std::any_of(m_routes.begin(), m_routes.end(),
                       [&](const Route &route) { return route.method == "GET" && matches(route, segments, nullptr); });
}

void Router::route(Call call) const
{
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        if (!matches(route, call.request().segments, &call))
            continue;
        call.pattern = route.pattern;
        if (route.method != effective(call.request().method)) {
            allowed.append(route.method);
            if (route.method == "GET")
                allowed.append("HEAD"_ba);
            continue;
        }
        if (const auto refusal = refusalOf(route, call.who))
            return call.refuse(*refusal);
        return route.handler(call);
    }
    if (allowed.isEmpty() && isShownWithoutSlash(call.request()))
        return redirect(call);
    if (allowed.isEmpty())
        return call.refuse(auction::Refusal::NotFound);
    call.refuse(store::Fault{.refusal = auction::Refusal::MethodNotAllowed, .ask = {}, .member = {}, .reason = {}},
                {{"Allow", allowed.join(", ")}});
}

} // namespace gavel::host
