#pragma once

#include "protocol/sale_views.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <optional>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

class LotListModel;

/// The sales of a house. No stream has them: they are read when the line stands, when the house is told of anew, as it
/// is when one was removed, when a lot shows up whose sale is not known, and when somebody asks. GUI thread.
class HouseSales : public QObject
{
    Q_OBJECT

public:
    explicit HouseSales(QObject *parent = nullptr);

    /// From now on; `lots` are the house's.
    void follow(link::HostLink &line, const LotListModel &lots);
    /// In the order of time (inOrderOfTime); empty until they were read.
    [[nodiscard]] const QList<protocol::SaleView> &sales() const { return m_sales; }
    [[nodiscard]] const protocol::SaleView *find(auction::SaleId sale) const;
    /// Who has one never meets the word.
    [[nodiscard]] bool areSeveral() const { return m_sales.size() > 1; }
    /// What a lot's sale is called, to be said of the lot: where there are several, else empty.
    [[nodiscard]] QString nameOf(auction::SaleId sale) const;
    /// Reads them again, after a read that is under way; what they were stays until the answer comes, and if none does.
    void read();
    /// One as it is by now, or a new one.
    void put(const protocol::SaleView &sale);
    /// One that is not there any more.
    void remove(auction::SaleId sale);
    void set(const QList<protocol::SaleView> &sales);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QList<protocol::SaleView> others(auction::SaleId sale) const;
    void lookForUnknown(int first, int last);

    link::HostLink *m_line = nullptr;
    const LotListModel *m_lots = nullptr;
    QList<protocol::SaleView> m_sales;
    QSet<auction::SaleId> m_askedFor; ///< sales that lots named; each is asked for once
    bool m_isReading = false;
    bool m_readAgain = false; ///< asked for meanwhile
};

} // namespace gavel::models
