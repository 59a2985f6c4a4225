#pragma once

#include "host/call.h"
#include "host/operation.h"

#include <functional>
#include <vector>

namespace gavel::host {

/// Who may use a route; the host may use each.
enum class Caller {
    Anyone,
    SignedIn,
    Staff, ///< host, clerk or cashier
    Clerk,
    Cashier,
    Host,
};

/// Finds the handler of a request by its method and path. `{n}` in a pattern takes a positive integer and `{w}` any one
/// segment; a HEAD finds GET's handler. An address without any route is 404, or where only a slash at its end is too
/// much, 308 to the right one; another method is 405 with Allow. Net thread.
class Router
{
public:
    using Handler = std::function<void(const Call &)>;

    struct Route
    {
        QByteArray method;
        QString pattern;
        QStringList segments;
        Caller caller = Caller::Anyone;
        Operation operation;
        Handler handler;
    };

    void add(const QByteArray &method, const QString &pattern, Caller caller, Operation operation, Handler handler);

    /// All of them, in the order of their adding.
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

    /// Answers the call or hands it to its handler.
    void route(Call call) const;

    /// Why a request will not be answered, whatever its body; nothing if it may be.
    [[nodiscard]] std::optional<auction::Refusal> refusalOf(const net::RequestHead &head,
                                                            const std::optional<Identity> &who) const;

    /// Whether some route answers this request, so that its body may be taken in full.
    [[nodiscard]] bool has(const net::RequestHead &head, const QByteArray &method, QStringView pattern) const;

    /// Whether nobody need be signed in for what answers it.
    [[nodiscard]] bool isForAnyone(const net::RequestHead &head) const;

private:
    [[nodiscard]] static std::optional<auction::Refusal> refusalOf(const Route &route,
                                                                   const std::optional<Identity> &who);
    [[nodiscard]] bool isShownWithoutSlash(const net::RequestHead &head) const;
    static bool matches(const Route &route, const QStringList &segments, Call *call);

    std::vector<Route> m_routes;
};

} // namespace gavel::host
