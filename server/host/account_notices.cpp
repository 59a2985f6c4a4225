#include "host/account_notices.h"

#include <type_traits>

namespace gavel::host {

namespace {

namespace update = store::update;

/// What no account is told by itself: rooms and streams tell it to all who are there, hosts tell it each other. An
/// update that is neither here nor has a noticeOf() does not compile.
template <typename One>
constexpr bool isForNobody = std::disjunction_v<
    std::is_same<One, update::Bid>, std::is_same<One, update::Sealed>, std::is_same<One, update::Closed>,
    std::is_same<One, update::LotChanged>, std::is_same<One, update::EndsMoved>, std::is_same<One, update::LotCreated>,
    std::is_same<One, update::Said>, std::is_same<One, update::HouseChanged>, std::is_same<One, update::NamesChanged>,
    std::is_same<One, update::AccountChanged>, std::is_same<One, update::SessionEnded>>;

} // namespace

AccountNotice noticeOf(const update::Outbid &update)
{
    return {protocol::OutbidNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const update::Won &update)
{
    return {protocol::WonNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const update::Offered &update)
{
    return {protocol::OfferedNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const update::SaleVoided &update)
{
    return {protocol::SaleVoidedNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const update::Standing &update)
{
    return {protocol::StandingNotice::name, protocol::toJson(update.notice)};
}

AccountNotice noticeOf(const update::Account &update)
{
    return {protocol::AccountUpdate::name, protocol::toJson(update.now)};
}

AccountNotice noticeOf(const update::Voided &update)
{
    protocol::VoidedUpdate own = update.voided;
    own.mine = true;
    own.max = update.max;
    return {protocol::VoidedUpdate::name, wire::JsonText(protocol::toJson(own))};
}

AccountNotice noticeOf(const update::Announced &update)
{
    return {protocol::AnnouncementNotice::name, protocol::toJson(update.notice)};
}

std::optional<AccountNotice> accountNoticeIn(const store::Update &update)
{
    return std::visit(
        []<typename One>(const One &one) -> std::optional<AccountNotice> {
            if constexpr (isForNobody<One>)
                return std::nullopt;
            else
                return noticeOf(one);
        },
        update);
}

} // namespace gavel::host
