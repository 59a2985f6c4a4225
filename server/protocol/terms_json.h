#pragma once

#include "auction/lot.h"

#include <QJsonObject>
#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::protocol {

/// A lot as its seller writes it: POST and PATCH /api/v1/lots.
struct LotDraft
{
    QString name;
    QString description;
    auction::Terms terms;
    bool endsByDefault = false; ///< no `endsAt` was given: 24 h after opening, once the opening is known

    bool operator==(const LotDraft &) const = default;
};

/// Why a draft can't be read: the member and what it should be, in English, for `detail`.
struct DraftFault
{
    QString member;
    QString reason;
};

/// Reads a new lot; `name` and `start` are needed.
[[nodiscard]] tl::expected<LotDraft, DraftFault> draftFromJson(const QJsonObject &json);

/// Reads a change: members that are absent keep their value in `base`; null takes an optional one away.
[[nodiscard]] tl::expected<LotDraft, DraftFault> draftFromJson(const QJsonObject &json, const LotDraft &base);

/// What a client posts to create this lot.
[[nodiscard]] QJsonObject toJson(const LotDraft &draft);

/// The public terms as the log's `terms` member has them: without the reserve.
[[nodiscard]] QJsonObject publicTerms(const LotDraft &draft);

[[nodiscard]] QJsonObject toJson(const auction::Increments &increments);
[[nodiscard]] std::optional<auction::Increments> incrementsFromJson(const QJsonValue &value);

/// null is no soft close.
[[nodiscard]] QJsonValue toJson(const std::optional<auction::SoftClose> &softClose);
/// The outer optional is empty if the value is neither null nor a soft close.
[[nodiscard]] std::optional<std::optional<auction::SoftClose>> softCloseFromJson(const QJsonValue &value);

} // namespace gavel::protocol
