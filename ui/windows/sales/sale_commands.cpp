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
    connect(m_rates, &SaleRates::saved, this, [this] { Q_EMIT done(tr("Saved."), noSale); });
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
        Q_EMIT done(isNew ? tr("“%1” is planned.").arg(models::isolated(saved.name)) : tr("Saved."), saved.id);
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
            return Q_EMIT done(tr("It runs: its lots are open."), sale->id);
        case protocol::SaleAction::End:
            return Q_EMIT done(tr("It is over."), sale->id);
        case protocol::SaleAction::Renumber:
            return Q_EMIT done(tr("The lots are numbered by their order."), sale->id);
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
    return models::moveText(lots, to, lotsOf(to.id).size(), m_house.line().clock().nowMs());
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
    QList<auction::LotId> ids;
    for (const protocol::LotView &lot : lots)
        ids.append(lot.id);
    connect(dialog, &QDialog::accepted, this,
            [this, ids, sale = *sale] { move(ids, auction::firstSale, [this, sale] { removeEmpty(sale); }); });
    dialog->open();
}

void SaleCommands::removeEmpty(const protocol::SaleView &sale)
{
    link::removeSale(m_house.line().http(), sale.id, this, [this, sale](const link::Result<link::Done> &gone) {
        if (!gone)
            return complain(gone.error());
        m_house.sales().remove(sale.id);
        Q_EMIT done(tr("“%1” is removed.").arg(models::isolated(sale.name)), noSale);
    });
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
    QList<auction::LotId> ids;
    for (const protocol::LotView &lot : lots)
        ids.append(lot.id);
    connect(dialog, &QDialog::accepted, this, [this, ids, id, name] {
        move(ids, id, [this, name] { Q_EMIT done(tr("Now in “%1”, after all others.").arg(name), noSale); });
    });
    dialog->open();
}

void SaleCommands::move(QList<auction::LotId> lots, auction::SaleId sale, const std::function<void()> &then)
{
    if (lots.isEmpty())
        return then();
    const QJsonObject change{{u"sale"_s, sale}};
    const auction::LotId first = lots.takeFirst();
    m_house.line().api().changeLot(first, change, this, [=, this](const link::Result<protocol::LotView> &is) {
        if (!is)
            return complain(is.error());
        m_house.lots().put({*is});
        move(lots, sale, then);
    });
}

void SaleCommands::complain(const link::Problem &problem)
{
    Q_EMIT refused(models::saleProblemText(problem, m_house.money()));
}

} // namespace gavel::ui
