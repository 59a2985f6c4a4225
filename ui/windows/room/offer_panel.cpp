#include "windows/room/offer_panel.h"

#include "link/cash_api.h"
#include "models/desk/desk_roles.h"
#include "models/isolated.h"
#include "models/time_text.h"
#include "models/words.h"
#include "widgets/click_by_enter.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

OfferPanel::OfferPanel(House &house, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_fault(makeParagraph(u"second"_s, objectName + u".fault"_s))
    , m_take(makeButton(u"primary"_s, objectName + u".take"_s))
    , m_decline(makeButton({}, objectName + u".decline"_s))
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_decline);
    row->addWidget(m_take, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fault);
    column->addLayout(row);
    connect(m_take, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { answer(false); });
    for (auto *button : {m_take, m_decline})
        clickByEnter(button);
    refresh();
}

void OfferPanel::setLot(const std::optional<protocol::LotView> &lot)
{
    if (lot == m_lot)
        return;
    m_lot = lot;
    refresh();
}

bool OfferPanel::isMine() const
{
    const auto &account = m_house.line().account();
    return m_lot && m_lot->offer && account && m_lot->offer->account.id == account->id;
}

bool OfferPanel::isAnswerable() const
{
    return m_lot && m_lot->offer && (isMine() || models::mayTakeMoney(m_house.line().account()));
}

QString OfferPanel::untilText() const
{
    const QString until = models::dateTimeText(m_lot->offer->until);
    if (isMine())
        return tr("Until %1. What you bid for it counts; it is yours to leave.").arg(until);
    return tr("“%1” is offered to %2 until %3.")
        .arg(models::isolated(m_lot->name), models::isolated(m_lot->offer->account.nick), until);
}

void OfferPanel::refresh()
{
    setVisible(isAnswerable());
    if (!isAnswerable())
        return;
    const QString price = m_house.money().shown(m_lot->offer->price);
    m_take->setText(isMine() ? tr("Take it for %1").arg(price) : tr("They take it for %1").arg(price));
    m_decline->setText(isMine() ? tr("Decline") : tr("They decline"));
    if (!m_isBusy)
        m_fault->setText(untilText());
    m_take->setEnabled(!m_isBusy);
    m_decline->setEnabled(!m_isBusy);
}

void OfferPanel::answer(bool takes)
{
    m_isBusy = true;
    refresh();
    const protocol::LotView offered = *m_lot;
    const auto reply = [this, offered, takes](const link::Result<protocol::LotView> &lot) {
        m_isBusy = false;
        refresh();
        if (!lot)
            return m_fault->setText(models::problemText(lot.error(), m_house.money()));
        m_house.lots().put({*lot});
        Q_EMIT answered(offered, takes);
    };
    if (isMine())
        m_house.line().api().answerOffer(offered.id, takes, this, reply);
    else
        link::answerOfferFor(m_house.line().http(), offered.offer->account.id, offered.id, takes, this, reply);
}

void OfferPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
