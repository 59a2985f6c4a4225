#include "windows/selling/reserve_panel.h"

#include "models/words.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

ReservePanel::ReservePanel(House &house, models::RoomModel &room, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_room(room)
    , m_title(makeLabel(u"strong"_s, u"room.reserve.title"_s))
    , m_note(makeParagraph(u"third"_s, u"room.reserve.note"_s))
    , m_amount(new QLineEdit)
    , m_lower(makeButton({}, u"room.reserve.lower"_s))
    , m_remove(makeButton({}, u"room.reserve.remove"_s))
    , m_fault(makeParagraph(u"error"_s, u"room.reserve.fault"_s))
{
    m_amount->setObjectName(u"room.reserve.amount"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_amount, 1);
    row->addWidget(m_lower);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_fault);
    column->addWidget(m_note);
    connect(m_amount, &QLineEdit::textEdited, this, &ReservePanel::refresh);
    connect(m_amount, &QLineEdit::returnPressed, m_lower, &QPushButton::click);
    connect(m_lower, &QPushButton::clicked, this, [this] {
        if (m_form.canLower())
            send(m_form.lowering());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { send(models::ReserveForm::removal()); });
    connect(&room, &models::RoomModel::lotChanged, this, &ReservePanel::refresh);
    connect(&room, &models::RoomModel::standingChanged, this, &ReservePanel::refresh);
    connect(&house.selling(), &QAbstractItemModel::modelReset, this, &ReservePanel::refresh);
    retranslate();
}

void ReservePanel::refresh()
{
    const auto &lot = m_room.lot();
    const bool isMine = lot && lot->owner.id == m_house.line().me() && m_house.isSignedIn();
    if (!isMine) {
        hide();
        return;
    }
    m_form.setMoney(m_room.money());
    m_form.setLot(*lot);
    m_form.setTyped(m_amount->text());
    for (const auto &mine : m_house.selling().lots()) {
        if (mine.lot.id == lot->id)
            m_form.setReserve(mine.reserve);
    }
    setVisible(m_form.isOffered());
    m_title->setText(m_form.reserve() ? tr("Your reserve: %1").arg(m_room.money().shown(*m_form.reserve()))
                                      : tr("Your reserve"));
    m_amount->setPlaceholderText(m_room.money().symbol());
    const QString fault = m_form.faultText();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_lower->setEnabled(m_form.canLower() && !m_isSending);
    m_remove->setEnabled(!m_isSending);
}

void ReservePanel::send(const QJsonObject &change)
{
    m_isSending = true;
    refresh();
    m_house.line().api().changeLot(m_room.id(), change, this, [this](const link::Result<protocol::LotView> &lot) {
        m_isSending = false;
        if (lot)
            m_amount->clear();
        refresh();
        if (!lot) {
            m_fault->setText(lot.error().code == auction::Refusal::HasBids
                                 ? tr("The reserve was lowered once already, and stands.")
                                 : models::problemText(lot.error(), m_room.money()));
            m_fault->show();
        }
        m_house.selling().reload();
    });
}

void ReservePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReservePanel::retranslate()
{
    m_amount->setAccessibleName(tr("New reserve"));
    m_lower->setText(tr("Lower"));
    m_lower->setAccessibleName(tr("Lower the reserve"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the reserve"));
    m_note->setText(tr("Now that there are bids, the reserve may be lowered or removed once. If a maximum reaches the "
                       "new one, the price rises to it at once."));
    refresh();
}

} // namespace gavel::ui
