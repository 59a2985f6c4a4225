#include "models/console/lot_actions.h"
#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "models/means_words.h"
#include "models/words.h"
#include "widgets/status_banner.h"
#include "windows/desk/cashier_view.h"
#include "windows/house.h"

#include <QLabel>
#include <QPushButton>

// What the cashier's screen says: of whom they serve, and of what was done.

using namespace Qt::StringLiterals;

namespace gavel::ui {

using Tone = StatusBanner::Tone;

void CashierView::followDesk()
{
    connect(&m_desk, &models::CashDesk::changed, this, &CashierView::showDesk);
    connect(&m_desk, &models::CashDesk::found, this, &CashierView::choose);
    connect(&m_desk, &models::CashDesk::paid, this, &CashierView::sayPaid);
    connect(&m_desk, &models::CashDesk::saleVoided, this, &CashierView::sayVoided);
    connect(&m_desk, &models::CashDesk::refunded, this, [this](auction::Amount amount, protocol::Means means) {
        m_banner->say(Tone::Fine, [this, amount, means] {
            return StatusBanner::Words{
                tr("Given back: %1, %2.").arg(m_house.money().shown(amount), models::meansText(means))};
        });
    });
    connect(&m_desk, &models::CashDesk::changedElsewhere, this, &CashierView::sayChanged);
    connect(&m_desk, &models::CashDesk::payerSet, this, [this] {
        m_shown.reset();
        m_banner->sayBriefly(Tone::Fine, [] { return tr("The bill is changed."); });
    });
    connect(&m_desk, &models::CashDesk::numbered, this, &CashierView::openReceipt);
    connect(&m_desk, &models::CashDesk::nobodyFound, this, [this](const QString &words) {
        m_banner->say(Tone::Soon,
                      [words] { return StatusBanner::Words{tr("Nobody fits “%1”.").arg(models::isolated(words))}; });
        focusSearch();
    });
    connect(&m_desk, &models::CashDesk::failed, this, [this](const link::Problem &problem) {
        m_offersOn = false;
        m_banner->say(Tone::Alarm, [this, problem] {
            return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
        });
    });
}

// Of a couple or a table: for whom the bill is beside whoever pays it.
void CashierView::showPeople()
{
    QStringList names;
    for (const protocol::BilledPerson &one : m_desk.invoice()->people)
        names.append(models::payerText(one));
    m_people->setText(tr("With %1").arg(names.join(u", "_s)));
    m_people->setVisible(!names.isEmpty());
}

void CashierView::showElsewhere()
{
    const auto &elsewhere = m_desk.elsewhere();
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    if (elsewhere.isEmpty())
        return;
    const models::CashDesk::Elsewhere &first = elsewhere.first();
    const QString sale = models::isolated(m_saleNames.value(first.sale)).replace(u'&', u"&&"_s);
    const QString amount = m_house.money().shown(qAbs(first.balance));
    m_elsewhere->setText(first.balance > 0 ? tr("Owes %1 in “%2” too").arg(amount, sale)
                                           : tr("Is owed %1 in “%2”").arg(amount, sale));
}

void CashierView::sayPaid(auction::Amount booked, auction::Amount change, protocol::Means means)
{
    const auction::Amount left = m_desk.invoice()->balance();
    m_banner->say(change > 0 ? Tone::Accent : Tone::Fine, [this, booked, change, means, left] {
        const auto money = m_house.money();
        QString sentence = tr("Paid: %1, %2.").arg(money.shown(booked), models::meansText(means));
        if (change > 0)
            sentence += u' ' + tr("Change to give: %1.").arg(money.shown(change));
        if (left > 0)
            sentence += u' ' + tr("Still to pay: %1.").arg(money.shown(left));
        return StatusBanner::Words{sentence};
    });
    m_shown.reset();
    showDesk();
}

// Nothing tells of it by itself; a refusal does, or looking again.
void CashierView::sayChanged(auction::Amount before)
{
    const auction::Amount owed = m_desk.invoice()->balance();
    m_banner->say(Tone::Soon, [this, before, owed] {
        const QString left = m_house.money().shown(owed);
        if (owed <= 0)
            return StatusBanner::Words{tr("Nothing is owed any more; this bill was settled at another desk.")};
        if (owed < before)
            return StatusBanner::Words{tr("%1 is still owed; something was paid at another desk.").arg(left)};
        return StatusBanner::Words{tr("%1 is owed now; this bill was changed at another desk.").arg(left)};
    });
}

void CashierView::sayVoided(const protocol::LotView &lot)
{
    m_offersOn = true;
    m_banner->say(Tone::Fine, [name = lot.name] {
        return StatusBanner::Words{tr("The sale of “%1” is void.").arg(models::isolated(name)), tr("Offer it on…")};
    });
}

void CashierView::sayAnswered(const protocol::LotView &offered, bool takes)
{
    m_banner->say(Tone::Fine, [this, offered, takes] {
        return StatusBanner::Words{models::answeredText(offered, takes, m_house.money())};
    });
    if (!m_desk.isBillOf(offered.offer->account.id))
        return; // somebody else is served by now, or nobody

    // What they owe now is offered to be paid.
    m_shown.reset();
    m_desk.readAgain();
}

} // namespace gavel::ui
