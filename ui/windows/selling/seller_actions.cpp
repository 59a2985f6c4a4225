#include "windows/selling/seller_actions.h"

#include "models/selling/lot_terms.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

SellerActions::SellerActions(House &house, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_change(makeButton({}, objectName + u".change"_s))
    , m_relist(makeButton({}, objectName + u".relist"_s))
{
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_change);
    row->addWidget(m_relist);
    connect(m_change, &QPushButton::clicked, this, [this] { Q_EMIT changeAsked(m_lot->id); });
    connect(m_relist, &QPushButton::clicked, this, [this] { Q_EMIT relistAsked(m_lot->id); });
    connect(&house.line(), &link::HostLink::accountChanged, this, &SellerActions::refresh);
    retranslate();
}

void SellerActions::setLot(const std::optional<protocol::LotView> &lot)
{
    m_lot = lot;
    refresh();
}

void SellerActions::refresh()
{
    const bool isMine = m_lot && m_house.isMine(*m_lot);
    const bool changes = isMine && models::mayChange(*m_lot);
    const bool adds = isMine && models::mayAddPictures(*m_lot);
    const bool relists = isMine && models::mayRelist(*m_lot);
    m_change->setVisible(changes || adds);
    m_change->setText(adds ? tr("Add pictures") : tr("Change the lot"));
    m_change->setToolTip(adds ? tr("The rest of it stands, since somebody has bid")
                              : tr("As long as nobody has bid on it"));
    m_relist->setVisible(relists);
    setVisible(changes || adds || relists);
}

void SellerActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SellerActions::retranslate()
{
    m_relist->setText(tr("Offer it again"));
    m_relist->setToolTip(tr("As a new lot, with what is written here and its pictures"));
    refresh();
}

} // namespace gavel::ui
