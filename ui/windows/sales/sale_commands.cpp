#include "windows/sales/sale_commands.h"

#include "dialogs/reason_dialog.h"
#include "link/sale_api.h"
#include "models/isolated.h"
#include "models/sales/move_words.h"
#include "models/sales/sale_words.h"
#include "windows/house.h"
#include "windows/sale_rates.h"
#include "windows/sales/sale_dialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr auction::SaleId noSale = 0;

} // namespace

SaleCommands::SaleCommands(House &house, const Theme &theme, QWidget *over)
    : QObject(over)
    , m_house(house)
    , m_theme(theme)
    , m_over(over)
    , m_rates(new SaleRates(house, theme, over))
{
    connect(m_rates, &SaleRates::refused, this, &SaleCommands::refused);
    connect(m_rates, &SaleRates::saved, this, [this] { Q_EMIT done([] { return tr("Saved."); }, noSale); });
}

void SaleCommands::plan()
{
    openDialog(nullptr);
}

void SaleCommands::change(auction::SaleId sale)
{
    if (const auto *known = m_house.sales().find(sale))
        openDialog(known);
}

void SaleCommands::openDialog(const protocol::SaleView *sale)
{
    SaleDialog::Subject subject;
    if (sale)
        subject = {.sale = *sale, .lots = lotsOf(sale->id).size(), .isOnly = !m_house.sales().areSeveral()};
    auto *dialog = new SaleDialog(
        m_house.line().http(), subject, [this] { return m_house.line().clock().nowMs(); }, m_theme, m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaleDialog::saved, this, [this, isNew = !sale](const protocol::SaleView &saved) {
        m_house.sales().put(saved);
        Q_EMIT done([isNew, name = models::isolated(
                                saved.name)] { return isNew ? tr("“%1” is planned.").arg(name) : tr("Saved."); },
                    saved.id);
    });
    dialog->open();
}

// They change until one of the sale's lots has opened.
void SaleCommands::askRates(auction::SaleId sale)
{
    m_rates->ask(sale,
                 tr("They count for all lots of the sale that have none of their own, or of their seller’s. Leave "
                    "one empty for what the house has."));
}

void SaleCommands::act(auction::SaleId id, protocol::SaleAction action)
{
    const auto reply = [this, action](const link::Result<protocol::SaleView> &sale) {
        if (!sale)
            return complain(sale.error());
        m_house.sales().put(*sale);
        switch (action) {
        case protocol::SaleAction::Start:
            return Q_EMIT done([] { return tr("It runs: its lots are open."); }, sale->id);
        case protocol::SaleAction::End:
            return Q_EMIT done([] { return tr("It is over."); }, sale->id);
        case protocol::SaleAction::Renumber:
            return Q_EMIT done([] { return tr("The lots are numbered by their order."); }, sale->id);
        }
    };
    link::actOnSale(m_house.line().http(), id, action, this, reply);
}

QList<protocol::LotView> SaleCommands::lotsOf(auction::SaleId sale) const
{
    QList<protocol::LotView> lots;
    for (const protocol::LotView &lot : m_house.lots().lots()) {
        if (lot.sale == sale)
            lots.append(lot);
    }
    std::sort(lots.begin(), lots.end(), [](const auto &a, const auto &b) {
        return std::pair(a.place.order, a.id) < std::pair(b.place.order, b.id);
    });
    return lots;
}

QString SaleCommands::moveText(const QList<protocol::LotView> &lots, const protocol::SaleView &to) const
{
    const QList<protocol::LotView> there = lotsOf(to.id);
    QStringList texts{models::moveText(lots, to, there.size(), m_house.line().clock().nowMs()),
                      models::moveNumbersText(lots, there)};
    const auto *from = lots.isEmpty() ? nullptr : m_house.sales().find(lots.first().sale);
    if (const auto &house = m_house.line().house(); house && from)
        texts.append(models::moveRatesText(*from, to, *house, m_house.money()));
    texts.removeAll(QString());
    return texts.join(u'\n');
}

void SaleCommands::remove(auction::SaleId id)
{
    const auto *sale = m_house.sales().find(id);
    const auto *first = m_house.sales().find(auction::firstSale);
    if (!sale || !first)
        return;
    const QList<protocol::LotView> lots = lotsOf(id);
    if (!std::all_of(lots.begin(), lots.end(), models::canMove))
        return Q_EMIT refused(tr("Lots of this sale have opened, were withdrawn or have bids: they stay in it, and so "
                                 "it stays too."));
    ReasonDialog::Question question{
        .title = tr("Remove “%1”").arg(models::isolated(sale->name)),
        .explains = tr("Nobody finds this sale any more. That can’t be taken back."),
        .submit = tr("Remove it"),
        .readBy = {},
    };
    if (!lots.isEmpty()) {
        question.explains =
            tr("Its lots go to “%1” first, behind all others there:").arg(models::isolated(first->name)) + u'\n' +
            moveText(lots, *first) + u'\n' + question.explains;
        question.submit = tr("Move the lots and remove it");
    }
    auto *dialog = new ReasonDialog(question, m_theme, m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Move leaving = moveOf(lots, *first);
    leaving.then = [this, sale = *sale](int moved) { removeEmptied(sale, moved); };
    connect(dialog, &QDialog::accepted, this, [this, leaving, sale = *sale] { removeOrEmpty(sale, leaving); });
    dialog->open();
}

// The host alone knows whether anything but its lots keeps it: then none of them goes.
void SaleCommands::removeOrEmpty(const protocol::SaleView &sale, const Move &leaving)
{
    link::removeSale(m_house.line().http(), sale.id, this, [this, sale, leaving](const link::Result<link::Done> &gone) {
        if (gone)
            return removed(sale);
        if (gone.error().member != u"lots" || leaving.lots.isEmpty())
            return complain(gone.error());
        move(leaving);
    });
}

void SaleCommands::removeEmptied(const protocol::SaleView &sale, int moved)
{
    link::removeSale(m_house.line().http(), sale.id, this, [this, sale, moved](const link::Result<link::Done> &gone) {
        if (!gone)
            return complain(gone.error(), moved);
        removed(sale);
    });
}

void SaleCommands::removed(const protocol::SaleView &sale)
{
    m_house.sales().remove(sale.id);
    Q_EMIT done([name = models::isolated(sale.name)] { return tr("“%1” is removed.").arg(name); }, noSale);
}

void SaleCommands::moveTo(const QList<protocol::LotView> &lots, auction::SaleId id)
{
    const auto *to = m_house.sales().find(id);
    if (!to || lots.isEmpty())
        return;
    const QString name = models::isolated(to->name);
    auto *dialog = new ReasonDialog({.title = tr("Move to “%1”").arg(name),
                                     .explains = moveText(lots, *to),
                                     .submit = tr("Move"),
                                     .readBy = {},
                                     .isGrave = false},
                                    m_theme, m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Move going = moveOf(lots, *to);
    going.then = [this, name](int) {
        Q_EMIT done([name] { return tr("Now in “%1”, after all others.").arg(name); }, noSale);
    };
    connect(dialog, &QDialog::accepted, this, [this, going] { move(going); });
    dialog->open();
}

SaleCommands::Move SaleCommands::moveOf(const QList<protocol::LotView> &lots, const protocol::SaleView &to) const
{
    Move move;
    for (const protocol::LotView &lot : lots)
        move.lots.append(lot.id);
    const auto *from = lots.isEmpty() ? nullptr : m_house.sales().find(lots.first().sale);
    move.changes = models::moveChanges(lots, from, to, lotsOf(to.id));
    return move;
}

void SaleCommands::move(Move left)
{
    if (left.lots.isEmpty())
        return left.then(left.moved);
    const auction::LotId lot = left.lots.takeFirst();
    const QJsonObject change = left.changes.takeFirst();
    m_house.line().api().changeLot(lot, change, this, [this, left](const link::Result<protocol::LotView> &is) {
        if (!is)
            return complain(is.error(), left.moved);
        m_house.lots().put({*is});
        Move rest = left;
        ++rest.moved;
        move(rest);
    });
}

void SaleCommands::complain(const link::Problem &problem, int moved)
{
    const QString why = models::saleProblemText(problem, m_house.money());
    Q_EMIT refused(moved == 0 ? why : tr("%n lot(s) were moved already.", nullptr, moved) + u' ' + why);
}

} // namespace gavel::ui
