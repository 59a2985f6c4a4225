#pragma once

#include "models/sentence.h"
#include "protocol/sale_views.h"
#include "protocol/views.h"
#include "theme/theme.h"

#include <QJsonObject>
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
    // Asks first; lots that are in it go to the house's first sale, if all of them can and nothing else keeps the sale.
    void remove(auction::SaleId sale);
    // Asks first, and says when they open and end there.
    void moveTo(const QList<protocol::LotView> &lots, auction::SaleId sale);

Q_SIGNALS:
    // Where it came to another sale to look at, `sale` is that one; else 0.
    void done(const gavel::models::Sentence &sentence, gavel::auction::SaleId sale);
    void refused(const QString &problem);

private:
    void openDialog(const protocol::SaleView *sale);
    void complain(const link::Problem &problem, int moved = 0);
    [[nodiscard]] QList<protocol::LotView> lotsOf(auction::SaleId sale) const;
    [[nodiscard]] QString moveText(const QList<protocol::LotView> &lots, const protocol::SaleView &to) const;
    // Lots on their way to another sale: what is sent of each that has not gone yet.
    struct Move
    {
        QList<auction::LotId> lots;
        QList<QJsonObject> changes;
        int moved = 0;
        std::function<void(int moved)> then;
    };
    [[nodiscard]] Move moveOf(const QList<protocol::LotView> &lots, const protocol::SaleView &to) const;
    // One after the other, so that they come in their order; the first that is refused stays, with those behind it.
    void move(Move left);
    void removeOrEmpty(const protocol::SaleView &sale, const Move &leaving);
    // `moved` of its lots are elsewhere by now.
    void removeEmptied(const protocol::SaleView &sale, int moved);
    void removed(const protocol::SaleView &sale);

    House &m_house;
    const Theme &m_theme;
    QWidget *m_over;
    SaleRates *m_rates;
};

} // namespace gavel::ui
