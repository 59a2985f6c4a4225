#pragma once

#include "host/page_markup.h"
#include "host/page_words.h"
#include "protocol/lot_views.h"

#include <QSet>

namespace gavel::host {

/// The catalogue as the page shows it first, written by the host from the page's own templates: it stands there with
/// the page, before there are scripts, and those take it over as it is. Text of others is escaped. Values; any thread.
class CatalogueMarkup
{
public:
    /// How many cards come with a page: as many as a large screen has room for.
    static constexpr int cardsMax = 20;

    CatalogueMarkup() = default;
    /// `page` has the templates, and its words are those already.
    CatalogueMarkup(const QString &page, const PageWords &words, PageMoney money);

    /// What the lots of a house can be narrowed down by, for which the page has fields.
    struct Choices
    {
        bool hasCategories = false;
        QSet<auction::SaleId> sales = {};
        bool areWatched = false; ///< by whoever asks, or may be

        /// Whether they are of others than the house's own: cards say then of which they are.
        [[nodiscard]] bool areOfSales() const;
    };
    using SaleNames = QHash<auction::SaleId, QString>;
    [[nodiscard]] static Choices choicesAmong(const QList<protocol::LotView> &lots);

    /// With cards of these lots, which are open. Nothing: there are none, or one is of a sale without a name here.
    [[nodiscard]] QByteArray with(const QList<protocol::LotView> &lots, const Choices &choices, const SaleNames &sales,
                                  const auction::Currency &currency) const;

    /// A page that has it needs no template of it.
    [[nodiscard]] static QString withoutTemplate(const QString &page);

private:
    [[nodiscard]] QString cardOf(const protocol::LotView &lot, const QString &sale,
                                 const auction::Currency &currency) const;
    [[nodiscard]] QString placeOf(const protocol::LotView &lot, const QString &sale) const;

    QString m_section;
    QString m_card;
    PageWords m_words;
    PageMoney m_money;
};

} // namespace gavel::host
