#include "host/lot_words.h"

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &nick)
{
    return !nick.isEmpty() && std::ranges::all_of(nick, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

QString leaderIn(const QString &sentence, const protocol::LotView &lot, const PageWords &words)
{
    const QString name = lot.leader ? shownName(lot.leader->nick, lot, words) : QString();
    return words.with(sentence, u"%1"_s).toHtmlEscaped().arg(isolated(name));
}

LotStanding running(const protocol::LotView &lot, const PageWords &words)
{
    const QString time = words.plain(u"timeLeft"_s);
    if (lot.bids == 0)
        return {words.plain(u"priceStart"_s), time, words.plain(u"firstBid"_s), u"calm"_s};
    return {words.plain(u"priceNow"_s), time, leaderIn(u"leads"_s, lot, words), u"calm"_s};
}

LotStanding over(const QString &price, const QString &verdict, const PageWords &words)
{
    return {words.plain(price), words.plain(u"ended"_s), words.plain(verdict).toHtmlEscaped(), u"calm"_s};
}

QString reserveName(auction::ReserveState reserve)
{
    switch (reserve) {
    case auction::ReserveState::None:
        return u"reserveNames.none"_s;
    case auction::ReserveState::NotMet:
        return u"reserveNames.not_met"_s;
    case auction::ReserveState::Met:
        return u"reserveNames.met"_s;
    }
    Q_UNREACHABLE();
}

/// Basis points as a percentage: 26%, 12.5%.
QString rateText(int rate)
{
    QString text = QString::number(rate / 100);
    if (rate % 100 != 0)
        text += u'.' + QString::number(rate % 100).rightJustified(2, u'0');
    if (rate % 100 != 0 && text.endsWith(u'0'))
        text.chop(1);
    return text + u'%';
}

QString taxText(const auction::Tax &tax, const PageWords &words)
{
    const QString on = tax.on == auction::Tax::On::All ? u"taxOn.all"_s : u"taxOn.premium"_s;
    return words.with(tax.included ? u"taxOn.included"_s : on, rateText(tax.rate));
}

/// The words and amounts of one house in one language.
struct Terms
{
    const PageWords &words;
    const PageMoney &money;
    const auction::Currency &currency;

    [[nodiscard]] QString amount(auction::Amount amount) const { return money.text(amount, currency); }

    [[nodiscard]] QString steps(const protocol::LotView &lot) const
    {
        if (lot.increments.preset == auction::Increments::Preset::Any)
            return words.plain(u"stepsAny"_s);
        if (lot.increments.preset == auction::Increments::Preset::Fixed)
            return amount(lot.increments.step);
        // A table's step follows the price; what it is now shows in the ask once there is a bid.
        return lot.bids > 0 && lot.ask > lot.price ? amount(lot.ask - lot.price) : words.plain(u"stepsTable"_s);
    }

    [[nodiscard]] QString rates(const auction::Bands &bands) const
    {
        QStringList parts{rateText(bands.rate)};
        for (const auction::Bands::Band &band : bands.above)
            parts << words.with(u"rateAbove"_s, rateText(band.rate), amount(band.from));
        return parts.join(u", "_s);
    }
};

} // namespace

LotStanding standingOf(const protocol::LotView &lot, std::optional<auction::TimeMs> opensAt, const PageWords &words)
{
    switch (lot.phase) {
    case auction::Phase::Scheduled:
        return {words.plain(u"priceStart"_s), opensAt ? words.plain(u"timeToOpen"_s) : QString(),
                words.plain(u"notOpen"_s), u"calm"_s};
    case auction::Phase::Open:
        return running(lot, words);
    case auction::Phase::Paused:
        return {running(lot, words).priceCaption, words.plain(u"timePaused"_s), words.plain(u"pausedNow"_s), u"soon"_s};
    case auction::Phase::Sold: {
        LotStanding sold = over(u"priceHammer"_s, {}, words);
        sold.verdict = leaderIn(u"soldTo"_s, lot, words);
        sold.kind = u"fine"_s;
        return sold;
    }
    case auction::Phase::Passed:
        return over(u"priceLast"_s, u"passed"_s, words);
    case auction::Phase::Unsold:
        return lot.bids > 0 ? over(u"priceLast"_s, u"saleVoided"_s, words) : over(u"priceStart"_s, u"unsold"_s, words);
    case auction::Phase::Withdrawn:
        return over(u"priceLast"_s, u"withdrawn"_s, words);
    }
    Q_UNREACHABLE();
}

QString shownName(const QString &nick, const protocol::LotView &lot, const PageWords &words)
{
    return lot.showsPaddles && isNumber(nick) ? words.with(u"paddle"_s, nick) : nick;
}

bool takesBids(const protocol::LotView &lot)
{
    return !auction::isFinal(lot.phase) && lot.phase != auction::Phase::Scheduled;
}

QList<LotTerm> termsOf(const protocol::LotView &lot, const PageWords &words, const PageMoney &money,
                       const auction::Currency &currency)
{
    const Terms terms{words, money, currency};
    QList<LotTerm> all{
        {words.plain(u"seller"_s), lot.owner.nick},
        {words.plain(u"start"_s), terms.amount(lot.start)},
        {words.plain(u"reserve"_s), words.plain(reserveName(lot.reserve)), lot.reserve == auction::ReserveState::Met},
        {words.plain(u"steps"_s), terms.steps(lot)}};
    if (lot.buyNow)
        all.append({words.plain(u"buyNow"_s), terms.amount(*lot.buyNow)});
    if (lot.value)
        all.append({words.plain(u"value"_s), terms.amount(*lot.value)});
    if (!lot.premium.isNone())
        all.append({words.plain(u"premium"_s), terms.rates(lot.premium)});
    if (lot.tax.rate > 0 && lot.tax.on != auction::Tax::On::None)
        all.append({words.plain(u"tax"_s), taxText(lot.tax, words)});
    return all;
}

} // namespace gavel::host
