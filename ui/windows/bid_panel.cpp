#include "windows/bid_panel.h"

#include "auction/increments.h"
#include "models/words.h"
#include "widgets/figure_label.h"
#include "widgets/looks.h"
#include "widgets/lot_words.h"
#include "widgets/message_edit.h"
#include "widgets/status_banner.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::BidForm;
using models::Standing;
using Tone = StatusBanner::Tone;

constexpr int stepCount = 3;
constexpr int stepsAbove[stepCount] = {1, 2, 4}; // increments above the ask

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
    , m_amountName(makeLabel(u"small"_s))
    , m_amount(new QLineEdit)
    , m_fault(makeParagraph(u"error"_s, u"room.bid.fault"_s))
    , m_message(new MessageEdit(u"room.bid.message"_s, BidCommand::msgCodePointsMax))
    , m_messageLeft(makeLabel(u"third"_s, u"room.bid.messageLeft"_s))
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

QWidget *BidPanel::buildFields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
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
            m_submit->setFocus(Qt::TabFocusReason);
        });
    }
    m_amount->setObjectName(u"room.bid.amount"_s);
    m_amountName->setBuddy(m_amount);
    auto *amount = new QHBoxLayout;
    amount->setSpacing(10);
    amount->addWidget(m_amountName);
    amount->addWidget(m_amount, 1);
    auto *message = new QHBoxLayout;
    message->addWidget(m_message, 1);
    message->addWidget(m_messageLeft);
    column->addLayout(steps);
    column->addLayout(amount);
    column->addWidget(m_fault);
    column->addLayout(message);
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
    auto &form = m_room.bidForm();
    if (form.state() == BidForm::State::Sent || form.state() == BidForm::State::Unknown)
        return;
    if (form.isUnusual() && !m_confirming) {
        m_confirming = true;
        showStanding();
        return;
    }
    send();
}

// Enter bids an amount that was typed. With none it only leads to the button: no stray key bids.
void BidPanel::enterPressed()
{
    if (m_amount->text().isEmpty())
        m_submit->setFocus(Qt::TabFocusReason);
    else
        submit();
}

void BidPanel::send()
{
    auto &form = m_room.bidForm();
    m_confirming = false;
    m_refusal.reset();
    if (form.amountText().isEmpty()) {
        form.useAsk();
        m_askIsTyped = true;
    }
    if (!form.submit())
        refresh();
}

// The ask that the button put in goes again with the answer, so that the button names the new ask after a refusal.
void BidPanel::takeOutcome()
{
    auto &form = m_room.bidForm();
    const auto state = form.state();
    if (state != m_seen) {
        m_seen = state;
        if (state == BidForm::State::Refused)
            m_refusal = form.problem();
        const bool answered = state == BidForm::State::Refused || state == BidForm::State::Committed;
        if (answered && m_askIsTyped) {
            m_askIsTyped = false;
            form.setAmountText({});
        }
    }
    if (!form.isUnusual())
        m_confirming = false;
    showForm();
    showStanding();
}

bool BidPanel::takesBids() const
{
    const auto &lot = m_room.lot();
    return lot && lot->phase == Phase::Open && m_standing != Standing::Own;
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

void BidPanel::showCountdown()
{
    const auto &lot = m_room.lot();
    const auto countdown = m_room.countdown();
    m_countdown->setText(countdown.text);
    m_countdown->setMeaning(colourOf(countdown.urgency));
    // Both figures shrink alike where there is little room.
    m_figures->setColumnStretch(0, m_price->sizeHint().width());
    m_figures->setColumnStretch(1, m_countdown->sizeHint().width());
    m_countdown->setAccessibleName(tr("Time left: %1").arg(countdown.text));
    if (!lot)
        return;
    const auto now = m_house.line().clock().nowMs();
    if (lot->phase == Phase::Paused)
        m_ends->setText(tr("paused by the host"));
    else if (lot->phase == Phase::Scheduled && lot->opensAt)
        m_ends->setText(tr("opens at %1").arg(models::timeText(*lot->opensAt, now)));
    else if (isFinal(lot->phase) && lot->endsAt)
        m_ends->setText(tr("ended at %1").arg(models::timeText(*lot->endsAt, now)));
    else if (lot->endsAt && lot->softClose)
        m_ends->setText(tr("ends no earlier than %1").arg(models::timeText(*lot->endsAt, now)));
    else if (lot->endsAt)
        m_ends->setText(tr("ends at %1").arg(models::timeText(*lot->endsAt, now)));
}

bool BidPanel::showRefusal()
{
    if (!m_refusal || !m_room.lot())
        return false;
    auto problem = *m_refusal;
    if (problem.ask)
        problem.ask = m_room.lot()->ask;
    m_banner->say(Tone::Alarm, models::problemText(problem, m_room.money()));
    return true;
}

void BidPanel::showStanding()
{
    const auto &lot = m_room.lot();
    if (!lot)
        return;
    const auto &form = m_room.bidForm();
    const auto money = m_room.money();
    const QString leader = lot->leader ? lot->leader->nick : QString();
    const bool waiting = form.state() == BidForm::State::Sent || form.state() == BidForm::State::Unknown;
    if (m_confirming && form.amount())
        m_banner->say(
            Tone::Soon,
            tr("%1 is far above the smallest bid. Press again if you mean it.").arg(money.shown(*form.amount())));
    else if (waiting)
        m_banner->say(form.state() == BidForm::State::Sent ? Tone::Plain : Tone::Soon, form.outcomeText());
    else if (showRefusal())
        return;
    else if (lot->phase == Phase::Sold && m_standing == Standing::Leading)
        m_banner->say(Tone::Fine, tr("Sold to you for %1. Congratulations.").arg(money.shown(lot->price)));
    else if (lot->phase == Phase::Sold)
        m_banner->say(Tone::Plain, tr("Sold to %1 for %2.").arg(leader, money.shown(lot->price)));
    else if (isFinal(lot->phase))
        m_banner->say(Tone::Plain, tr("%1. Nobody bought it.").arg(models::phaseText(lot->phase)));
    else if (m_standing == Standing::Own)
        m_banner->say(Tone::Plain,
                      lot->leader ? tr("Your lot. %1 leads.").arg(leader) : tr("Your lot. Nobody has bid yet."));
    else if (lot->phase == Phase::Paused)
        m_banner->say(Tone::Soon, tr("The host has paused this lot. Nothing is lost; the time stands still."));
    else if (lot->phase == Phase::Scheduled)
        m_banner->say(Tone::Accent, tr("Not open yet. Bidding starts when the time is up."));
    else if (m_standing == Standing::Leading)
        m_banner->say(Tone::Fine, tr("You lead at %1.").arg(money.shown(lot->price)));
    else if (m_standing == Standing::Outbid)
        m_banner->say(Tone::Alarm, tr("Outbid by %1. The next bid is %2.").arg(leader, money.shown(lot->ask)));
    else if (!m_house.isSignedIn())
        m_banner->say(Tone::Accent, tr("You are looking on. Sign in to bid."), tr("Sign in"));
    else if (lot->leader)
        m_banner->say(Tone::Plain, tr("%1 leads. The next bid is %2.").arg(leader, money.shown(lot->ask)));
    else
        m_banner->say(Tone::Plain, tr("No bids yet. The first may be %1.").arg(money.shown(lot->ask)));
}

void BidPanel::showForm()
{
    const auto &form = m_room.bidForm();
    const bool open = takesBids();
    m_submit->setVisible(open);
    m_fields->setVisible(open && m_house.isSignedIn());
    if (!open)
        return;
    if (m_amount->text() != form.amountText() && !m_askIsTyped)
        m_amount->setText(form.amountText());
    if (m_message->text() != form.message())
        m_message->setText(form.message());
    const QString fault = m_askIsTyped || form.amountText().isEmpty() ? QString() : form.faultText();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_amount->setAccessibleDescription(fault);
    const int left = form.messageLeft();
    m_messageLeft->setText(QLocale().toString(left));
    m_messageLeft->setVisible(!form.message().isEmpty());
    const auto amount = form.amount();
    const auto shown = amount && !m_askIsTyped ? *amount : form.ask();
    const bool sent = form.state() == BidForm::State::Sent || form.state() == BidForm::State::Unknown;
    const bool leads = m_standing == Standing::Leading;
    m_submit->setText(sent ? tr("Sending…") : leads ? tr("You lead") : tr("Bid %1").arg(m_room.money().shown(shown)));
    // While an answer is awaited it stays enabled, to keep the keyboard's focus; submit() passes over it.
    m_submit->setEnabled(!leads && fault.isEmpty());
    m_fields->setEnabled(!leads);
    showSteps();
}

void BidPanel::showSteps()
{
    const auto &lot = *m_room.lot();
    const Amount step = increment(lot.increments, lot.ask);
    for (int index = 0; index < stepCount; ++index) {
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
    m_amountName->setText(tr("My own &amount"));
    m_amount->setAccessibleName(tr("My own amount"));
    m_message->setPlaceholderText(tr("A message with it, if you like"));
    m_message->setAccessibleName(tr("Message with the bid, at most 100 characters"));
    refresh();
}

} // namespace gavel::ui
