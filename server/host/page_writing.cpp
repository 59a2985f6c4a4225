#include "host/page_writing.h"

#include "host/page_headers.h"
#include "host/shown_views.h"
#include "host/whole_list.h"
#include "net/gzip.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Of what a page loads: there are dozens of them a page, and each says it anew.
const QList<net::HeaderField> headersOfParts{{"X-Content-Type-Options", "nosniff"}};

const QByteArray pageType = "text/html; charset=utf-8"_ba;

/// Of pages: what stands in one is for who asks, in their language, and for no cache that others read from.
const QByteArray ofOne = "private, no-cache"_ba;
const net::HeaderField byWhoAsks{"Vary", "Accept-Language, Cookie"};

/// A list of sales longer than this is asked for when it is needed.
constexpr qsizetype salesToldMax = 32;

/// When it was written, as the element that holds what its scripts would ask for says it.
const QByteArray nowMark = " data-now=\""_ba;

/// That time went by is no news: a page that says nothing else is the same.
QByteArray newsDigestOf(const QByteArray &page)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qsizetype mark = page.indexOf(nowMark);
    const qsizetype end = mark < 0 ? -1 : page.indexOf('"', mark + nowMark.size());
    if (end >= 0)
        hash.addData(QByteArrayView(page).first(mark));
    hash.addData(QByteArrayView(page).sliced(std::max<qsizetype>(end, 0)));
    return hash.result().toHex().left(16);
}

bool isPart(const QByteArray &type)
{
    return type.startsWith("text/javascript") || type.startsWith("text/css");
}

/// A computer whose clocks are set to UTC itself, as those of servers are, says nothing of where people meet.
QByteArray aheadOfGreenwich(auction::TimeMs now)
{
    static const QList<QByteArray> ofServers{"UTC"_ba, "Etc/UTC"_ba,       "Etc/UCT"_ba,
                                             "UCT"_ba, "Etc/Universal"_ba, "Etc/Zulu"_ba};
    if (ofServers.contains(QTimeZone::systemTimeZoneId()))
        return {};
    return QByteArray::number(QDateTime::fromMSecsSinceEpoch(now).offsetFromUtc() / 60);
}

} // namespace

PageWriting PageWriting::of(const Call &call, const QByteArray &page)
{
    const protocol::HouseView &house = call.house().view;
    PageWriting writing{.page = page,
                        .house = house.name.toHtmlEscaped().toUtf8(),
                        .plain = PlainPage(call.language(), house.currency),
                        .asked = {},
                        .change = call.house().newestChange,
                        .now = call.now(),
                        .ahead = aheadOfGreenwich(call.now()),
                        .packs = call.exchange().acceptsGzip(),
                        .isKnown = call.account() != auction::noAccount};
    if (!isStaff(call))
        writing.asked.insert(u"/api/v1/house"_s, houseShownTo(call, house));
    return writing;
}

store::Written PageWriting::with(const QByteArray &plain, const QByteArray &shown) const
{
    store::Written written{.text = page};
    written.text.replace("<!--plain-->", QByteArray(shown + "<noscript>" + plain + "</noscript>"));
    written.text.replace("<!--asked-->\n", askedBlock());
    const QByteArray body = "<body" + (takesBids ? " class=\"bids\""_ba : ""_ba) +
                            (change > 0 ? " data-change=\"" + QByteArray::number(change) + '"' : ""_ba) +
                            (ahead.isEmpty() ? ""_ba : " data-ahead=\"" + ahead + '"') + '>';
    written.text.replace("<body>", body);
    if (isKnown)
        written.text.replace("<nav id=\"places\" hidden", "<nav id=\"places\"");
    for (const char *end : {"</span>", "</title>"})
        written.text.replace(QByteArray(QByteArray(">Gavel") + end), QByteArray('>' + house + end));
    if (packs)
        written.packed = net::gzip(written.text);
    return written;
}

void PageWriting::tellSales(const QList<protocol::SaleView> &sales)
{
    if (sales.size() <= salesToldMax)
        asked.insert(u"/api/v1/sales"_s, wholeList(sales));
}

/// Data, which no browser runs; nothing in it ends its element.
QByteArray PageWriting::askedBlock() const
{
    if (now == 0)
        return {};
    QByteArray json = QJsonDocument(asked).toJson(QJsonDocument::Compact);
    return "<script type=\"application/json\" id=\"asked\"" + nowMark + QByteArray::number(now) + "\">" +
           json.replace('<', "\\u003c") + "</script>\n";
}

CatalogueMarkup::SaleNames namesOf(const QList<protocol::SaleView> &sales)
{
    CatalogueMarkup::SaleNames names;
    for (const protocol::SaleView &sale : sales)
        names.insert(sale.id, sale.name);
    return names;
}

net::Response responseOf(const PageFile &file, const QByteArray &keeping)
{
    net::Response response;
    response.contentType = file.type;
    response.body = file.data;
    response.packed = file.packed;
    response.fields = isPart(file.type) ? headersOfParts : headersOfPages;
    response.fields.append(net::HeaderField{"Cache-Control", keeping});
    return response;
}

PageFile fileOf(const store::Written &written)
{
    PageFile page{.type = pageType, .data = written.text, .packed = written.packed, .etag = {}};
    page.etag = '"' + newsDigestOf(page.data) + '"';
    return page;
}

void servePage(const Call &call, const PageFile &page, int status)
{
    net::Response response = responseOf(page, ofOne);
    response.status = status;
    response.fields.append(byWhoAsks);
    // What is said of something that is not there is nothing to keep.
    if (status == 200)
        call.respondUnder(page.etag, response);
    else
        call.respond(response);
}

void serveWritten(const Call &call, const store::Written &written, int status)
{
    servePage(call, fileOf(written), status);
}

} // namespace gavel::host
