#include "models/papers/paper_lots.h"

#include "models/lot_number.h"

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

QList<protocol::LotView> lotsOnPaper(const QList<protocol::LotView> &lots, auction::SaleId sale,
                                     const QSet<auction::LotId> &only, PaperOrder order)
{
    QList<protocol::LotView> taken;
    std::copy_if(lots.begin(), lots.end(), std::back_inserter(taken), [&](const protocol::LotView &lot) {
        const bool isWanted = only.isEmpty() || only.contains(lot.id);
        return lot.sale == sale && isWanted && lot.phase != auction::Phase::Withdrawn;
    });
    QHash<auction::LotId, QString> keys; // made once each, not for every comparison
    for (const protocol::LotView &lot : taken)
        keys.insert(lot.id, lotNumberKey(lotNumber(lot)));
    std::stable_sort(taken.begin(), taken.end(), [&](const protocol::LotView &a, const protocol::LotView &b) {
        if (order == PaperOrder::Running && a.place.order != b.place.order)
            return a.place.order < b.place.order;
        return *keys.constFind(a.id) < *keys.constFind(b.id);
    });
    return taken;
}

QList<protocol::LotView> byCategory(const QList<protocol::LotView> &lots)
{
    QHash<QString, qsizetype> first;
    for (qsizetype at = 0; at < lots.size(); ++at) {
        if (!first.contains(lots.at(at).place.category))
            first.insert(lots.at(at).place.category, at);
    }
    QList<protocol::LotView> sorted = lots;
    std::stable_sort(sorted.begin(), sorted.end(), [&first](const protocol::LotView &a, const protocol::LotView &b) {
        return first.value(a.place.category) < first.value(b.place.category);
    });
    return sorted;
}

QString asParagraph(const QString &text)
{
    return text.simplified();
}

} // namespace gavel::models
