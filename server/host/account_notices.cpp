#include "host/account_notices.h"

namespace gavel::host {

AccountNotice noticeOf(const store::update::Outbid &update)
{
    return {protocol::OutbidNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const store::update::Won &update)
{
    return {protocol::WonNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const store::update::Offered &update)
{
    return {protocol::OfferedNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const store::update::SaleVoided &update)
{
    return {protocol::SaleVoidedNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const store::update::Standing &update)
{
    return {protocol::StandingNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const store::update::Account &update)
{
    return {protocol::AccountUpdate::name, protocol::toJson(update.now)};
}

AccountNotice noticeOf(const store::update::Voided &update)
{
    protocol::VoidedUpdate own = update.voided;
    own.mine = true;
    own.max = update.max;
    return {protocol::VoidedUpdate::name, wire::JsonText(protocol::toJson(own))};
}

AccountNotice noticeOf(const store::update::Announced &update)
{
    return {protocol::AnnouncementNotice::name, protocol::toJson(update.notice)};
}

std::optional<AccountNotice> accountNoticeIn(const store::Update &update)
{
    return std::visit(
        [](const auto &one) -> std::optional<AccountNotice> {
            if constexpr (requires { noticeOf(one); })
                return noticeOf(one);
            else
                return std::nullopt;
        },
        update);
}

} // namespace gavel::host
