#include "windows/room/bid_panel.h"

#include "widgets/ask_button.h"
#include "widgets/keep_room.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/room/bid_figures.h"
#include "windows/room/offer_panel.h"
#include "windows/room/own_amount.h"
#include "windows/room/prebid_panel.h"
#include "windows/selling/reserve_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::BidForm;
using models::Standing;

} // namespace

BidPanel::BidPanel(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_room(room)
    , m_figures(new BidFigures(house, room, theme))
    , m_banner(new StatusBanner(u"room.bid.banner"_s, theme))
    , m_ask(new AskButton(u"room.bid.submit"_s, [&house] { return house.line().clock().monotonicMs(); }))
    , m_cost(makeLabel(u"third"_s, u"room.bid.cost"_s))
    , m_leave(makeButton({}, u"room.bid.leave"_s))
    , m_consent(new AskButton(u"room.bid.consent"_s, [&house] { return house.line().clock().monotonicMs(); }))
    , m_slot(new QStackedWidget)
    , m_receipt(makeLabel(u"third"_s, u"room.bid.receipt"_s))
    , m_buyNow(makeButton(u"buy"_s, u"room.bid.buyNow"_s))
    , m_own(new OwnAmount(room))
    , m_message(new MessageEdit(u"room.bid.message"_s, auction::BidCommand::msgCodePointsMax))
    , m_messageLeft(makeLabel(u"third"_s, u"room.bid.messageLeft"_s))
    , m_note(makeParagraph(u"third"_s, u"room.bid.note"_s))
    , m_bar(makeParagraph(u"second"_s, u"room.bid.bar"_s))
    , m_reserve(new ReservePanel(house, room))
    , m_slip(makeButton({}, u"room.bid.slip"_s))
    , m_allWon(makeButton({}, u"room.bid.allWon"_s))
    , m_fields(buildFields())
    , m_after(buildAfter())
    , m_offer(new OfferPanel(house, u"room.offer"_s))
    , m_prebid(new PrebidPanel(room))
{
    setObjectName(u"room.bid"_s);
    m_cost->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_cost->setMinimumHeight(m_cost->fontMetrics().height());
    setProperty("look", u"panel"_s);
    m_slot->addWidget(m_ask);
    m_slot->addWidget(buildAnswers());
    m_slot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_figures);
    column->addWidget(m_banner);
    column->addWidget(m_slot);
    column->addWidget(m_cost);
    column->addWidget(m_fields);
    column->addWidget(m_after);
    column->addWidget(m_offer);
    column->addWidget(m_prebid);
    column->addWidget(m_bar);
    column->addWidget(m_reserve);
    keepRooms();
    apply(Density::Roomy);
    follow();
    retranslate();
}

QWidget *BidPanel::buildFields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    auto *message = new QHBoxLayout;
    message->addWidget(m_message, 1);
    message->addWidget(m_messageLeft);
    column->addWidget(m_own);
    column->addWidget(m_receipt);
    column->addWidget(m_note);
    column->addLayout(message);
    column->addWidget(m_buyNow);
    return fields;
}

QWidget *BidPanel::buildAfter()
{
    auto *after = new QWidget;
    auto *row = new QHBoxLayout(after);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_slip);
    row->addWidget(m_allWon);
    row->addStretch(1);
    connect(m_slip, &QPushButton::clicked, this, &BidPanel::slipAsked);
    connect(m_allWon, &QPushButton::clicked, this, &BidPanel::wonAsked);
    return after;
}

QWidget *BidPanel::buildAnswers()
{
    auto *answers = new QWidget;
    auto *row = new QHBoxLayout(answers);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_leave);
    row->addWidget(m_consent, 1);
    m_leave->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Ignored); // as high as the other answer
    return answers;
}

void BidPanel::follow()
{
    auto &form = m_room.bidForm();
    connect(m_ask, &AskButton::bidAsked, this, [this, &form](auction::Amount amount) {
        if (amount == form.ask())
            act(Act::Ask);
    });
    connect(m_ask, &AskButton::missed, this, [this, &form] {
        m_missed = form.ask();
        showStanding();
    });
    connect(m_ask, &AskButton::chosen, this, [this] {
        if (!m_house.isSignedIn())
            Q_EMIT signInAsked();
    });
    connect(m_own, &OwnAmount::edited, this, [this] {
        m_refusal.reset();
        m_asking.reset();
        m_missed.reset();
    });
    connect(m_own, &OwnAmount::entered, this, &BidPanel::act);
    connect(m_own, &OwnAmount::passed, this, &BidPanel::focusFirst);
    connect(m_message, &QLineEdit::textEdited, &form, &BidForm::setMessage);
    connect(m_message, &QLineEdit::textChanged, this, &BidPanel::showForm);
    connect(m_message, &QLineEdit::returnPressed, this, [this, &form] {
        if (form.amountText().isEmpty())
            focusFirst();
        else
            act(form.typedAct());
    });
    connect(m_buyNow, &QPushButton::clicked, this, [this] { act(Act::BuyNow); });
    connect(m_leave, &QPushButton::clicked, this, &BidPanel::leaveQuestion);
    connect(m_consent, &AskButton::bidAsked, this, [this] {
        if (m_asking)
            send(*m_asking);
    });
    connect(m_banner, &StatusBanner::actionClicked, this, [this] {
        if (isOverLimit())
            help();
        else
            Q_EMIT signInAsked();
    });
    connect(&form, &BidForm::changed, this, &BidPanel::showOutcome);
    connect(&m_room.prebidForm(), &models::PrebidForm::changed, this, &BidPanel::refresh);
    connect(&m_room, &models::RoomModel::lotChanged, this, &BidPanel::refresh);
    connect(&m_room, &models::RoomModel::standingChanged, this, &BidPanel::refresh);
    connect(&m_house, &House::moneyChanged, this, &BidPanel::retranslate);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &BidPanel::refresh);
}

void BidPanel::focusFirst()
{
    if (m_ask->isVisibleTo(this) && !m_ask->isHeld())
        m_ask->setFocus(Qt::TabFocusReason);
    else if (m_own->isVisibleTo(this))
        m_own->focusField();
}

void BidPanel::focusAmount()
{
    m_own->focusField();
}

void BidPanel::focusMessage()
{
    m_message->setFocus(Qt::ShortcutFocusReason);
}

void BidPanel::submit()
{
    if (!m_ask->isVisibleTo(this) || m_ask->isHeld())
        return;
    if (m_house.isSignedIn())
        m_ask->arm();
    else
        Q_EMIT signInAsked();
}

void BidPanel::showOutcome()
{
    const auto &form = m_room.bidForm();
    const auto state = form.state();
    const bool isNews = std::exchange(m_seen, state) != state;
    if (m_asking && (!form.canSubmit(*m_asking) || !needsSecondLook(*m_asking))) {
        const bool wasThere = m_leave->hasFocus() || m_consent->hasFocus();
        const Act act = *std::exchange(m_asking, std::nullopt);
        if (wasThere)
            focusOrigin(act);
    }
    if (isNews && state == BidForm::State::Refused)
        m_refusal = form.problem();
    showForm();
    showStanding();
    // The new ask is one key away: Space arms the button that names it.
    if (isNews && state == BidForm::State::Refused && form.problem() && form.problem()->ask && m_own->hasFocusWithin())
        focusFirst();
}

bool BidPanel::takesBids() const
{
    const auto &lot = m_room.lot();
    return lot && lot->phase == auction::Phase::Open && m_room.bidForm().barText().isEmpty();
}

void BidPanel::refresh()
{
    if (!m_room.lot())
        return;
    const auto standing = m_room.standing();
    // A refusal stays until the bidding goes past it; that it becomes known late that I bid before is no such change.
    const bool wentOn = standing == Standing::Leading || m_standing == Standing::Leading;
    if (standing != m_standing && wentOn)
        m_refusal.reset();
    m_standing = standing;
    dropRefusal();
    showForm();
    showStanding();
}

bool BidPanel::isOverLimit() const
{
    return m_refusal && m_refusal->code == auction::Refusal::OverLimit;
}

// That my funds do not do goes when they do, and when the price has gone past what they did not do for.
void BidPanel::dropRefusal()
{
    const auto &form = m_room.bidForm();
    if (isOverLimit() && (form.affords(form.sentAmount()) || (!form.leads() && form.sentAmount() < form.ask())))
        m_refusal.reset();
}

// A lower amount where there is one that may be bid, else the host, who alone gives funds.
void BidPanel::help()
{
    auto &form = m_room.bidForm();
    const auto most = form.affordable();
    if (!most || *most < form.ask()) {
        Q_EMIT hostAsked();
        return;
    }
    form.setAmountText(m_room.money().plain(*most));
    m_refusal.reset();
    showForm();
    showStanding();
    focusAmount();
}

bool BidPanel::isWon() const
{
    const auto &lot = m_room.lot();
    return lot && lot->phase == auction::Phase::Sold && m_room.standing() == Standing::Leading;
}

void BidPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // Later: it is just being laid out.
    if (event->oldSize().width() != width()) {
        m_closest = Density::Roomy;
        QMetaObject::invokeMethod(this, &BidPanel::fit, Qt::QueuedConnection);
    }
}

void BidPanel::showForm()
{
    const auto &form = m_room.bidForm();
    const auto &lot = m_room.lot();
    const bool open = takesBids();
    m_slot->setVisible(open);
    m_fields->setVisible(open && m_house.isSignedIn());
    const bool takesPrebids = m_room.prebidForm().isOffered();
    const QString bar = lot && (takesPrebids || lot->phase == auction::Phase::Open) ? form.barText() : QString();
    m_prebid->offer(takesPrebids && m_house.isSignedIn() && bar.isEmpty());
    m_bar->setText(bar);
    m_bar->setVisible(!bar.isEmpty());
    m_after->setVisible(isWon());
    m_offer->setLot(lot);
    m_offer->refresh();
    showCost();
    if (open)
        showFields();
    fit();
}

void BidPanel::showFields()
{
    const auto &form = m_room.bidForm();
    const auto &lot = m_room.lot();
    showAsk();
    showMessage();
    const QString receipt = form.receiptText();
    m_receipt->setToolTip(form.receiptTip());
    m_receipt->setText(!receipt.isEmpty() ? receipt
                       : form.leads()     ? QString()
                                          : tr("Space arms the button, Enter bids."));
    const bool offersBuying = lot->buyNow && !form.askBuys();
    if (offersBuying)
        keepRoom(m_buyNow, true);
    m_buyNow->setVisible(offersBuying);
    if (lot->buyNow)
        m_buyNow->setText(tr("Buy now for %1").arg(m_room.money().shown(*lot->buyNow)));
    m_notes = form.leads() || form.isMaximum();
    m_own->setToolTip(m_notes ? m_note->text() : QString());
    m_own->refresh();
}

void BidPanel::showAsk()
{
    const auto &form = m_room.bidForm();
    const QString ask = form.askText();
    const bool isGuest = !m_house.isSignedIn();
    if (isGuest)
        m_ask->rest(tr("Sign in to bid %1").arg(ask));
    else if (form.isWaiting())
        m_ask->hold(tr("Sent…"));
    else if (form.leads())
        m_ask->hold(tr("You lead"));
    else if (!form.faultText(Act::Ask).isEmpty())
        m_ask->hold(tr("Bid %1").arg(ask));
    else
        m_ask->offer(form.ask(), form.askBuys() ? tr("Buy for %1").arg(ask) : tr("Bid %1").arg(ask),
                     tr("Enter bids %1 · Esc leaves it").arg(ask));
}

// The line is there as long as the lot is, so that nothing moves when it has something else to say.
void BidPanel::showCost()
{
    const auto &lot = m_room.lot();
    const auto &form = m_room.bidForm();
    const auto &account = m_house.line().account();
    const bool isShort = lot && !form.leads() && !form.affords(form.ask());
    m_costs = lot && !auction::isFinal(lot->phase) && (models::addsToPrice(*lot) || (account && account->available));
    m_cost->setText(costText());
    m_cost->setToolTip(models::moneyLineText(form.costLine(), m_room.money()));
    setLook(m_cost, isShort ? u"soon"_s : u"third"_s);
}

void BidPanel::showMessage()
{
    const auto &form = m_room.bidForm();
    if (m_message->text() != form.message())
        m_message->setText(form.message());
    const int max = auction::BidCommand::msgCodePointsMax;
    const QLocale locale;
    m_messageLeft->setText(u"%1/%2"_s.arg(locale.toString(max - form.messageLeft()), locale.toString(max)));
    m_messageLeft->setVisible(!form.message().isEmpty());
    if (form.leads() && m_message->hasFocus())
        m_own->focusField();
    m_message->setVisible(!form.leads()); // a change of my own maximum is no entry that could carry one
    m_messageLeft->setAccessibleName(tr("%1 of %2 characters").arg(max - form.messageLeft()).arg(max));
}

void BidPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void BidPanel::retranslate()
{
    m_leave->setText(tr("Back"));
    m_note->setText(
        tr("The house bids for you, never more than it must. Secret until the lot is final; then all maxima "
           "become public."));
    for (auto *button : {m_ask, m_consent})
        button->setAccessibleDescription(tr("Space arms the button, Enter then bids, Escape leaves it."));
    m_ask->setToolTip(tr("A click bids at once. By keyboard, Space arms it and Enter bids."));
    m_buyNow->setToolTip(tr("Buy-now disappears after the first bid, or once the reserve is met."));
    m_slip->setText(tr("Purchase slip"));
    m_allWon->setText(tr("All I won"));
    m_message->setPlaceholderText(tr("A message with it, if you like (%1)").arg(auction::BidCommand::msgCodePointsMax));
    m_message->setAccessibleName(tr("Message with the bid, at most 100 characters"));
    refresh();
}

} // namespace gavel::ui
