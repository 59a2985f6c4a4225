#include "host/plain_page.h"

#include "host/amount_text.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr auction::TimeMs lastDate = 8'640'000'000'000'000; ///< beyond it there are no dates

QString own(const QString &text)
{
    return u"<bdi>"_s + text.toHtmlEscaped() + u"</bdi>"_s;
}

QString moment(auction::TimeMs at)
{
    return QDateTime::fromMSecsSinceEpoch(std::min(at, lastDate), QTimeZone::utc()).toString(u"yyyy-MM-dd HH:mm:ss"_s) +
           u" UTC"_s;
}

QString inQuery(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString PlainPage::say(const char16_t *english, const char16_t *korean) const
{
    return QString::fromUtf16(m_language == Language::Korean ? korean : english);
}

QString PlainPage::hint() const
{
    return u"<p>"_s +
           say(u"This browser runs no scripts, so the page shows how things stood when it was loaded: load it again "
               u"for "
               "news. To bid, switch scripts on or use the desktop program.",
               u"스크립트를 쓰지 않는 브라우저여서, 불러온 때의 상태를 보여 줍니다. 새 소식을 보려면 다시 불러오세요. "
               "입찰하려면 스크립트를 켜거나 데스크톱 프로그램을 쓰세요.") +
           u"</p>"_s;
}

QString PlainPage::phaseOf(const protocol::LotView &lot) const
{
    switch (lot.phase) {
    case auction::Phase::Scheduled:
        return say(u"Coming", u"예정");
    case auction::Phase::Open:
        return say(u"Open", u"진행 중");
    case auction::Phase::Paused:
        return say(u"Paused", u"일시 중지");
    case auction::Phase::Sold:
        return say(u"Sold", u"낙찰");
    case auction::Phase::Passed:
        return say(u"Passed", u"유찰(최저가 미달)");
    case auction::Phase::Unsold:
        return say(u"Unsold", u"유찰");
    case auction::Phase::Withdrawn:
        return say(u"Withdrawn", u"철회");
    }
    Q_UNREACHABLE();
}

QString PlainPage::timeOf(const protocol::LotView &lot) const
{
    if (lot.phase == auction::Phase::Scheduled && lot.opensAt)
        return say(u"opens %1", u"%1 시작").arg(moment(*lot.opensAt));
    const auto end = protocol::endOf(lot);
    if (!end)
        return {};
    if (auction::isFinal(lot.phase))
        return say(u"ended %1", u"%1 종료").arg(moment(*end));
    // A late bid, or the lot before it, moves the end.
    const bool mayMove = lot.softClose || lot.waitsFor;
    return (mayMove ? say(u"ends no earlier than %1", u"빨라도 %1 마감") : say(u"ends %1", u"%1 마감"))
        .arg(moment(*end));
}

QString PlainPage::whenOf(const protocol::LotView &lot) const
{
    const QString time = timeOf(lot);
    return time.isEmpty() ? phaseOf(lot) : phaseOf(lot) + u" · "_s + time;
}

QString PlainPage::priceOf(const protocol::LotView &lot) const
{
    const QString bids = lot.bids == 1 ? say(u"1 bid", u"입찰 1건") : say(u"%1 bids", u"입찰 %1건").arg(lot.bids);
    return amountText(lot.price, m_currency) + u" · "_s + bids;
}

QString PlainPage::placeOf(const protocol::LotView &lot) const
{
    const QString number = say(u"Lot %1", u"물품 %1").arg(own(lot.place.number));
    return lot.place.category.isEmpty() ? number : number + u" · "_s + own(lot.place.category);
}

QString PlainPage::rowOf(const protocol::LotView &lot) const
{
    return u"<li>%2<br><a href=\"/lots/%1\">%3</a><br>%4<br>%5</li>"_s.arg(QString::number(lot.id), placeOf(lot),
                                                                           own(lot.name), priceOf(lot), whenOf(lot));
}

QByteArray PlainPage::catalogue(const store::LotPage &page, const QString &q) const
{
    QString html = u"<div class=\"plain-page\"><h1>"_s + say(u"Catalogue", u"경매 목록") + u"</h1>"_s + hint();
    html +=
        u"<form action=\"/\"><label>%1 <input type=\"search\" name=\"q\" value=\"%2\"></label> <button>%1</button></form>"_s
            .arg(say(u"Search", u"검색"), q.toHtmlEscaped());
    html += u"<ul>"_s;
    // What has ended comes after what can be bid on, though it ended first.
    for (const bool hasEnded : {false, true}) {
        for (const protocol::LotView &lot : page.items)
            html += auction::isFinal(lot.phase) == hasEnded ? rowOf(lot) : QString();
    }
    html += u"</ul>"_s;
    if (page.items.isEmpty())
        html += u"<p>"_s + say(u"There is no lot here.", u"물품이 없습니다.") + u"</p>"_s;
    if (!page.next.isEmpty()) {
        html += u"<p><a href=\"/?q=%1&amp;after=%2\">%3</a></p>"_s.arg(inQuery(q), inQuery(page.next),
                                                                       say(u"More lots", u"더 보기"));
    }
    return (html + u"</div>"_s).toUtf8();
}

QByteArray PlainPage::elsewhere() const
{
    return (u"<div class=\"plain-page\"><p>"_s +
            say(u"This page needs scripts, and this browser runs none. The catalogue can be read without them.",
                u"이 페이지에는 스크립트가 필요한데, 이 브라우저는 쓰지 않습니다. 경매 목록은 스크립트 없이도 볼 수 "
                u"있습니다.") +
            u"</p><p><a href=\"/\">"_s + say(u"To the catalogue", u"경매 목록으로") + u"</a></p></div>"_s)
        .toUtf8();
}

QString PlainPage::bidOf(const protocol::BidLine &bid) const
{
    QString row = u"<li>"_s + own(bid.nick) + u" · "_s + amountText(bid.bid, m_currency) + u"<br>"_s + moment(bid.at);
    if (!bid.msg.isEmpty())
        row += u"<br>"_s + own(bid.msg);
    if (bid.voided) {
        const QString reason = bid.voided->isEmpty() ? QString() : u": "_s + own(*bid.voided);
        row += u"<br>"_s + say(u"voided", u"무효") + reason;
    }
    return row + u"</li>"_s;
}

QString PlainPage::historyOf(const protocol::LotView &lot, const QList<protocol::BidLine> &bids) const
{
    if (bids.isEmpty())
        return {};
    QString html = u"<h2>"_s + say(u"Bids", u"입찰 내역") + u"</h2><ol>"_s;
    for (qsizetype n = bids.size() - 1; n >= 0; --n)
        html += bidOf(bids[n]);
    html += u"</ol>"_s;
    const auto standing = std::ranges::count_if(bids, [](const auto &bid) { return !bid.voided; });
    if (standing < lot.bids)
        html += u"<p>"_s +
                say(u"These are the newest; there are earlier ones.", u"최근 입찰이며, 이전 입찰이 더 있습니다.") +
                u"</p>"_s;
    return html;
}

QByteArray PlainPage::lot(const protocol::LotView &lot, const QList<LotTerm> &terms,
                          const QList<protocol::BidLine> &bids) const
{
    QString html = u"<article class=\"plain-page\"><p><a href=\"/\">"_s + say(u"To the catalogue", u"경매 목록으로") +
                   u"</a> · "_s + placeOf(lot) + u"</p><h1>"_s + own(lot.name) + u"</h1>"_s + hint();
    if (!lot.img.isEmpty())
        html += u"<p><img src=\"%1\" alt=\"\"></p>"_s.arg(lot.img.first().url.toHtmlEscaped());
    html += u"<p><strong>"_s + priceOf(lot) + u"</strong><br>"_s + whenOf(lot) + u"</p><p>"_s;
    if (lot.leader)
        html += say(u"Leads: %1", u"최고 입찰자: %1").arg(own(lot.leader->nick)) + u"<br>"_s;
    if (!auction::isFinal(lot.phase))
        html += say(u"Next bid from %1", u"다음 입찰 최저 금액 %1").arg(amountText(lot.ask, m_currency)) + u"<br>"_s;
    html += u"</p>"_s;
    if (lot.description)
        html += u"<p class=\"description\"><bdi>"_s + lot.description->toHtmlEscaped() + u"</bdi></p>"_s;
    html += u"<dl class=\"facts\">"_s;
    for (const LotTerm &term : terms)
        html += u"<div><dt>%1</dt><dd>%2</dd></div>"_s.arg(term.name.toHtmlEscaped(), own(term.value));
    return (html + u"</dl>"_s + historyOf(lot, bids) + u"</article>"_s).toUtf8();
}

} // namespace gavel::host
