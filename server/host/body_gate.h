#pragma once

#include "host/house.h"
#include "host/router.h"
#include "net/http_response.h"

#include <functional>
#include <optional>

namespace gavel::host {

/// Decides by a request's head alone whether its body may come: whoever may not do what they ask for is told before
/// they send megabytes, and before the house keeps them. Net thread.
class BodyGate
{
public:
    /// The refusal to answer with, or nothing.
    using Decide = std::function<void(const std::optional<net::Response> &)>;

    BodyGate(House &house, const Router &router)
        : m_house(house)
        , m_router(router)
    {
    }

    void admit(const net::RequestHead &head, Decide decide) const;

private:
    void admitPicture(const net::RequestHead &head, const Identity &who, const Decide &decide) const;
    [[nodiscard]] net::Response refusal(auction::Refusal refusal, const net::RequestHead &head) const;
    [[nodiscard]] net::Response refusal(const store::Fault &fault, const net::RequestHead &head) const;

    House &m_house;
    const Router &m_router;
};

} // namespace gavel::host
