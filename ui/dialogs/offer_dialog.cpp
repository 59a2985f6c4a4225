#include "dialogs/offer_dialog.h"

#include "link/host_link.h"
#include "models/console/lot_actions.h"
#include "models/console/runner_up.h"
#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 standing[] = {5 * minuteMs, 15 * minuteMs, hourMs, 24 * hourMs, 3 * 24 * hourMs, 7 * 24 * hourMs};
constexpr int standingDefault = 3;

} // namespace

OfferDialog::OfferDialog(link::HostLink &line, const protocol::LotView &lot, const models::MoneyText &money,
                         const Theme &theme, QWidget *parent)
    : FormDialog(u"offer"_s, theme, parent)
    , m_line(line)
    , m_lot(lot)
    , m_money(money)
    , m_next(makeDialogParagraph(u"strong"_s, u"offer.next"_s))
    , m_stands(new DropDown(u"offer.stands"_s))
    , m_reason(new MessageEdit(u"offer.reason"_s, protocol::limits::reasonMax))
    , m_standsField(addField(m_stands))
    , m_reasonField(addField(m_reason))
{
    add(m_next);
    retranslate();
    m_stands->setCurrentIndex(standingDefault);
    lookForRunnerUp();
}

// The log is public, and with it who is in line.
void OfferDialog::lookForRunnerUp()
{
    m_line.api().log(m_lot.id, this, [this](const link::Result<QByteArray> &log) {
        if (log)
            return lookAt(models::runnersUpIn(*log), 0);
        m_isLooking = false;
        showRunnerUp();
        fail(models::problemText(log.error(), m_money));
    });
}

void OfferDialog::lookAt(const QList<auction::RunnerUp> &line, qsizetype place)
{
    if (place >= line.size()) {
        m_isLooking = false;
        submitButton()->setEnabled(false);
        return showRunnerUp();
    }
    m_line.api().account(line.at(place).account, this,
                         [this, line, place](const link::Result<protocol::AccountView> &account) {
                             if (account && account->blocked)
                                 return lookAt(line, place + 1);
                             m_isLooking = false;
                             if (account) {
                                 m_runnerUp = line.at(place);
                                 m_who = models::payerText(*account);
                             } else {
                                 fail(models::problemText(account.error(), m_money));
                             }
                             showRunnerUp();
                         });
}

void OfferDialog::showRunnerUp()
{
    if (m_runnerUp)
        m_next->setText(tr("Next in line: %1, for %2.").arg(m_who, m_money.shown(m_runnerUp->price)));
    else
        m_next->setText(m_isLooking ? tr("Who is next in line is being read…") : tr("Nobody is left to offer it to."));
}

void OfferDialog::submit()
{
    const qint64 now = m_line.clock().nowMs().value_or(QDateTime::currentMSecsSinceEpoch());
    setBusy(true);
    m_line.api().act(m_lot.id, models::offerBody(now + standing[m_stands->currentIndex()], m_reason->text().trimmed()),
                     this, [this](const link::Result<protocol::LotView> &lot) {
                         if (!lot && lot.error().code == auction::Refusal::NotFound)
                             return fail(tr("Nobody is left to offer it to."));
                         if (!lot)
                             return fail(models::problemText(lot.error(), m_money));
                         Q_EMIT offered(*lot);
                         accept();
                     });
}

void OfferDialog::retranslate()
{
    setTexts(tr("Offer “%1” to the runner-up").arg(models::isolated(m_lot.name)),
             tr("Whoever bid most after the buyer, and has not declined, can have it for what they bid last. They are "
                "told at once."),
             tr("Offer it"));
    const QStringList spans{tr("5 minutes"), tr("15 minutes"), tr("An hour"), tr("A day"), tr("3 days"), tr("A week")};
    m_stands->setTexts(spans);
    showRunnerUp();
    m_standsField->setTexts(tr("It &stands for"), tr("What runs out counts as declined."));
    m_reasonField->setTexts(tr("&Note"), tr("The host reads it in the record."));
}

} // namespace gavel::ui
