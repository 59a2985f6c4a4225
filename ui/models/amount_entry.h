#pragma once

#include "auction/money.h"

#include <QLocale>
#include <QStringList>
#include <optional>

namespace gavel::models {

/// How somebody writes a number: what parts its decimals, and what may part its groups. A number keeps to one of the
/// groups' marks throughout, and has each group whole.
struct NumberMarks
{
    QChar point;          ///< null: there are no decimals
    QString groups;       ///< any one of these
    int higherGroups = 3; ///< digits of all groups but the last, which has three: two in India
};

/// A locale's own; spaces and apostrophes part groups in any.
[[nodiscard]] NumberMarks marksOf(const QLocale &locale);

/// Reads an amount that a person wrote, in major units: by NFKC, so that full-width figures and signs are what they
/// look like; without what is not seen (U+200E); with one of `signs` on either side or on both. Nothing if it is no
/// amount, has more decimals than the currency, or is out of range. The one reader of such amounts, of fields and
/// of files; any thread.
[[nodiscard]] std::optional<auction::Amount> readAmount(const QString &written, const auction::Currency &currency,
                                                        const QStringList &signs, const NumberMarks &marks);

/// Of a text as it was typed or pasted: NFKC, nothing unseen, single spaces. Nothing if it has figures that stand for
/// more than themselves (², ½, Ⅳ).
[[nodiscard]] std::optional<QString> plainEntry(const QString &written);

} // namespace gavel::models
