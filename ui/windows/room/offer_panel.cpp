#include "windows/room/offer_panel.h"

#include "models/words.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace gavel::ui {

OfferPanel::OfferPanel(House &house, models::RoomModel &room, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_room(room)
    , m_fault(makeParagraph(u"second"_s, u"room.offer.fault"_s))
    , m_take(makeButton(u"primary"_s, u"room.offer.take"_s))
    , m_decline(makeButton({}, u"room.offer.decline"_s))
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
    refresh();
}

bool OfferPanel::isMine() const
{
    const auto &lot = m_room.lot();
    const auto &account = m_house.line().account();
    return lot && lot->offer && account && lot->offer->account.id == account->id;
}

QString OfferPanel::untilText() const
{
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(m_room.lot()->offer->until);
    return tr("Until %1. What you bid for it counts; it is yours to leave.")
        .arg(QLocale().toString(until, QLocale::ShortFormat));
}

void OfferPanel::refresh()
{
    setVisible(isMine());
    if (!isMine())
        return;
    m_take->setText(tr("Take it for %1").arg(m_room.money().shown(m_room.lot()->offer->price)));
    m_decline->setText(tr("Decline"));
    if (!m_isBusy)
        m_fault->setText(untilText());
    m_take->setEnabled(!m_isBusy);
    m_decline->setEnabled(!m_isBusy);
}

void OfferPanel::answer(bool takes)
{
    m_isBusy = true;
    refresh();
    m_house.line().api().answerOffer(m_room.lot()->id, takes, this, [this](const link::Result<protocol::LotView> &lot) {
        m_isBusy = false;
        refresh();
        if (!lot)
            m_fault->setText(models::problemText(lot.error(), m_room.money()));
        else
            m_house.lots().put({*lot});
    });
}

void OfferPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
