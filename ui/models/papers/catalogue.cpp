#include "models/papers/catalogue.h"

#include "models/lot_number.h"
#include "models/papers/paper_lots.h"

#include <algorithm>

namespace gavel::models {

namespace {

/// A thumbnail does where pictures are small.
QString pictureOf(const protocol::LotView &lot, int perPage)
{
    if (lot.img.isEmpty())
        return {};
    return perPage <= 2 ? lot.img.first().url : lot.img.first().thumb;
}

} // namespace

QList<CatalogueEntry> catalogueOf(const QList<protocol::LotView> &lots,
                                  const QHash<auction::LotId, QString> &descriptions, const PaperChoices &choices,
                                  const MoneyText &money, const PaperWords &words)
{
    QList<CatalogueEntry> entries;
    for (const protocol::LotView &lot : choices.hasHeadings ? byCategory(lots) : lots) {
        CatalogueEntry entry{.number = lotNumber(lot), .name = lot.name, .category = lot.place.category};
        if (choices.hasDescriptions)
            entry.description = asParagraph(descriptions.value(lot.id));
        if (choices.hasStart)
            entry.start = words.of(PaperWord::StartPrice, money.shown(lot.start));
        if (choices.hasValues && lot.value)
            entry.value = words.of(PaperWord::WorthValue, money.shown(*lot.value));
        if (choices.hasPictures)
            entry.picture = pictureOf(lot, choices.perPage);
        entries.append(entry);
    }
    return entries;
}

QList<CatalogueStrip> stripsOf(const QList<CatalogueEntry> &entries, int columns, bool hasHeadings,
                               const PaperWords &words)
{
    const bool any = std::any_of(entries.begin(), entries.end(),
                                 [](const CatalogueEntry &entry) { return !entry.category.isEmpty(); });
    QList<CatalogueStrip> strips;
    qsizetype heading = -1;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const QString &category = entries.at(at).category;
        if (any && hasHeadings && (at == 0 || entries.at(at - 1).category != category)) {
            heading = strips.size();
            strips.append({category.isEmpty() ? words.of(PaperWord::OtherLots) : category});
        }
        const bool isBegun = !strips.isEmpty() && strips.last().heading.isEmpty();
        if (!isBegun || strips.last().entries.size() == columns)
            strips.append({.heading = {}, .entries = {}, .under = heading});
        strips.last().entries.append(at);
    }
    return strips;
}

} // namespace gavel::models
