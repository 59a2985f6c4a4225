#pragma once

#include "models/selling/sell_form.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace gavel::models {

/// A picture of a lot that is being written: its encoded bytes, and where the host has the same ones.
struct DraftPicture
{
    QByteArray bytes;
    QString path; ///< on the host, as a lot's `img` has it; empty: it is only here

    bool operator==(const DraftPicture &) const = default;
};

/// A lot that is being written: what its form holds, its pictures, and which lot it changes, if it is not a new one.
struct Draft
{
    QString id;                    ///< letters and digits; the name of its folder
    auction::TimeMs changedAt = 0; ///< by this computer's clock
    std::optional<auction::LotId> changes;
    SellForm::Values values;
    QList<DraftPicture> pictures;

    /// Whether anything was written into it that would be missed.
    [[nodiscard]] bool isWorthKeeping() const;

    bool operator==(const Draft &) const = default;
};

/// The pictures that a host has, and after them those that are only here, as many as a lot may have.
[[nodiscard]] QList<DraftPicture> withAdded(const QList<DraftPicture> &there, const QList<DraftPicture> &written);

/// An id that no other draft has.
[[nodiscard]] QString newDraftId();

// A draft as its file has it, without the bytes of its pictures; those go by names that the caller gives.
[[nodiscard]] QJsonObject toJson(const Draft &draft, const QStringList &pictureNames);

struct KeptDraft
{
    Draft draft; ///< its pictures have no bytes yet
    QStringList pictureNames;
};
/// Nothing if it is no draft; members that make no sense are passed over, so that what is legible is not lost.
[[nodiscard]] std::optional<KeptDraft> keptDraftFromJson(const QJsonObject &json);

} // namespace gavel::models
