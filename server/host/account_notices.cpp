#include "host/account_notices.h"

namespace gavel {

AccountNotice noticeOf(const update::Outbid &update)
{
    return {OutbidNotice::name, toJson(update.notice)};
}

AccountNotice noticeOf(const update::Won &update)
{
    return {WonNotice::name, toJson(update.notice)};
}

AccountNotice noticeOf(const update::Standing &update)
{
    return {StandingNotice::name, toJson(update.notice)};
}

AccountNotice noticeOf(const update::Account &update)
{
    return {AccountUpdate::name, toJson(update.now)};
}

AccountNotice noticeOf(const update::Voided &update)
{
    VoidedUpdate own = update.voided;
    own.mine = true;
    own.max = update.max;
    return {VoidedUpdate::name, wire::JsonText(toJson(own))};
}

AccountNotice noticeOf(const update::Announced &update)
{
    return {AnnouncementNotice::name, toJson(update.notice)};
}

std::optional<AccountNotice> accountNoticeIn(const Update &update)
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

} // namespace gavel
