#include "host/account_notices.h"

#include "protocol/notices.h"

namespace gavel {

AccountNotice noticeOf(const update::Outbid &update)
{
    return {OutbidNotice::name, toJson(OutbidNotice{.lot = update.lot, .price = update.price, .ask = update.ask})};
}

AccountNotice noticeOf(const update::Won &update)
{
    return {WonNotice::name, toJson(WonNotice{.lot = update.lot, .price = update.price})};
}

AccountNotice noticeOf(const update::Standing &update)
{
    return {StandingNotice::name,
            toJson(StandingNotice{.lot = update.lot, .leading = update.leading, .max = update.max})};
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
    return {AnnouncementNotice::name, toJson(AnnouncementNotice{.text = update.text, .at = update.at})};
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
