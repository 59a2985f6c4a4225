#pragma once

#include "models/money_text.h"
#include "models/papers/paper_choices.h"
#include "models/papers/paper_words.h"
#include "protocol/views.h"

#include <QHash>

namespace gavel::models {

/// A lot as the printed catalogue has it; texts in the catalogue's language. A value.
struct CatalogueEntry
{
    QString number;
    QString name;
    QString category;    ///< empty: of none
    QString description; ///< one paragraph; may be empty
    QString start;       ///< "Start price $10.00"; empty: not said
    QString value = {};  ///< "Value $80.00"; empty: not said
    QString picture;     ///< its path on the host; empty: none

    bool operator==(const CatalogueEntry &) const = default;
};

/// Of lots in the order of their numbers. `descriptions` by lot; one that is missing is not said.
[[nodiscard]] QList<CatalogueEntry> catalogueOf(const QList<protocol::LotView> &lots,
                                                const QHash<auction::LotId, QString> &descriptions,
                                                const PaperChoices &choices, const MoneyText &money,
                                                const PaperWords &words);

/// What stands beside each other from edge to edge: a heading, or entries, by their places in the catalogue.
struct CatalogueStrip
{
    QString heading; ///< empty: entries
    QList<qsizetype> entries = {};
    qsizetype under = -1; ///< the strip that is its heading; -1: none

    bool operator==(const CatalogueStrip &) const = default;
};

/// So many columns wide. A category begins a strip of its own, below its heading; without headings, or where no lot has
/// a category, one follows the other.
[[nodiscard]] QList<CatalogueStrip> stripsOf(const QList<CatalogueEntry> &entries, int columns, bool hasHeadings,
                                             const PaperWords &words);

} // namespace gavel::models
