#pragma once

#include "protocol/sale_views.h"

#include <QObject>

namespace gavel::models {

class HouseSales;

/// Of which sale the desk takes money: of the one that ran last, unless another is chosen. Who has one sale never meets
/// the word. GUI thread.
class DeskSales : public QObject
{
    Q_OBJECT

public:
    explicit DeskSales(HouseSales &all, QObject *parent = nullptr);

    /// Has the house's sales read again: some came, started or ended. One that was chosen stays chosen.
    void read();
    /// What was chosen was another house's.
    void clear();
    void choose(auction::SaleId sale);

    /// Those that have been started, the newest first.
    [[nodiscard]] const QList<protocol::SaleView> &sales() const { return m_sales; }
    [[nodiscard]] auction::SaleId current() const { return m_current; }
    /// By its name, or by its number where it is not known.
    [[nodiscard]] QString nameOf(auction::SaleId sale) const;

Q_SIGNALS:
    /// Another sale is chosen, or there are others.
    void changed();

private:
    void take();

    HouseSales &m_all;
    QList<protocol::SaleView> m_sales;
    auction::SaleId m_current = auction::firstSale;
    bool m_isChosen = false; ///< by somebody
};

} // namespace gavel::models
