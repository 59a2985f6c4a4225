#include "windows/bid_panel.h"

#include "auction/increments.h"
#include "models/words.h"
#include "widgets/figure_label.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/segmented_buttons.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/reserve_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::BidForm;
using models::Standing;

constexpr int stepCount = 3;
constexpr int stepsAbove[stepCount] = {1, 2, 4}; // increments above the ask
enum Mode { MaximumMode, StraightMode };         // in the order of the buttons

} // namespace

BidPanel::BidPanel(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_room(room)
    , m_priceCaption(makeLabel(u"small"_s))
    , m_timeCaption(makeLabel(u"small"_s))
    , m_price(new FigureLabel(u"room.price"_s, theme, Theme::Text::Figure))
    , m_countdown(new FigureLabel(u"room.countdown"_s, theme, Theme::Text::Figure))
    , m_bids(makeLabel(u"third"_s, u"room.bids"_s))
    , m_ends(makeLabel(u"third"_s, u"room.ends"_s))
    , m_banner(new StatusBanner(u"room.bid.banner"_s, theme))
    , m_submit(makeButton(u"primary"_s, u"room.bid.submit"_s))
    , m_fields(nullptr)
    , m_figures(nullptr)
    , m_buyNow(makeButton(u"buy"_s, u"room.bid.buyNow"_s))
    , m_mode(new SegmentedButtons(u"room.bid.mode"_s, {u"maximum"_s, u"straight"_s}))
    , m_amount(new QLineEdit)
    , m_set(makeButton({}, u"room.bid.set"_s))
    , m_raise(makeButton({}, u"room.bid.raise"_s))
    , m_lower(makeButton({}, u"room.bid.lower"_s))
    , m_fault(makeParagraph(u"error"_s, u"room.bid.fault"_s))
    , m_message(new MessageEdit(u"room.bid.message"_s, BidCommand::msgCodePointsMax))
    , m_messageLeft(makeLabel(u"third"_s, u"room.bid.messageLeft"_s))
    , m_note(makeParagraph(u"third"_s, u"room.bid.note"_s))
    , m_bar(makeParagraph(u"second"_s, u"room.bid.bar"_s))
    , m_reserve(new ReservePanel(house, room))
{
    setObjectName(u"room.bid"_s);
    setProperty("look", u"panel"_s);
    m_submit->setProperty("large", true);
    m_fields = buildFields();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(10);
    column->addLayout(buildFigures());
    column->addWidget(m_banner);
    column->addWidget(m_submit);
    column->addWidget(m_fields);
    column->addWidget(m_bar);
    column->addWidget(m_reserve);
    follow();
    retranslate();
}

QLayout *BidPanel::buildFigures()
{
    m_countdown->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_price->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_figures = new QGridLayout;
    auto *grid = m_figures;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_priceCaption, 0, 0);
    grid->addWidget(m_timeCaption, 0, 1, Qt::AlignTrailing);
    grid->addWidget(m_price, 1, 0);
    grid->addWidget(m_countdown, 1, 1);
    grid->addWidget(m_bids, 2, 0);
    grid->addWidget(m_ends, 2, 1, Qt::AlignTrailing);
    return grid;
}

QLayout *BidPanel::buildSteps()
{
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    for (int index = 0; index < stepCount; ++index) {
        auto *step = makeButton(u"step"_s, u"room.bid.step%1"_s.arg(index + 1));
        step->setMinimumWidth(40);
        step->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        steps->addWidget(step, 1);
        m_steps.append(step);
        connect(step, &QPushButton::clicked, this, [this, step] {
            m_room.bidForm().setAmountText(m_room.money().plain(step->property("amount").toLongLong()));
            (m_room.bidForm().isMaximum() ? m_set : m_submit)->setFocus(Qt::TabFocusReason);
        });
    }
    return steps;
}

QWidget *BidPanel::buildFields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_amount->setObjectName(u"room.bid.amount"_s);
    m_amount->setMinimumWidth(70);
    m_mode->setCurrent(StraightMode);
    auto *amount = new QHBoxLayout;
    amount->setSpacing(8);
    amount->addWidget(m_mode);
    amount->addWidget(m_amount, 1);
    for (auto *button : {m_set, m_raise, m_lower})
        amount->addWidget(button);
    auto *message = new QHBoxLayout;
    message->addWidget(m_message, 1);
    message->addWidget(m_messageLeft);
    column->addWidget(m_buyNow);
    column->addLayout(buildSteps());
    column->addLayout(amount);
    column->addWidget(m_fault);
    column->addLayout(message);
    column->addWidget(m_note);
    return fields;
}

void BidPanel::follow()
{
    auto &form = m_room.bidForm();
    connect(m_amount, &QLineEdit::textEdited, this, [this, &form](const QString &text) {
        m_refusal.reset();
        form.setAmountText(text);
    });
    connect(m_message, &QLineEdit::textEdited, &form, &BidForm::setMessage);
    connect(m_message, &QLineEdit::textChanged, this, &BidPanel::showForm);
    connect(m_submit, &QPushButton::clicked, this, &BidPanel::submit);
    connect(m_mode, &SegmentedButtons::chosen, this, [this, &form](int mode) {
        form.setMaximum(mode == MaximumMode);
        m_amount->setFocus(Qt::TabFocusReason);
    });
    connect(m_set, &QPushButton::clicked, this, [this] { act(Act::Maximum); });
    connect(m_raise, &QPushButton::clicked, this, [this] { act(Act::Raise); });
    connect(m_lower, &QPushButton::clicked, this, [this] { act(Act::Lower); });
    connect(m_buyNow, &QPushButton::clicked, this, [this] { act(Act::BuyNow); });
    connect(m_banner, &StatusBanner::actionClicked, this, &BidPanel::signInAsked);
    for (auto *field : {m_amount, static_cast<QLineEdit *>(m_message)})
        connect(field, &QLineEdit::returnPressed, this, &BidPanel::enterPressed);
    connect(&form, &BidForm::changed, this, &BidPanel::takeOutcome);
    connect(&m_room, &models::RoomModel::lotChanged, this, &BidPanel::refresh);
    connect(&m_room, &models::RoomModel::standingChanged, this, &BidPanel::refresh);
    connect(&m_house, &House::moneyChanged, this, &BidPanel::retranslate);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &BidPanel::refresh);
    auto &clock = m_house.line().clock();
    connect(&clock, &link::HostClock::ticked, this, &BidPanel::showCountdown);
    connect(&clock, &link::HostClock::adjusted, this, &BidPanel::showCountdown);
}

void BidPanel::focusAmount()
{
    m_amount->setFocus(Qt::ShortcutFocusReason);
    m_amount->selectAll();
}

void BidPanel::focusMessage()
{
    m_message->setFocus(Qt::ShortcutFocusReason);
}

void BidPanel::submit()
{
    if (!m_submit->isEnabled())
        return;
    if (!m_house.isSignedIn()) {
        Q_EMIT signInAsked();
        return;
    }
    act(mainAct());
}

// Enter bids an amount that was typed. With none it only leads to the button: no stray key bids.
void BidPanel::enterPressed()
{
    if (!m_amount->text().isEmpty())
        act(m_room.bidForm().typedAct());
    else if (m_submit->isEnabled())
        m_submit->setFocus(Qt::TabFocusReason);
}

// What the primary button bids: a straight amount that was typed, else the ask.
BidPanel::Act BidPanel::mainAct() const
{
    const auto &form = m_room.bidForm();
    const bool isTyped = !form.isMaximum() && !form.amountText().isEmpty();
    return isTyped ? Act::Straight : Act::Ask;
}

// What is bought, or may be a slip of the finger, needs a second press.
void BidPanel::act(Act act)
{
    auto &form = m_room.bidForm();
    if (!form.canSubmit(act))
        return;
    const bool isTyped = act == Act::Straight || act == Act::Maximum || act == Act::Raise;
    const bool needsSecondLook = act == Act::BuyNow || (isTyped && (form.isUnusual() || form.buysNow()));
    if (needsSecondLook && m_confirming != act) {
        m_confirming = act;
        showStanding();
        return;
    }
    m_confirming.reset();
    m_refusal.reset();
    if (!form.submit(act))
        refresh();
}

void BidPanel::takeOutcome()
{
    const auto &form = m_room.bidForm();
    const auto state = form.state();
    if (state != m_seen) {
        m_seen = state;
        if (state == BidForm::State::Refused)
            m_refusal = form.problem();
    }
    if (m_confirming && m_confirming != Act::BuyNow && !form.isUnusual() && !form.buysNow())
        m_confirming.reset();
    showForm();
    showStanding();
}

bool BidPanel::takesBids() const
{
    const auto &lot = m_room.lot();
    return lot && lot->phase == Phase::Open && m_room.bidForm().barText().isEmpty();
}

void BidPanel::refresh()
{
    const auto &lot = m_room.lot();
    if (!lot)
        return;
    const auto standing = m_room.standing();
    // A refusal stays until the bidding goes past it; that it becomes known late that I bid before is no such change.
    const bool wentOn = standing == models::Standing::Leading || m_standing == models::Standing::Leading;
    if (standing != m_standing && wentOn)
        m_refusal.reset();
    m_standing = standing;
    m_amount->setPlaceholderText(m_room.money().symbol());
    m_price->setText(m_room.money().shown(lot->price));
    m_price->setAccessibleName(tr("Price now: %1").arg(m_price->text()));
    m_bids->setText(lot->bids == 0 ? tr("No bids yet") : models::bidsText(lot->bids));
    m_priceCaption->setText(isFinal(lot->phase) ? tr("Final price")
                            : lot->bids == 0    ? tr("Starts at")
                                                : tr("Price now"));
    m_timeCaption->setText(lot->phase == Phase::Scheduled ? tr("Opens in") : tr("Time left"));
    showCountdown();
    showForm();
    showStanding();
}

void BidPanel::showForm()
{
    const auto &form = m_room.bidForm();
    const bool open = takesBids();
    m_submit->setVisible(open);
    m_fields->setVisible(open && m_house.isSignedIn());
    const auto &lot = m_room.lot();
    const QString bar = lot && lot->phase == Phase::Open ? form.barText() : QString();
    m_bar->setText(bar);
    m_bar->setVisible(!bar.isEmpty());
    if (!open)
        return;
    if (m_message->text() != form.message())
        m_message->setText(form.message());
    const int left = form.messageLeft();
    m_messageLeft->setText(QLocale().toString(left));
    m_messageLeft->setVisible(!form.message().isEmpty());
    const auto amount = form.amount();
    const auto shown = amount && mainAct() == Act::Straight ? *amount : form.ask();
    const bool leads = m_standing == Standing::Leading;
    m_submit->setText(form.isWaiting() ? tr("Sending…")
                      : leads          ? tr("You lead")
                                       : tr("Bid %1").arg(m_room.money().shown(shown)));
    // While an answer is awaited it stays enabled, to keep the keyboard's focus; act() passes over it.
    const bool isGuest = !m_house.isSignedIn();
    m_submit->setEnabled(!leads && (isGuest || form.faultText(mainAct()).isEmpty()));
    m_buyNow->setVisible(lot->buyNow && *lot->buyNow > form.ask());
    if (lot->buyNow)
        m_buyNow->setText(tr("Buy now for %1").arg(m_room.money().shown(*lot->buyNow)));
    showOwnAmount();
    showSteps();
}

// My own amount: straight or as a maximum; while I lead, it raises or lowers the maximum that I lead with.
void BidPanel::showOwnAmount()
{
    const auto &form = m_room.bidForm();
    const bool leads = m_standing == Standing::Leading;
    if (m_amount->text() != form.amountText())
        m_amount->setText(form.amountText());
    m_mode->setVisible(!leads);
    m_set->setVisible(!leads && form.isMaximum());
    m_raise->setVisible(leads);
    m_lower->setVisible(leads);
    const bool isTyped = !form.amountText().isEmpty();
    const QString fault = isTyped ? form.faultText() : QString();
    m_set->setEnabled(isTyped && fault.isEmpty());
    m_raise->setEnabled(isTyped && form.faultText(Act::Raise).isEmpty());
    m_lower->setEnabled(isTyped && form.faultText(Act::Lower).isEmpty());
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_amount->setAccessibleDescription(fault);
    m_note->setVisible(leads || form.isMaximum());
    m_message->setVisible(!leads); // a change of my own maximum is no entry that could carry one
}

void BidPanel::showSteps()
{
    const auto &lot = *m_room.lot();
    const Amount step = increment(lot.increments, lot.ask);
    for (int index = 0; index < stepCount; ++index) {
        m_steps.at(index)->setVisible(m_standing != Standing::Leading);
        const Amount amount = lot.ask + step * stepsAbove[index];
        m_steps.at(index)->setProperty("amount", amount);
        m_steps.at(index)->setText(m_room.money().shown(amount));
        m_steps.at(index)->setAccessibleName(tr("Take %1 as my amount").arg(m_room.money().shown(amount)));
    }
}

void BidPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void BidPanel::retranslate()
{
    m_mode->setTexts({tr("My maximum"), tr("Straight")});
    m_set->setText(tr("Set"));
    m_set->setAccessibleName(tr("Set my maximum"));
    m_raise->setText(tr("Raise"));
    m_raise->setAccessibleName(tr("Raise my maximum"));
    m_lower->setText(tr("Lower"));
    m_lower->setAccessibleName(tr("Lower my maximum"));
    m_note->setText(tr("With a maximum the house bids for you, one step above the others, never more than it must. "
                       "Nobody sees it while the lot is open; once the lot is final, all maxima become public."));
    m_amount->setAccessibleName(tr("My own amount"));
    m_message->setPlaceholderText(tr("A message with it, if you like"));
    m_message->setAccessibleName(tr("Message with the bid, at most 100 characters"));
    refresh();
}

} // namespace gavel::ui
