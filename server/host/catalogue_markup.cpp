#include "host/catalogue_markup.h"

#include "host/problems.h"

#include <QRegularExpression>

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString sectionName = u"catalogue-view"_s;
const QString cardName = u"card"_s;
constexpr int tones = 8; ///< of a frame without a picture, by the lot's id

QRegularExpression templateOf(const QString &name)
{
    return QRegularExpression(u"<template id=\"%1\">\\s*(.*?)\\s*</template>\\n*"_s.arg(name),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// The field of categories, which stands there only where there are any.
const QRegularExpression &hiddenCategory()
{
    static const QRegularExpression form(u" hidden(>[^\\n]*\\n[^\\n]*\\n<select name=\"category\")"_s);
    return form;
}

QString contentOf(const QString &page, const QString &name)
{
    // What stands between the tags of a template is for whoever reads the file.
    static const QRegularExpression indent(u"\\n\\s*"_s);
    return templateOf(name).match(page).captured(1).replace(indent, u"\n"_s);
}

/// Puts `content` behind `opening`.
void fill(QString &markup, QLatin1StringView opening, const QString &content)
{
    if (const qsizetype at = markup.indexOf(opening); at >= 0)
        markup.insert(at + opening.size(), content);
}

} // namespace

CatalogueMarkup::CatalogueMarkup(const QString &page, const PageWords &words, const QHash<QString, QString> &signs)
    : m_section(contentOf(page, sectionName))
    , m_card(contentOf(page, cardName))
    , m_words(words)
    , m_signs(signs)
{
    m_section.remove(u" aria-busy=\"true\""_s);
}

QString CatalogueMarkup::withoutTemplate(const QString &page)
{
    QString rest = page;
    return rest.remove(templateOf(sectionName));
}

QString CatalogueMarkup::placeOf(const protocol::LotView &lot) const
{
    const QString number = m_words.with(u"lotNumber"_s, lot.place.number).toHtmlEscaped();
    const QString category = lot.place.category.toHtmlEscaped();
    return category.isEmpty() ? number : number + u" · <bdi>"_s + category + u"</bdi>"_s;
}

QString CatalogueMarkup::amount(auction::Amount amount, const auction::Currency &currency) const
{
    const QString sign = m_signs.value(currency.code);
    const QString text = amountText(amount, currency);
    return sign.isEmpty() ? text : sign + text.section(u' ', 0, 0);
}

QString CatalogueMarkup::cardOf(const protocol::LotView &lot, const auction::Currency &currency) const
{
    const QString id = QString::number(lot.id);
    QString card = m_card;
    fill(card, "<li class=\"card\""_L1, u" data-lot=\"%1\" data-phase=\"open\" data-standing=\"\""_s.arg(id));
    fill(card, "<div class=\"frame\""_L1, u" data-tone=\"%1\""_s.arg(lot.id % tones));
    if (!lot.img.isEmpty()) {
        fill(card, "<img"_L1, u" src=\"%1\""_s.arg(lot.img.first().thumb.toHtmlEscaped()));
        card.replace(u" decoding=\"async\" hidden>"_s, u" decoding=\"async\">"_s);
    }
    // Whoever wants to watch it has to wait for the scripts.
    fill(card, "<button class=\"watch\""_L1,
         u" disabled aria-label=\"%1\""_s.arg(m_words.with(u"watchLot"_s, lot.name).toHtmlEscaped()));
    fill(card, "<p class=\"card-number\">"_L1, placeOf(lot));
    card.replace(u"<a></a>"_s, u"<a href=\"/lots/%1\">"_s.arg(id) + lot.name.toHtmlEscaped() + u"</a>"_s);
    fill(card, "<span class=\"price\">"_L1, amount(lot.price, currency));
    const QString count = QString::number(lot.bids);
    fill(card, "<span class=\"card-bids\">"_L1,
         lot.bids == 0 ? m_words.plain(u"noBids"_s) : m_words.with(u"bidCount"_s, count));
    // Whoever has no clock yet says as much; scripts that know the host's begin to count.
    fill(card, "<time class=\"countdown\" role=\"timer\" aria-live=\"off\">"_L1, u"--:--:--"_s);
    return card;
}

CatalogueMarkup::Choices CatalogueMarkup::choicesAmong(const QList<protocol::LotView> &lots)
{
    const auto hasCategory = [](const protocol::LotView &lot) { return !lot.place.category.isEmpty(); };
    const auto isOfAnother = [](const protocol::LotView &lot) { return lot.sale != auction::firstSale; };
    return {std::ranges::any_of(lots, hasCategory), std::ranges::any_of(lots, isOfAnother)};
}

QByteArray CatalogueMarkup::with(const QList<protocol::LotView> &lots, const Choices &choices,
                                 const auction::Currency &currency) const
{
    const Choices among = choicesAmong(lots);
    if (lots.isEmpty() || choices.sales || among.sales)
        return {};
    QString cards;
    for (const protocol::LotView &lot : lots)
        cards += cardOf(lot, currency);
    QString section = m_section;
    fill(section, "<ul class=\"cards\">"_L1, cards);
    if (choices.categories || among.categories) {
        section.replace(hiddenCategory(), u"\\1"_s);
        fill(section, "<select name=\"category\">"_L1,
             u"<option value=\"\">"_s + m_words.plain(u"allCategories"_s) + u"</option>"_s);
    }
    return section.toUtf8();
}

} // namespace gavel::host
