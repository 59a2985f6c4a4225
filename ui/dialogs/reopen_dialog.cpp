#include "dialogs/reopen_dialog.h"

#include "link/host_link.h"
#include "models/console/lot_actions.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 lasting[] = {minuteMs,      2 * minuteMs, 3 * minuteMs, 5 * minuteMs, 10 * minuteMs,
                              30 * minuteMs, hourMs,       6 * hourMs,   24 * hourMs};
constexpr int lastingDefault = 5;

} // namespace

ReopenDialog::ReopenDialog(link::HostLink &line, auction::LotAction action, const protocol::LotView &lot,
                           const models::MoneyText &money, const Theme &theme, QWidget *parent)
    : FormDialog(u"reopen"_s, theme, parent)
    , m_line(line)
    , m_action(action)
    , m_lot(lot)
    , m_money(money)
    , m_lasts(new DropDown(u"reopen.lasts"_s))
    , m_reserve(new QLineEdit)
    , m_reason(new MessageEdit(u"reopen.reason"_s, protocol::limits::reasonMax))
    , m_lastsField(addField(m_lasts))
    , m_reserveField(nullptr)
    , m_reasonField(nullptr)
{
    m_reserve->setObjectName(u"reopen.reserve"_s);
    m_reserveField = addField(m_reserve);
    m_reasonField = addField(m_reason);
    retranslate();
    m_lasts->setCurrentIndex(lastingDefault);
}

std::optional<QJsonObject> ReopenDialog::body()
{
    const QString typed = m_reserve->text().trimmed();
    const auto reserve = typed.isEmpty() ? std::nullopt : m_money.parse(typed);
    const bool isWrong = !typed.isEmpty() && (!reserve || !models::canBeReserve(m_lot, *reserve));
    const QString reason = m_reason->text().trimmed();
    m_reserveField->setWrong(isWrong ? reserveRule() : QString());
    m_reasonField->setWrong(reason.isEmpty() ? tr("A reason is needed.") : QString());
    if (isWrong || reason.isEmpty()) {
        (isWrong ? m_reserve : m_reason)->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    const qint64 now = m_line.clock().nowMs().value_or(QDateTime::currentMSecsSinceEpoch());
    return models::reopenBody(m_action, now + lasting[m_lasts->currentIndex()], reserve, reason);
}

QString ReopenDialog::reserveRule() const
{
    const QString start = m_money.shown(m_lot.start);
    return m_lot.buyNow ? tr("An amount from the start price, %1, to the price to buy now, %2, or nothing.")
                              .arg(start, m_money.shown(*m_lot.buyNow))
                        : tr("An amount of at least the start price, %1, or nothing.").arg(start);
}

void ReopenDialog::submit()
{
    const auto asked = body();
    if (!asked)
        return;
    setBusy(true);
    m_line.api().act(m_lot.id, *asked, this, [this](const link::Result<protocol::LotView> &lot) {
        if (!lot)
            return fail(models::problemText(lot.error(), m_money));
        Q_EMIT reopened(*lot);
        accept();
    });
}

QString ReopenDialog::consequence() const
{
    if (m_action == auction::LotAction::Relist)
        return tr("No bid stands. Bidding begins anew at %1.").arg(m_money.shown(m_lot.start));
    if (!m_lot.leader)
        return tr("Nobody bid on it. Bidding begins anew at %1.").arg(m_money.shown(m_lot.start));
    return tr("%1 leads again, at %2, unless their funds no longer cover it; then bidding begins anew at %3.")
        .arg(models::isolated(m_lot.leader->nick), m_money.shown(m_lot.price), m_money.shown(m_lot.start));
}

void ReopenDialog::retranslate()
{
    const QString lot = models::isolated(m_lot.name);
    if (m_action == auction::LotAction::Relist)
        setTexts(tr("Relist “%1”").arg(lot), consequence(), tr("Relist"));
    else
        setTexts(tr("Reopen “%1”").arg(lot), consequence(), tr("Reopen"));
    const int chosen = qMax(0, m_lasts->currentIndex());
    m_lasts->clear();
    m_lasts->addItems({tr("In a minute"), tr("In 2 minutes"), tr("In 3 minutes"), tr("In 5 minutes"),
                       tr("In 10 minutes"), tr("In 30 minutes"), tr("In an hour"), tr("In 6 hours"), tr("In a day")});
    m_lasts->setCurrentIndex(chosen);
    m_lastsField->setTexts(tr("&Ends"));
    m_reserveField->setTexts(tr("&New reserve"), tr("Leave it empty for none. Only its being met or not is shown."));
    m_reserve->setPlaceholderText(m_money.symbol());
    m_reasonField->setTexts(tr("&Reason"), tr("It is in the lot’s public log."));
}

} // namespace gavel::ui
