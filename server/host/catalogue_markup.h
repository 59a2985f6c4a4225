#pragma once

#include "host/page_words.h"
#include "protocol/lot_views.h"

namespace gavel::host {

/// The catalogue as the page shows it first, written by the host from the page's own templates: it stands there with
/// the page, before there are scripts, and those take it over as it is. Text of others is escaped. Values; any thread.
class CatalogueMarkup
{
public:
    /// How many cards come with a page: as many as a large screen has room for.
    static constexpr int cardsMax = 20;

    CatalogueMarkup() = default;
    /// `page` has the templates, and its words are those already; `signs` are those of currencies.
    CatalogueMarkup(const QString &page, const PageWords &words, const QHash<QString, QString> &signs);

    /// What the lots of a house can be narrowed down by, for which the page has fields.
    struct Choices
    {
        bool categories = false;
        bool sales = false;
    };
    [[nodiscard]] static Choices choicesAmong(const QList<protocol::LotView> &lots);

    /// With cards of these lots, which are open. Nothing: there are none, or the house has several sales, whose names
    /// cards say and the host does not know here.
    [[nodiscard]] QByteArray with(const QList<protocol::LotView> &lots, const Choices &choices,
                                  const auction::Currency &currency) const;

    /// A page that has it needs no template of it.
    [[nodiscard]] static QString withoutTemplate(const QString &page);

private:
    [[nodiscard]] QString cardOf(const protocol::LotView &lot, const auction::Currency &currency) const;
    [[nodiscard]] QString placeOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString amount(auction::Amount amount, const auction::Currency &currency) const;

    QString m_section;
    QString m_card;
    PageWords m_words;
    QHash<QString, QString> m_signs;
};

} // namespace gavel::host
