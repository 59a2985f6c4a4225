#pragma once

#include "protocol/sale_views.h"
#include "theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace gavel::ui {

class House;

// What stands over the lots of a sale: what it is called where there are several, how its lots end in a sentence, what
// is next, and what can be done to it as a whole.
class SaleHead : public QWidget
{
    Q_OBJECT

public:
    SaleHead(House &house, const Theme &theme, QWidget *parent = nullptr);

    // `lots`: how many it has.
    void setSale(const protocol::SaleView &sale, qsizetype lots);
    // Whether its rates stand; then their entry says why.
    void setRatesStand(bool stand);
    // What comes next, in a sentence; empty: nothing.
    void setNext(const QString &next);

Q_SIGNALS:
    void changeAsked();
    void planAsked();
    void ratesAsked();
    void removeAsked();
    void actionAsked(gavel::protocol::SaleAction action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSale();
    void retranslate();

    House &m_house;
    protocol::SaleView m_sale;
    qsizetype m_lots = 0;
    bool m_ratesStand = false;
    QLabel *m_name;
    QLabel *m_closing;
    QLabel *m_next;
    QPushButton *m_start;
    QPushButton *m_end;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_more;
    QAction *m_renumber;
    QAction *m_plan;
    QAction *m_rates;
};

} // namespace gavel::ui
