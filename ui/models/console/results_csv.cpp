#include "models/console/results_csv.h"

#include "models/csv_writer.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/mine/settlement.h"
#include "models/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace gavel::models {

namespace {

class ResultsWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Results)
};

QStringList headings()
{
    return {ResultsWords::tr("Lot"),
            ResultsWords::tr("Name"),
            ResultsWords::tr("Phase"),
            ResultsWords::tr("Bids"),
            ResultsWords::tr("Price"),
            ResultsWords::tr("Winner"),
            ResultsWords::tr("Winner’s email"),
            ResultsWords::tr("Premium"),
            ResultsWords::tr("Tax"),
            ResultsWords::tr("Paid"),
            ResultsWords::tr("Buyer owes"),
            ResultsWords::tr("Seller"),
            ResultsWords::tr("Commission"),
            ResultsWords::tr("Seller gets")};
}

/// By the sale's place among them, then by the number.
void sortLots(QList<protocol::LotView> &lots, const QList<protocol::SaleView> &sales)
{
    QHash<auction::SaleId, qsizetype> places;
    for (const protocol::SaleView &one : sales)
        places.insert(one.id, places.size());
    std::sort(lots.begin(), lots.end(), [&places](const protocol::LotView &a, const protocol::LotView &b) {
        const qsizetype place = places.value(a.sale, places.size());
        const qsizetype other = places.value(b.sale, places.size());
        return place != other ? place < other : lotNumberKey(lotNumber(a)) < lotNumberKey(lotNumber(b));
    });
}

} // namespace

QByteArray resultsCsv(QList<protocol::LotView> lots, const protocol::HouseView &house,
                      const QHash<auction::AccountId, protocol::AccountView> &accounts,
                      const QList<protocol::SaleView> &sales)
{
    const bool areSeveral = sales.size() > 1;
    sortLots(lots, sales);
    QHash<auction::SaleId, QString> names;
    for (const protocol::SaleView &one : sales)
        names.insert(one.id, one.name);
    const auto major = [&house](auction::Amount amount) { return auction::toMajor(amount, house.currency.exponent); };
    CsvWriter csv(areSeveral ? headings() << ResultsWords::tr("Sale") : headings());
    const QList<Sale> sold = salesOf(lots, accounts);
    auto sale = sold.cbegin();
    for (const protocol::LotView &lot : lots) {
        QStringList row{lotNumber(lot), lot.name, lotStateText(lot), QString::number(lot.bids), major(lot.price)};
        if (lot.phase == auction::Phase::Sold && lot.leader) {
            const protocol::AccountView buyer = accounts.value(lot.leader->id);
            row << (buyer.nick.isEmpty() ? lot.leader->nick : buyer.nick) << buyer.email << major(sale->buyer.premium)
                << major(sale->buyer.tax) << major(sale->buyer.paid) << major(sale->buyer.due()) << lot.owner.nick
                << major(sale->commission) << major(sale->credit);
        } else {
            row << QString() << QString() << QString() << QString() << QString() << QString() << lot.owner.nick
                << QString() << QString();
        }
        sale += lot.phase == auction::Phase::Sold ? 1 : 0;
        csv.add(areSeveral ? row << names.value(lot.sale) : row);
    }
    return csv.bytes();
}

} // namespace gavel::models
