#include "host/bids_markup.h"

#include "host/lot_words.h"

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Of the newest bid: that the maximum of who leads has answered it, else nothing. What is more than a step above it
/// was no answer, but a reserve that was met.
QString answerTo(const protocol::BidLine &bid, const protocol::LotView &lot, const PageWords &words,
                 const QString &price)
{
    const bool isAnswer = lot.leader && lot.leader->nick != bid.nick && lot.price >= bid.bid &&
                          lot.price - bid.bid <= lot.ask - lot.price;
    if (!isAnswer)
        return {};
    const QString sentence = words.with(u"answered"_s, u"%1"_s, u"%2"_s).toHtmlEscaped();
    return u"<span class=\"answered\">"_s + sentence.arg(isolated(shownName(lot.leader->nick, lot, words)), price) +
           u"</span>"_s;
}

QString voidingOf(const QString &reason, const PageWords &words)
{
    const QString sentence = reason.isEmpty()
                                 ? words.plain(u"voided"_s)
                                 : words.with(u"voidedFor"_s, u"%1"_s).toHtmlEscaped().arg(isolated(reason));
    return u"<span class=\"voided-for\">"_s + sentence + u"</span>"_s;
}

} // namespace

QString bidsMarkup(const QList<protocol::BidLine> &bids, const protocol::LotView &lot, const PageWords &words,
                   const PageMoney &money, const auction::Currency &currency)
{
    QString rows;
    for (qsizetype n = bids.size() - 1; n >= 0; --n) {
        const protocol::BidLine &bid = bids[n];
        const QString note = bid.voided             ? voidingOf(*bid.voided, words)
                             : n + 1 == bids.size() ? answerTo(bid, lot, words, money.text(lot.price, currency))
                                                    : QString();
        rows += u"<li class=\"bid%1\" data-seq=\"%2\"><bdi class=\"nick\">%3</bdi><strong class=\"amount\">%4</strong>"
                "<bdi class=\"msg\">%5</bdi><time class=\"at\" data-at=\"%6\">00:00:00</time>%7</li>"_s.arg(
                    bid.voided ? u" voided"_s : QString(), QString::number(bid.seq),
                    shownName(bid.nick, lot, words).toHtmlEscaped(), money.text(bid.bid, currency),
                    bid.msg.toHtmlEscaped(), QString::number(bid.at), note);
    }
    return rows;
}

bool hasCourse(const QList<protocol::BidLine> &bids)
{
    return std::ranges::count_if(bids, [](const protocol::BidLine &bid) { return !bid.voided; }) > 1;
}

} // namespace gavel::host
