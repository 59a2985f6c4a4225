#include "models/papers/pick_list.h"

#include "models/isolated.h"
#include "models/lot_number.h"

#include <algorithm>
#include <limits>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Kind = PaperColumn::Kind;

constexpr int boxWidth = 30;
constexpr int pickNumberWidth = 60;
constexpr int stateWidth = 96;
constexpr qint64 noPaddle = std::numeric_limits<qint64>::max(); ///< after all others

QString nameOf(const protocol::InvoiceView &invoice)
{
    return isolated(invoice.name.isEmpty() ? invoice.account.nick : invoice.name);
}

QString buyerText(const protocol::InvoiceView &invoice)
{
    const QString name = nameOf(invoice);
    return invoice.paddle ? QString::number(*invoice.paddle) + u"  ·  "_s + name : name;
}

QString stateText(const protocol::InvoiceView &invoice, const MoneyText &money, const PaperWords &words)
{
    const auction::Amount balance = invoice.balance();
    return balance > 0 ? words.of(PaperWord::Owes, money.shown(balance)) : words.of(PaperWord::Paid);
}

QList<protocol::InvoiceLine> lotsOf(const protocol::InvoiceView &invoice, bool onlyHere)
{
    QList<protocol::InvoiceLine> lots;
    std::copy_if(invoice.lines.begin(), invoice.lines.end(), std::back_inserter(lots),
                 [onlyHere](const protocol::InvoiceLine &line) { return line.lot && !(onlyHere && line.collected); });
    std::stable_sort(lots.begin(), lots.end(), [](const protocol::InvoiceLine &a, const protocol::InvoiceLine &b) {
        return lotNumberKey(a.number) < lotNumberKey(b.number);
    });
    return lots;
}

QList<protocol::InvoiceView> byPaddle(QList<protocol::InvoiceView> invoices)
{
    std::stable_sort(invoices.begin(), invoices.end(),
                     [](const protocol::InvoiceView &a, const protocol::InvoiceView &b) {
                         const qint64 left = a.paddle.value_or(noPaddle);
                         const qint64 right = b.paddle.value_or(noPaddle);
                         return left != right ? left < right : nameOf(a).localeAwareCompare(nameOf(b)) < 0;
                     });
    return invoices;
}

} // namespace

PaperTable pickListOf(const QList<protocol::InvoiceView> &invoices, bool onlyHere, const MoneyText &money,
                      const PaperWords &words)
{
    PaperTable table{.title = words.of(PaperWord::PickList),
                     .subject = {},
                     .facts = {},
                     .columns = {{QString(), boxWidth, Kind::Tick},
                                 {words.of(PaperWord::Lot), pickNumberWidth, Kind::Strong},
                                 {words.of(PaperWord::Name)},
                                 {QString(), stateWidth, Kind::Figure}},
                     .rows = {},
                     .nothing = words.of(PaperWord::NothingHere)};
    qsizetype here = 0;
    for (const protocol::InvoiceView &invoice : byPaddle(invoices)) {
        const QList<protocol::InvoiceLine> lots = lotsOf(invoice, onlyHere);
        if (lots.isEmpty())
            continue;
        table.rows.append({PaperRow::Kind::Group, {buyerText(invoice), stateText(invoice, money, words)}});
        for (const protocol::InvoiceLine &line : lots) {
            const QString collected = line.collected ? words.of(PaperWord::Collected) : QString();
            table.rows.append({PaperRow::Kind::Line, {collected, line.number, line.name, collected}});
            here += line.collected ? 0 : 1;
        }
    }
    table.facts.append(words.of(PaperWord::LotsToCollect, words.locale().toString(here)));
    return table;
}

} // namespace gavel::models
