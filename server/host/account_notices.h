#pragma once

#include "store/updates.h"
#include "wire/json_text.h"

#include <optional>

namespace gavel::host {

/// What one account is told of an update, alike in rooms and on its own stream: `outbid`, `won`, `offered`,
/// `saleVoided`, `standing`, `voided`, `account`, `announcement` (PROTOCOL.md, "Rooms"). Pure.
struct AccountNotice
{
    QLatin1StringView name;
    wire::JsonText text;
};

[[nodiscard]] AccountNotice noticeOf(const store::update::Outbid &update);
[[nodiscard]] AccountNotice noticeOf(const store::update::Won &update);
[[nodiscard]] AccountNotice noticeOf(const store::update::Offered &update);
[[nodiscard]] AccountNotice noticeOf(const store::update::SaleVoided &update);
[[nodiscard]] AccountNotice noticeOf(const store::update::Standing &update);
[[nodiscard]] AccountNotice noticeOf(const store::update::Account &update);
/// The bidder's own copy, which has `max`.
[[nodiscard]] AccountNotice noticeOf(const store::update::Voided &update);
/// Everybody's, and so theirs.
[[nodiscard]] AccountNotice noticeOf(const store::update::Announced &update);

/// Of any update; none where it is for no account's eyes.
[[nodiscard]] std::optional<AccountNotice> accountNoticeIn(const store::Update &update);

} // namespace gavel::host
