#pragma once

#include "store/updates.h"
#include "wire/json_text.h"

#include <optional>

namespace gavel {

/// What one account is told of an update, alike in rooms and on its own stream: `outbid`, `won`, `standing`, `voided`,
/// `account` (PROTOCOL.md, "Rooms").
struct AccountNotice
{
    QLatin1StringView name;
    wire::JsonText text;
};

[[nodiscard]] AccountNotice noticeOf(const update::Outbid &update);
[[nodiscard]] AccountNotice noticeOf(const update::Won &update);
[[nodiscard]] AccountNotice noticeOf(const update::Standing &update);
[[nodiscard]] AccountNotice noticeOf(const update::Account &update);
/// The bidder's own copy, which has `max`.
[[nodiscard]] AccountNotice noticeOf(const update::Voided &update);
/// Everybody's, and so theirs.
[[nodiscard]] AccountNotice noticeOf(const update::Announced &update);

/// Of any update; none where it is for no account's eyes.
[[nodiscard]] std::optional<AccountNotice> accountNoticeIn(const Update &update);

} // namespace gavel
