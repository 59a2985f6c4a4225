#include "windows/room/own_amount.h"

#include "widgets/keep_room.h"
#include "widgets/looks.h"
#include "widgets/segmented_buttons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::BidForm;

enum Mode { MaximumMode, StraightMode }; // in the order of the buttons

constexpr int fieldWidthMin = 70;
constexpr int widthMin = 220;
constexpr int rowWidthMin = 344; // for all of the amount in one row

// Of two of which one is seen: they share a place, so that nothing moves when it is the other's turn.
QWidget *sharedPlace(QWidget *one, QWidget *other, Qt::Alignment otherAlignment = {})
{
    auto *place = new QWidget;
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(one, 0, 0);
    grid->addWidget(other, 0, 0, otherAlignment);
    for (auto *part : {one, other})
        keepRoom(part, true);
    return place;
}

} // namespace

OwnAmount::OwnAmount(models::RoomModel &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_row(new QHBoxLayout)
    , m_mode(new SegmentedButtons(u"room.bid.mode"_s, {u"maximum"_s, u"straight"_s}))
    , m_field(new QLineEdit)
    , m_send(makeButton({}, u"room.bid.set"_s))
    , m_raise(makeButton({}, u"room.bid.raise"_s))
    , m_lower(makeButton({}, u"room.bid.lower"_s))
    , m_fault(makeParagraph(u"error"_s, u"room.bid.fault"_s))
{
    setMinimumWidth(widthMin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(buildSteps());
    column->addLayout(buildField());
    column->addWidget(m_fault); // its line is there before it is needed
    for (auto *step : std::as_const(m_steps))
        keepRoom(step, true);
    auto &form = room.bidForm();
    connect(m_field, &QLineEdit::textEdited, this, [this, &form](const QString &text) {
        Q_EMIT edited();
        form.setAmountText(text);
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this, &form] {
        if (form.amountText().isEmpty())
            Q_EMIT passed();
        else
            Q_EMIT entered(form.typedAct());
    });
    connect(m_mode, &SegmentedButtons::chosen, this, [this, &form](int mode) {
        Q_EMIT edited();
        form.setMaximum(mode == MaximumMode);
        m_field->setFocus(Qt::TabFocusReason);
    });
    connect(m_send, &QPushButton::clicked, this, [this, &form] { Q_EMIT entered(form.typedAct()); });
    for (auto *button : {m_send, m_raise, m_lower})
        button->installEventFilter(this);
    connect(m_raise, &QPushButton::clicked, this, [this] { Q_EMIT entered(BidForm::Act::Raise); });
    connect(m_lower, &QPushButton::clicked, this, [this] { Q_EMIT entered(BidForm::Act::Lower); });
    retranslate();
}

QLayout *OwnAmount::buildSteps()
{
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    for (int index = 0; index < BidForm::stepsMax; ++index) {
        auto *step = makeButton(u"step"_s, u"room.bid.step%1"_s.arg(index + 1));
        step->setMinimumWidth(40);
        step->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        steps->addWidget(step, 1);
        m_steps.append(step);
        connect(step, &QPushButton::clicked, this, [this, step] {
            take(step->property("amount").toLongLong());
            (m_room.bidForm().leads() ? m_raise : m_send)->setFocus(Qt::TabFocusReason);
        });
    }
    return steps;
}

QLayout *OwnAmount::buildField()
{
    m_field->setObjectName(u"room.bid.amount"_s);
    m_field->setMinimumWidth(fieldWidthMin);
    m_field->installEventFilter(this);
    auto *amount = new QHBoxLayout;
    amount->setSpacing(8);
    amount->addWidget(m_field, 1);
    amount->addWidget(sharedPlace(m_send, m_raise));
    m_row->setSpacing(8);
    m_row->addWidget(sharedPlace(m_mode, m_lower, Qt::AlignTrailing), 0, Qt::AlignLeading);
    m_row->addLayout(amount, 1);
    return m_row;
}

void OwnAmount::take(auction::Amount amount)
{
    Q_EMIT edited();
    m_room.bidForm().setAmountText(m_room.money().plain(amount));
}

void OwnAmount::setGap(int gap)
{
    layout()->setSpacing(gap);
    m_row->setSpacing(gap);
}

void OwnAmount::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool OwnAmount::hasFocusWithin() const
{
    const auto *focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

void OwnAmount::refresh()
{
    const auto &form = m_room.bidForm();
    const bool leads = form.leads();
    if (m_field->text() != form.amountText())
        m_field->setText(form.amountText());
    m_field->setPlaceholderText(m_room.money().symbol());
    m_mode->setCurrent(form.isMaximum() ? MaximumMode : StraightMode);
    m_mode->setVisible(!leads);
    const bool isTyped = !form.amountText().isEmpty();
    const QString fault = isTyped ? form.faultText() : QString();
    m_send->setText(form.isMaximum() ? tr("Set") : tr("Bid"));
    m_send->setAccessibleName(form.isMaximum() ? tr("Set my maximum") : tr("Bid my amount"));
    offer(m_send, !leads, isTyped && fault.isEmpty());
    const bool hasMaximum = form.maximumInHand().has_value();
    m_raise->setText(hasMaximum ? tr("Raise") : tr("Set"));
    m_raise->setAccessibleName(hasMaximum ? tr("Raise my maximum") : tr("Set my maximum"));
    offer(m_raise, leads, isTyped && form.faultText(BidForm::Act::Raise).isEmpty());
    offer(m_lower, hasMaximum, isTyped && form.faultText(BidForm::Act::Lower).isEmpty());
    m_fault->setText(fault);
    m_field->setAccessibleName(leads              ? tr("My new maximum")
                               : form.isMaximum() ? tr("My maximum")
                                                  : tr("My own amount"));
    m_field->setAccessibleDescription(fault.isEmpty() ? m_field->toolTip() : fault);
    showSteps();
}

// From a button that is offered no longer the focus goes to the field, not to whatever comes next.
void OwnAmount::offer(QPushButton *button, bool isShown, bool isEnabled)
{
    if (!(isShown && isEnabled) && window()->focusWidget() == button)
        m_field->setFocus(Qt::OtherFocusReason);
    button->setVisible(isShown);
    button->setEnabled(isEnabled);
}

void OwnAmount::showSteps()
{
    const auto steps = m_room.bidForm().steps();
    for (int index = 0; index < m_steps.size(); ++index) {
        auto *button = m_steps.at(index);
        offer(button, index < steps.size(), true);
        if (index >= steps.size())
            continue;
        const QString amount = m_room.money().shown(steps.at(index));
        button->setProperty("amount", steps.at(index));
        button->setText(amount);
        button->setAccessibleName(tr("Take %1 as my amount").arg(amount));
    }
}

bool OwnAmount::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    if (watched != m_field) // a key that is held since a step was taken by it bids nothing
        return press->isAutoRepeat() && (key == Qt::Key_Return || key == Qt::Key_Enter);
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    take(m_room.bidForm().stepped(key == Qt::Key_Up));
    return true;
}

void OwnAmount::resizeEvent(QResizeEvent *event)
{
    const bool isOneRow = width() >= rowWidthMin;
    m_row->setDirection(isOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside the field it stands next to it, above it at its beginning.
    m_lower->parentWidget()->layout()->setAlignment(m_lower, isOneRow ? Qt::AlignTrailing : Qt::AlignLeading);
    QWidget::resizeEvent(event);
}

void OwnAmount::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// For any of the words that they may come to bear.
void OwnAmount::widenButtons()
{
    int width = 0;
    for (const QString &words : {tr("Set"), tr("Bid"), tr("Raise")}) {
        m_send->setText(words);
        width = qMax(width, m_send->sizeHint().width());
    }
    for (auto *button : {m_send, m_raise})
        button->setMinimumWidth(width);
}

void OwnAmount::retranslate()
{
    m_mode->setTexts({tr("My maximum"), tr("Exact bid")});
    m_mode->setAccessibleName(tr("What my amount is"));
    m_lower->setText(tr("Lower"));
    m_lower->setAccessibleName(tr("Lower my maximum"));
    widenButtons();
    m_field->setToolTip(tr("The arrow keys step it: up takes the smallest bid, then one step more"));
    refresh();
}

} // namespace gavel::ui
