#pragma once

#include "protocol/sale_views.h"
#include "protocol/views.h"
#include "theme/theme.h"

#include <QObject>

#include <functional>

class QWidget;

namespace gavel::link {
struct Problem;
}

namespace gavel::ui {

class House;
class SaleRates;

// What the host does to sales as wholes: plans, changes, starts, ends and removes them, numbers their lots, and takes
// lots from one to another; with the dialogs that ask first. What the host answered is in the house's models when it
// says so.
class SaleCommands : public QObject
{
    Q_OBJECT

public:
    // `over`: what its dialogs belong to; it owns this too.
    SaleCommands(House &house, const Theme &theme, QWidget *over);

    void plan();
    void change(auction::SaleId sale);
    void askRates(auction::SaleId sale);
    void act(auction::SaleId sale, protocol::SaleAction action);
    // Asks first; lots that are in it go to the house's first sale before, if all of them can.
    void remove(auction::SaleId sale);
    // Asks first, and says when they open and end there.
    void moveTo(const QList<protocol::LotView> &lots, auction::SaleId sale);

Q_SIGNALS:
    // Where it came to another sale to look at, `sale` is that one; else 0.
    void done(const QString &sentence, gavel::auction::SaleId sale);
    void refused(const QString &problem);

private:
    void openDialog(const protocol::SaleView *sale);
    void complain(const link::Problem &problem);
    [[nodiscard]] QList<protocol::LotView> lotsOf(auction::SaleId sale) const;
    [[nodiscard]] QString moveText(const QList<protocol::LotView> &lots, const protocol::SaleView &to) const;
    // One after the other, so that they come in their order; the first that is refused stays, with those behind it.
    void move(QList<auction::LotId> lots, auction::SaleId sale, const std::function<void()> &then);
    void removeEmpty(const protocol::SaleView &sale);

    House &m_house;
    const Theme &m_theme;
    QWidget *m_over;
    SaleRates *m_rates;
};

} // namespace gavel::ui
