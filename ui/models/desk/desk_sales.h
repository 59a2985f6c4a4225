#pragma once

#include "link/host_api.h"
#include "protocol/sale_views.h"

#include <QObject>

namespace gavel::link {
class HttpClient;
}

namespace gavel::models {

/// Of which sale the desk takes money: of the one that ran last, unless another is chosen. Who has one sale never meets
/// the word. GUI thread.
class DeskSales : public QObject
{
    Q_OBJECT

public:
    explicit DeskSales(link::HttpClient &http, QObject *parent = nullptr);

    /// Looks for sales that came, started or ended. A sale that was chosen stays chosen.
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
    void take(const QList<protocol::SaleView> &all);

    link::HttpClient &m_http;
    QList<protocol::SaleView> m_sales;
    auction::SaleId m_current = auction::firstSale;
    bool m_isChosen = false; ///< by somebody
    bool m_isReading = false;
};

} // namespace gavel::models
