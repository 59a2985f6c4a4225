#include "host/body_gate.h"

#include "host/call.h"
#include "host/house_routes.h"
#include "host/identification.h"
#include "host/picture_routes.h"
#include "host/problems.h"

namespace gavel::host {

namespace {

/// What a picture's bytes may be called: by their name, by none, or by what tools say of any bytes.
bool mayBePicture(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    static const QByteArrayList names{"",
                                      "image/png",
                                      "image/jpeg",
                                      "image/jpg",
                                      "image/webp",
                                      "application/octet-stream",
                                      "application/x-www-form-urlencoded"};
    return names.contains(type);
}

} // namespace

void BodyGate::admit(const net::RequestHead &head, Decide decide) const
{
    identify(m_house, head, [this, head, decide = std::move(decide)](const auto &who) {
        if (!who)
            return decide(refusal(who.error(), head));
        if (const auto refused = m_router.refusalOf(head, *who))
            return decide(refusal(*refused, head));
        const bool isLogo = takesLogo(m_router, head);
        if (!isLogo && !takesImage(m_router, head))
            return decide(std::nullopt);
        if (!mayBePicture(head.header("Content-Type")))
            return decide(refusal(auction::Refusal::Unsupported, head));
        if (isLogo)
            return decide(std::nullopt);
        admitPicture(head, **who, decide);
    });
}

void BodyGate::admitPicture(const net::RequestHead &head, const Identity &who, const Decide &decide) const
{
    if (who.blocked)
        return decide(refusal(auction::Refusal::Blocked, head));
    const auction::LotId id = head.segments.value(lotSegment).toLongLong();
    m_house.store.ask(store::query::GetLot{id}, [this, head, who, decide](const auto &lot) {
        if (!lot || !*lot)
            return decide(refusal(lot ? auction::Refusal::UnknownLot : auction::Refusal::Busy, head));
        if ((*lot)->owner.id != who.account && !who.host)
            return decide(refusal(auction::Refusal::Forbidden, head));
        decide(std::nullopt);
    });
}

net::Response BodyGate::refusal(auction::Refusal refusal, const net::RequestHead &head) const
{
    return this->refusal(store::refused(refusal).value(), head);
}

net::Response BodyGate::refusal(const store::Fault &fault, const net::RequestHead &head) const
{
    net::Response response =
        problemResponse(fault, languageOf(head.joinedHeader("Accept-Language")), m_house.view.currency);
    addRefusalFields(response, fault.refusal);
    return response;
}

} // namespace gavel::host
