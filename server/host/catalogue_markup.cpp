#include "host/catalogue_markup.h"

#include "host/problems.h"

#include <QRegularExpression>

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString sectionName = u"catalogue-view"_s;
const QString cardName = u"card"_s;

/// A field that stands there only where there is something to choose: it is shown, with what all of that is called.
void showField(QString &section, const QString &name, const QString &all)
{
    const QRegularExpression hidden(u" hidden(>[^\\n]*\\n[^\\n]*\\n<select name=\"%1\">)"_s.arg(name));
    section.replace(hidden, u"\\1<option value=\"\">"_s + all + u"</option>"_s);
}

} // namespace

CatalogueMarkup::CatalogueMarkup(const QString &page, const PageWords &words, PageMoney money)
    : m_section(templateContent(page, sectionName))
    , m_card(templateContent(page, cardName))
    , m_words(words)
    , m_money(std::move(money))
{
    m_section.remove(u" aria-busy=\"true\""_s);
}

QString CatalogueMarkup::withoutTemplate(const QString &page)
{
    return host::withoutTemplate(page, sectionName);
}

QString CatalogueMarkup::placeOf(const protocol::LotView &lot, const QString &sale) const
{
    QStringList parts{m_words.with(u"lotNumber"_s, lot.place.number).toHtmlEscaped()};
    for (const QString &part : {sale, lot.place.category}) {
        if (!part.isEmpty())
            parts << isolated(part);
    }
    return parts.join(u" · "_s);
}

QString CatalogueMarkup::cardOf(const protocol::LotView &lot, const QString &sale,
                                const auction::Currency &currency) const
{
    const QString id = QString::number(lot.id);
    QString card = m_card;
    putOnto(card, u"class=\"card\""_s, u"data-lot=\"%1\" data-phase=\"open\" data-standing=\"\""_s.arg(id));
    putOnto(card, u"class=\"frame\""_s, toneOf(lot.id));
    if (!lot.img.isEmpty()) {
        putOnto(card, u"<img"_s, u"src=\"%1\""_s.arg(lot.img.first().thumb.toHtmlEscaped()));
        card.replace(u" decoding=\"async\" hidden>"_s, u" decoding=\"async\">"_s);
    }
    // Whoever wants to watch it has to wait for the scripts.
    putOnto(card, u"class=\"watch\""_s,
            u"disabled aria-label=\"%1\""_s.arg(m_words.with(u"watchLot"_s, lot.name).toHtmlEscaped()));
    putInto(card, u"class=\"card-number\""_s, placeOf(lot, sale));
    card.replace(u"<a></a>"_s, u"<a href=\"/lots/%1\">"_s.arg(id) + lot.name.toHtmlEscaped() + u"</a>"_s);
    putInto(card, u"class=\"price\""_s, m_money.text(lot.price, currency));
    const QString count = QString::number(lot.bids);
    putInto(card, u"class=\"card-bids\""_s,
            lot.bids == 0 ? m_words.plain(u"noBids"_s) : m_words.with(u"bidCount"_s, count));
    // Whoever has no clock yet says as much; scripts that know the host's begin to count.
    putInto(card, u"class=\"countdown\""_s, u"--:--:--"_s);
    return card;
}

CatalogueMarkup::Choices CatalogueMarkup::choicesAmong(const QList<protocol::LotView> &lots)
{
    const auto hasCategory = [](const protocol::LotView &lot) { return !lot.place.category.isEmpty(); };
    Choices choices{std::ranges::any_of(lots, hasCategory)};
    for (const protocol::LotView &lot : lots)
        choices.sales.insert(lot.sale);
    return choices;
}

bool CatalogueMarkup::Choices::areOfSales() const
{
    return std::ranges::any_of(sales, [](auction::SaleId sale) { return sale != auction::firstSale; });
}

QByteArray CatalogueMarkup::with(const QList<protocol::LotView> &lots, const Choices &choices, const SaleNames &sales,
                                 const auction::Currency &currency) const
{
    Choices all = choicesAmong(lots);
    all.hasCategories |= choices.hasCategories;
    all.sales |= choices.sales;
    const bool saysSales = all.areOfSales();
    QString cards;
    for (const protocol::LotView &lot : lots) {
        const QString sale = saysSales ? sales.value(lot.sale) : QString();
        if (saysSales && sale.isEmpty())
            return {};
        cards += cardOf(lot, sale, currency);
    }
    if (cards.isEmpty())
        return {};
    QString section = m_section;
    putInto(section, u"class=\"cards\""_s, cards);
    if (choices.areWatched)
        section.replace("<label class=\"toggle\" hidden>"_L1, "<label class=\"toggle\">"_L1);
    if (all.hasCategories)
        showField(section, u"category"_s, m_words.plain(u"allCategories"_s));
    if (all.sales.size() > 1)
        showField(section, u"sale"_s, m_words.plain(u"allSales"_s));
    return section.toUtf8();
}

} // namespace gavel::host
