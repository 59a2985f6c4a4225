#include "host/lot_markup.h"

#include "auction/increments.h"
#include "auction/rates.h"
#include "host/bids_markup.h"
#include "protocol/codes.h"

#include <QUrl>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int stepsShown = 4;
constexpr int stepLeftOut = 3; ///< so that they are one, two and four above the ask

/// The amounts that a button each is for, as the page's own `amountsFrom()` has them.
QList<auction::Amount> amountsOf(const protocol::LotView &lot)
{
    QList<auction::Amount> amounts{lot.ask};
    auction::Amount amount = lot.ask;
    for (int step = 1; step <= stepsShown; ++step) {
        amount += auction::increment(lot.increments, amount);
        const bool buys = lot.buyNow && amount >= *lot.buyNow;
        if (amount <= auction::amountMax && step != stepLeftOut && !buys)
            amounts << amount;
    }
    return amounts;
}

void putPlace(QString &view, const QString &name, const QString &query, const QString &words)
{
    if (words.isEmpty())
        return;
    const QString part = u"class=\"%1\""_s.arg(name);
    view.replace(part + u" hidden"_s, part + u" href=\"/?%1\""_s.arg(query.toHtmlEscaped()));
    putInto(view, part, isolated(words));
}

/// What is left until it ends or opens; none: it opens with its sale, whenever that is.
std::optional<qint64> leftOf(const protocol::LotView &lot, const LotMarkup::Asked &asked)
{
    if (auction::isFinal(lot.phase))
        return 0;
    if (lot.phase == auction::Phase::Paused)
        return lot.leftMs.value_or(0);
    const auto opensAt = lot.opensAt ? lot.opensAt : asked.saleOpensAt;
    const auto until = lot.phase == auction::Phase::Scheduled ? opensAt : lot.endsAt;
    return until ? std::optional(*until - asked.now) : std::nullopt;
}

} // namespace

LotMarkup::LotMarkup(const QString &page, const PageWords &words, PageMoney money)
    : m_view(templateContent(page, u"lot-view"_s))
    , m_words(words)
    , m_money(std::move(money))
{
}

QByteArray LotMarkup::with(const protocol::LotView &lot, const Asked &asked, const auction::Currency &currency) const
{
    if (lot.sale != auction::firstSale && asked.sale.isEmpty())
        return {};
    QString view = m_view;
    putHead(view, lot, asked.sale);
    putPictures(view, lot);
    putTerms(view, lot, currency);
    putState(view, lot, asked, currency);
    putBidding(view, lot, asked, currency);
    putHistory(view, lot, asked.bids, currency);
    // As the page's scripts have it: what a view is in while its module comes, and the view.
    return (u"<div data-lot=\"%1\"><div>"_s.arg(lot.id) + view + u"</div></div>"_s).toUtf8();
}

QList<LotTerm> LotMarkup::terms(const protocol::LotView &lot, const auction::Currency &currency) const
{
    return termsOf(lot, m_words, PageMoney(), currency); // as the rest of that page has amounts
}

void LotMarkup::putHead(QString &view, const protocol::LotView &lot, const QString &sale) const
{
    putOnto(view, u"class=\"lot\""_s, u"data-phase=\"%1\""_s.arg(protocol::nameOf(lot.phase)));
    putPlace(view, u"lot-sale"_s, u"sale="_s + QString::number(lot.sale), sale);
    const QString category = lot.place.category;
    putPlace(view, u"lot-category"_s, u"category="_s + QString::fromLatin1(QUrl::toPercentEncoding(category)),
             category);
    putInto(view, u"class=\"lot-number\""_s, m_words.with(u"lotNumber"_s, lot.place.number).toHtmlEscaped());
    putInto(view, u"id=\"lot-name\""_s, lot.name.toHtmlEscaped());
    // Whoever wants to watch it has to wait for the scripts.
    putOnto(view, u"class=\"plain watch-lot\""_s, u"disabled aria-pressed=\"false\""_s);
    putInto(view, u"<span></span"_s, m_words.plain(u"watch"_s));
    putInto(view, u"class=\"description\""_s, lot.description.value_or(QString()).toHtmlEscaped());
}

void LotMarkup::putPictures(QString &view, const protocol::LotView &lot) const
{
    putOnto(view, u"<div class=\"frame\""_s, toneOf(lot.id));
    if (lot.img.isEmpty())
        return;
    const QString source = lot.img.first().url.toHtmlEscaped();
    view.replace(u"<img decoding=\"async\" hidden>"_s, u"<img decoding=\"async\" src=\"%1\" alt=\"\">"_s.arg(source));
    if (lot.img.size() < 2)
        return;
    QString thumbs;
    for (qsizetype n = 0; n < lot.img.size(); ++n) {
        thumbs +=
            u"<button type=\"button\" aria-label=\"%1\" aria-pressed=\"%2\"><img src=\"%3\" alt=\"\"></button>"_s.arg(
                m_words.with(u"showPicture"_s, QString::number(n + 1)).toHtmlEscaped(), n == 0 ? u"true"_s : u"false"_s,
                lot.img[n].thumb.toHtmlEscaped());
    }
    view.replace(u"<div class=\"thumbs\" hidden>"_s, u"<div class=\"thumbs\">"_s + thumbs);
}

void LotMarkup::putTerms(QString &view, const protocol::LotView &lot, const auction::Currency &currency) const
{
    QString rows;
    for (const LotTerm &term : termsOf(lot, m_words, m_money, currency))
        rows += u"<div><dt>%1</dt><dd%2>%3</dd></div>"_s.arg(
            term.name.toHtmlEscaped(), term.isFine ? u" class=\"fine\""_s : QString(), term.value.toHtmlEscaped());
    putInto(view, u"class=\"facts\""_s, rows);
}

void LotMarkup::putState(QString &view, const protocol::LotView &lot, const Asked &asked,
                         const auction::Currency &currency) const
{
    const LotStanding standing = standingOf(lot, lot.opensAt ? lot.opensAt : asked.saleOpensAt, m_words);
    putInto(view, u"class=\"caption price-word\""_s, standing.priceCaption);
    putInto(view, u"class=\"price\""_s, m_money.text(lot.price, currency));
    putInto(view, u"class=\"caption time-word\""_s, standing.timeCaption);
    putInto(view, u"class=\"countdown\""_s, countdown(lot, asked));
    putInto(view, u"class=\"verdict\""_s, standing.verdict);
    putOnto(view, u"class=\"verdict\""_s, u"data-kind=\"%1\""_s.arg(standing.kind));
    if (!lot.waitsFor)
        return;
    const QString before = u"<p class=\"lot-before\""_s;
    view.replace(before + u" hidden"_s, before);
    view.replace(before + u"><a></a>"_s,
                 before + u"><a href=\"/lots/%1\">%2</a>"_s.arg(QString::number(*lot.waitsFor),
                                                                m_words.plain(u"lotBefore"_s).toHtmlEscaped()));
}

void LotMarkup::putHistory(QString &view, const protocol::LotView &lot, const QList<protocol::BidLine> &bids,
                           const auction::Currency &currency) const
{
    putOnto(view, u"id=\"tab-bids\""_s, u"aria-selected=\"true\""_s);
    putInto(view, u"id=\"tab-present\""_s, m_words.with(u"here"_s, u"0"_s));
    putInto(view, u"class=\"bids\""_s, bidsMarkup(bids, lot, m_words, m_money, currency));
    if (!bids.isEmpty())
        view.replace(u"<p class=\"nothing\" data-text=\"noBidsHint\">"_s,
                     u"<p class=\"nothing\" data-text=\"noBidsHint\" hidden>"_s);
    if (hasCourse(bids))
        view.replace(u"<figure class=\"course\" hidden>"_s, u"<figure class=\"course\">"_s);
}

void LotMarkup::putBidding(QString &view, const protocol::LotView &lot, const Asked &asked,
                           const auction::Currency &currency) const
{
    if (!takesBids(lot)) {
        view.replace(u"class=\"bid-dock\""_s, u"class=\"bid-dock over\""_s);
        return;
    }
    const QString ask = m_money.text(lot.ask, currency);
    putInto(view, u"class=\"ask-word\""_s, m_words.plain(lot.bids == 0 ? u"firstBidFrom"_s : u"nextBid"_s));
    putInto(view, u"<strong></strong"_s, ask);
    putInto(view, u"class=\"bid-cost\""_s, costOf(lot, currency));
    QString steps;
    for (const auction::Amount amount : amountsOf(lot))
        steps += u"<button type=\"button\" disabled>"_s + m_money.text(amount, currency) + u"</button>"_s;
    putInto(view, u"class=\"bid-steps\""_s, steps);
    putButton(view, lot, asked, currency);
    putOnto(view, u"class=\"bid-other plain\""_s, u"disabled"_s);
    putInto(view, u"class=\"bid-other plain\""_s, m_words.plain(u"otherAmount"_s));
    if (!lot.buyNow || *lot.buyNow == lot.ask || lot.phase != auction::Phase::Open)
        return;
    const QString button = u"<button class=\"bid-buy plain\" type=\"button\""_s;
    view.replace(button + u" hidden"_s, button + u" aria-disabled=\"true\""_s);
    putInto(view, button, m_words.with(u"buyFor"_s, m_money.text(*lot.buyNow, currency)));
}

/// What it says once it is armed is told where whoever asks may press it: `start.js` takes the first tap, and it may
/// come before all else.
void LotMarkup::putButton(QString &view, const protocol::LotView &lot, const Asked &asked,
                          const auction::Currency &currency) const
{
    const QString button = u"class=\"bid-main\""_s;
    const bool isStranger = asked.reader == auction::noAccount;
    const bool isOwner = !isStranger && asked.reader == lot.owner.id;
    const bool leads = !isStranger && lot.leader && lot.leader->id == asked.reader;
    const bool isOpen = lot.phase == auction::Phase::Open;
    const bool mayPress = isOpen && !isOwner && !leads && !asked.isStaff;
    const bool buys = lot.buyNow == lot.ask;
    const QString ask = m_money.text(lot.ask, currency);
    QString words = m_words.with(buys && mayPress ? u"buyFor"_s : u"bidAmount"_s, ask);
    QString armed = m_words.with(buys ? u"buyArmed"_s : u"bidArmed"_s, ask);
    if (isStranger) {
        words = m_words.plain(u"signInToBid"_s);
        armed.clear();
    }
    if (isOwner)
        words = m_words.plain(u"cantBid.own_lot"_s);
    else if (!isOpen)
        words = m_words.plain(u"cantBid.paused"_s);
    putOnto(view, button, u"aria-disabled=\"true\""_s);
    if (mayPress)
        putOnto(view, button, u"data-armed=\"%1\""_s.arg(armed.toHtmlEscaped()));
    putInto(view, u"<span class=\"label\""_s, words.toHtmlEscaped());
}

/// As wide as what the scripts put there; the figures would have passed by the time they are seen.
QString LotMarkup::countdown(const protocol::LotView &lot, const Asked &asked) const
{
    const auto left = leftOf(lot, asked);
    if (!left)
        return u"—"_s;
    const QString clock = u"00:00:00"_s;
    const qint64 days = *left / dayMs;
    return days > 0 ? m_words.with(u"daysLeft"_s, QString::number(days)) + u' ' + clock : clock;
}

QString LotMarkup::costOf(const protocol::LotView &lot, const auction::Currency &currency) const
{
    if (lot.premium.isNone() && !lot.tax.isAdded())
        return {};
    const auction::Cost cost = auction::costOf(protocol::ratesOf(lot), lot.ask);
    QStringList parts;
    if (cost.premium > 0 || cost.tax == 0)
        parts << m_words.with(u"plusPremium"_s, m_money.text(cost.premium, currency));
    if (cost.tax > 0)
        parts << m_words.with(u"plusTax"_s, m_money.text(cost.tax, currency));
    return (parts << m_words.with(u"allTold"_s, m_money.text(cost.total(), currency))).join(u' ');
}

} // namespace gavel::host
