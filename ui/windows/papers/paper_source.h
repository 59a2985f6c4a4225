#pragma once

#include "link/problem.h"
#include "models/papers/lot_texts.h"
#include "models/papers/paper_choices.h"
#include "protocol/sale_views.h"
#include "protocol/settlement_views.h"
#include "windows/papers/paper_pictures.h"

#include <QObject>
#include <QUrl>
#include <optional>

namespace gavel::ui {

class House;

// What papers are made of: a house's lots as they are now, and what is read for a paper alone, such as descriptions,
// invoices and settlements. GUI thread.
class PaperSource : public QObject
{
    Q_OBJECT

public:
    // `chosen`: the lots that were chosen in a list, if any; `address`: of the house, as phones reach it.
    PaperSource(House &house, const QSet<auction::LotId> &chosen, const QUrl &address, QObject *parent);

    // Begins to read what this paper lacks; changed() follows, or failed().
    void read(const models::PaperChoices &choices);
    // So much is still to come.
    [[nodiscard]] int waiting() const;

    [[nodiscard]] House &house() const { return m_house; }
    [[nodiscard]] const QUrl &address() const { return m_address; }
    [[nodiscard]] PaperPictures &pictures() { return m_pictures; }
    [[nodiscard]] QImage logo();
    [[nodiscard]] const QSet<auction::LotId> &chosen() const { return m_chosen; }
    // In the order that the paper has them.
    [[nodiscard]] QList<protocol::LotView> lots(const models::PaperChoices &choices) const;
    [[nodiscard]] const QHash<auction::LotId, QString> &descriptions() const { return m_texts.known(); }
    // Whether of any lot it is known what it is worth.
    [[nodiscard]] bool hasValues() const;
    // Those that this account may see: of what it sells.
    [[nodiscard]] QHash<auction::LotId, auction::Amount> reserves() const;
    [[nodiscard]] const QList<protocol::SaleView> &sales() const;
    // Empty where people have no choice of sales.
    [[nodiscard]] QString saleName(auction::SaleId sale) const;
    // Of the sale that was read last.
    [[nodiscard]] const QList<protocol::InvoiceView> &invoices() const { return m_invoices; }
    // Of those who are paid out: the house has none with itself.
    [[nodiscard]] QList<protocol::SettlementView> settlements() const;

Q_SIGNALS:
    void changed();
    void failed(const gavel::link::Problem &problem);

private:
    void readInvoices(auction::SaleId sale);
    void readSettlements(auction::SaleId sale);
    // One of the above was answered.
    void answered();

    House &m_house;
    const QSet<auction::LotId> m_chosen;
    const QUrl m_address;
    models::LotTexts m_texts;
    PaperPictures m_pictures;
    QList<protocol::InvoiceView> m_invoices;
    QList<protocol::SettlementView> m_settlements;
    QHash<models::PaperKind, auction::SaleId> m_asked; // the desk's papers, and of which sale
    int m_reading = 0;
    bool m_waitsForLogo = false;
};

} // namespace gavel::ui
