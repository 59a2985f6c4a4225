#include "windows/room/prebid_panel.h"

#include "widgets/looks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

using models::PrebidForm;

PrebidPanel::PrebidPanel(models::RoomModel &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_amount(new QLineEdit)
    , m_leave(makeButton(u"primary"_s, u"room.prebid.leave"_s))
    , m_takeBack(makeButton({}, u"room.prebid.takeBack"_s))
    , m_fault(makeParagraph(u"second"_s, u"room.prebid.fault"_s))
{
    m_amount->setObjectName(u"room.prebid.amount"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_amount, 1);
    row->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_fault);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
    auto &form = m_room.prebidForm();
    connect(m_amount, &QLineEdit::textEdited, &form, &PrebidForm::setAmountText);
    connect(m_amount, &QLineEdit::returnPressed, &form, [&form] { form.leave(); });
    connect(m_leave, &QPushButton::clicked, &form, [&form] { form.leave(); });
    connect(m_takeBack, &QPushButton::clicked, &form, [&form] { form.takeBack(); });
    connect(&form, &PrebidForm::changed, this, &PrebidPanel::refresh);
    retranslate();
    hide();
}

void PrebidPanel::offer(bool isOffered)
{
    setVisible(isOffered);
}

void PrebidPanel::refresh()
{
    const auto &form = m_room.prebidForm();
    if (m_amount->text() != form.amountText())
        m_amount->setText(form.amountText());
    m_leave->setText(form.left() ? tr("Change it") : tr("Leave this maximum"));
    m_leave->setEnabled(form.canLeave());
    m_takeBack->setVisible(form.left().has_value());
    m_takeBack->setEnabled(form.canTakeBack());
    m_fault->setText(form.faultText());
    m_fault->setVisible(!form.faultText().isEmpty());
}

void PrebidPanel::retranslate()
{
    m_amount->setPlaceholderText(tr("Your maximum"));
    m_amount->setAccessibleName(tr("Maximum that bids for you when the lot opens"));
    m_takeBack->setText(tr("Take it back"));
    refresh();
}

void PrebidPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
