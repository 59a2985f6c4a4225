#include "dialogs/void_dialog.h"

#include "link/host_api.h"
#include "models/console/lot_actions.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/history_delegate.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"

#include <QListView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int listHeight = 188; // five rows

} // namespace

VoidDialog::VoidDialog(link::HostApi &api, const protocol::LotView &lot, const models::MoneyText &money,
                       const Theme &theme, QWidget *parent)
    : FormDialog(u"void"_s, theme, parent)
    , m_api(api)
    , m_lot(lot)
    , m_money(money)
    , m_list(new QListView)
    , m_reason(new MessageEdit(u"void.reason"_s, protocol::limits::reasonMax))
    , m_listField(nullptr)
    , m_reasonField(nullptr)
    , m_bid(makeDialogParagraph(u"heading"_s, u"void.bid"_s))
    , m_effect(makeDialogParagraph(u"strong"_s, u"void.effect"_s))
    , m_told(makeDialogParagraph(u"second"_s, u"void.told"_s))
{
    m_bids.setMoney(money);
    m_list->setObjectName(u"void.bids"_s);
    m_list->setProperty("look", u"field"_s);
    m_list->setModel(&m_bids);
    m_list->setItemDelegate(new HistoryDelegate(theme, this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFixedHeight(listHeight);
    m_listField = addField(m_list);
    m_reasonField = addField(m_reason);
    for (auto *label : {m_bid, m_effect, m_told})
        add(label);
    showPage(Choosing);
    readBids();
}

void VoidDialog::readBids()
{
    const link::BidQuery query{.after = 0, .before = m_lot.seq + 1, .limit = bidsShown};
    m_api.bids(m_lot.id, query, this, [this](const link::Result<link::Page<protocol::BidLine>> &page) {
        if (!page)
            return fail(models::problemText(page.error(), m_money));
        QList<protocol::BidLine> standing;
        std::copy_if(page->items.begin(), page->items.end(), std::back_inserter(standing),
                     [](const protocol::BidLine &line) { return !line.voided; });
        m_bids.put(standing);
        m_list->setCurrentIndex(m_bids.index(0, 0));
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

std::optional<protocol::BidLine> VoidDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(index.data(models::HistoryModel::LineRole).value<protocol::BidLine>())
                           : std::nullopt;
}

void VoidDialog::submit()
{
    if (m_page == Looking)
        return voidIt();
    const bool isReasonless = m_reason->text().trimmed().isEmpty();
    m_reasonField->setWrong(isReasonless ? tr("A reason is needed.") : QString());
    m_listField->setWrong(chosen() ? QString() : tr("Choose the bid."));
    if (isReasonless)
        m_reason->setFocus(Qt::OtherFocusReason);
    else if (chosen())
        lookAgain();
}

void VoidDialog::cancel()
{
    if (m_page == Looking)
        showPage(Choosing);
    else
        reject();
}

// The log is public, so what it tells of the outcome is no secret of anybody's.
void VoidDialog::lookAgain()
{
    setBusy(true);
    m_api.log(m_lot.id, this, [this, seq = chosen()->seq](const link::Result<QByteArray> &log) {
        setBusy(false);
        m_forecast = log ? models::forecastVoid(*log, seq) : models::VoidForecast();
        showPage(Looking);
    });
}

void VoidDialog::showPage(Page page)
{
    m_page = page;
    for (auto *field : {m_listField, m_reasonField})
        field->setVisible(page == Choosing);
    for (auto *label : {m_bid, m_effect, m_told})
        label->setVisible(page == Looking);
    if (page == Choosing)
        m_list->setFocus(Qt::OtherFocusReason);
    setGrave(page == Looking);
    retranslate();
}

void VoidDialog::voidIt()
{
    setBusy(true);
    const QJsonObject body = models::voidBody(chosen()->seq, m_reason->text().trimmed());
    m_api.act(m_lot.id, body, this, [this](const link::Result<protocol::LotView> &lot) {
        if (!lot)
            return fail(models::problemText(lot.error(), m_money));
        Q_EMIT voided(*lot);
        accept();
    });
}

void VoidDialog::showLook()
{
    const auto bid = chosen();
    if (!bid)
        return;
    m_bid->setText(tr("%1 by %2").arg(m_money.shown(bid->bid), models::isolated(bid->nick)));
    m_effect->setText(models::forecastText(m_forecast, m_money));
    m_told->setText(tr("The bid stays in the history, struck out, with your reason: “%1”. Everybody whose standing "
                       "changes is told at once. It can't be taken back.")
                        .arg(m_reason->text().trimmed()));
}

void VoidDialog::retranslate()
{
    m_listField->setTexts(tr("&Bid"));
    m_reasonField->setTexts(tr("&Reason"), tr("Everybody can read it in the lot’s history."));
    if (m_page == Looking) {
        setTexts(tr("Void this bid?"), QString(), tr("Void the bid"));
        showLook();
    } else {
        setTexts(tr("Void a bid on “%1”").arg(models::isolated(m_lot.name)),
                 tr("The lot is worked out anew from the bids that remain. Nothing happens before a second look."),
                 tr("Look at what changes"));
    }
}

} // namespace gavel::ui
