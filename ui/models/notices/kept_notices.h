#pragma once

#include "models/notices/notice_list.h"

#include <optional>
#include <tl/expected.hpp>

namespace gavel::models {

/// Whose notices they are. Another book at the same address may have an account of the same number; when it was made
/// tells the two apart.
struct NoticeOwner
{
    auction::AccountId account = auction::noAccount;
    auction::TimeMs createdAt = 0;

    bool operator==(const NoticeOwner &) const = default;
};

/// What an account was told in a house, as it is kept over a restart of the program: at most NoticeList::noticesMax,
/// the newest first. A value.
struct KeptNotices
{
    NoticeOwner owner;
    QList<ListedNotice> notices;

    bool operator==(const KeptNotices &) const = default;
};

[[nodiscard]] QByteArray toJson(const KeptNotices &kept);
/// Nothing if they are not notices at all; single ones that make no sense are passed over.
[[nodiscard]] std::optional<KeptNotices> keptNoticesFromJson(const QByteArray &bytes);

/// Nothing if there is no such file, or it is damaged: what was missed is worth no question.
[[nodiscard]] std::optional<KeptNotices> readNotices(const QString &path);

} // namespace gavel::models
