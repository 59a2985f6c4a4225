#include "host/page_markup.h"

#include "host/amount_text.h"

#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int tones = 8;

QRegularExpression templateOf(const QString &name)
{
    return QRegularExpression(u"<template id=\"%1\">\\s*(.*?)\\s*</template>\\n*"_s.arg(name),
                              QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

QString templateContent(const QString &page, const QString &name)
{
    static const QRegularExpression indent(u"\\n\\s*"_s);
    return templateOf(name).match(page).captured(1).replace(indent, u"\n"_s);
}

QString withoutTemplate(QString page, const QString &name)
{
    return page.remove(templateOf(name));
}

void putInto(QString &markup, const QString &part, const QString &content)
{
    const qsizetype at = markup.indexOf(part);
    if (const qsizetype end = markup.indexOf(u'>', at); at >= 0 && end >= 0)
        markup.insert(end + 1, content);
}

void putOnto(QString &markup, const QString &part, const QString &attributes)
{
    if (const qsizetype at = markup.indexOf(part); at >= 0)
        markup.insert(at + part.size(), u' ' + attributes);
}

QString toneOf(auction::LotId lot)
{
    return u"data-tone=\"%1\""_s.arg(lot % tones);
}

QString isolated(const QString &words)
{
    return u"<bdi>"_s + words.toHtmlEscaped() + u"</bdi>"_s;
}

PageMoney::PageMoney(QHash<QString, QString> signs)
    : m_signs(std::move(signs))
{
}

QString PageMoney::text(auction::Amount amount, const auction::Currency &currency) const
{
    const QString sign = m_signs.value(currency.code);
    const QString text = amountText(amount, currency);
    return sign.isEmpty() ? text : sign + text.section(u' ', 0, 0);
}

} // namespace gavel::host
