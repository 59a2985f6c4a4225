#include "windows/room/room_view.h"

#include "auction/increments.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/words.h"
#include "widgets/cut_label.h"
#include "widgets/looks.h"
#include "widgets/page_margin.h"
#include "widgets/picture_view.h"
#include "widgets/scrolling.h"
#include "widgets/span_box.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/papers/slip_dialog.h"
#include "windows/room/bid_panel.h"
#include "windows/room/room_chart.h"
#include "windows/room/room_talk.h"
#include "windows/selling/seller_actions.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 22;
constexpr int widthMax = 1'760; // what belongs together stays together
constexpr int picturesHeightMin = 230;
constexpr int noPicturesHeight = 160; // what is not there takes little room
constexpr int rightWidthMin = 356;
constexpr int rightWidthMax = 640; // where the figures have grown to almost twice their size
constexpr int rightTop = 16;
constexpr int rightEnd = 8; // what is seen of the ground below the bid panel

} // namespace

RoomView::RoomView(House &house, auction::LotId lot, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_room(std::make_unique<models::RoomModel>(lot))
    , m_back(makeButton(u"link"_s, u"room.back"_s))
    , m_number(new CutLabel(u"small"_s, u"room.number"_s))
    , m_ownActions(new SellerActions(house, u"room.own"_s))
    , m_name(makeParagraph(u"title"_s, u"room.name"_s))
    , m_pictures(new PictureView(u"room.pictures"_s, theme))
    , m_description(makeParagraph(u"second"_s, u"room.description"_s))
    , m_seller{makeLabel(u"small"_s), makeLabel(u"strong"_s, u"room.seller"_s)}
    , m_start{makeLabel(u"small"_s), makeLabel(u"strong"_s, u"room.start"_s)}
    , m_reserve{makeLabel(u"small"_s), makeLabel(u"strong"_s, u"room.reserve"_s)}
    , m_step{makeLabel(u"small"_s), makeLabel(u"strong"_s, u"room.step"_s)}
    , m_value{makeLabel(u"small"_s), makeLabel(u"strong"_s, u"room.value"_s)}
    , m_ending(makeParagraph(u"small"_s, u"room.ending"_s))
    , m_chart(new RoomChart(house, *m_room, theme))
    , m_bidPanel(new BidPanel(house, *m_room, theme))
    , m_logCheck(new StatusBanner(u"room.log"_s, theme))
    , m_talk(new RoomTalk(house, *m_room, theme))
    , m_state(new StateView(u"room.state"_s, theme))
    , m_stack(new QStackedWidget)
    , m_right(nullptr)
{
    setObjectName(u"room"_s);
    setFocusPolicy(Qt::ClickFocus);
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addSpacing(margin); // not a margin: those are not mirrored
    row->addWidget(buildLeft(), 1);
    row->addWidget(buildRight());
    m_stack->addWidget(body);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    retranslate();
    follow();
    refresh();
}

RoomView::~RoomView() = default;

QWidget *RoomView::buildLeft()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 12, 10, 16);
    column->setSpacing(12);
    auto *path = new QHBoxLayout;
    path->setContentsMargins(0, 0, 0, 0);
    path->setSpacing(4);
    path->addWidget(m_back);
    path->addWidget(m_number);
    path->addStretch(1);
    path->addWidget(m_ownActions);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addLayout(path);
    head->addWidget(m_name);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addLayout(head);
    column->addWidget(m_pictures, 1);
    column->addWidget(m_description);
    column->addLayout(buildFacts());
    column->addWidget(m_ending);
    column->addWidget(m_chart);
    column->addStretch(0);
    return scrolling(content);
}

QLayout *RoomView::buildFacts()
{
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(1);
    int column = 0;
    m_seller.value->setWordWrap(true); // a name of one long word
    for (const auto &fact : {m_seller, m_start, m_reserve, m_step, m_value}) {
        facts->addWidget(fact.name, 0, column);
        facts->addWidget(fact.value, 1, column);
        facts->setColumnStretch(column, fact.name == m_value.name ? 0 : 1); // which most lots have not
        ++column;
    }
    return facts;
}

QWidget *RoomView::buildRight()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, rightTop, 10, 16);
    column->setSpacing(14);
    column->addWidget(m_bidPanel);
    column->addWidget(m_logCheck);
    column->addWidget(m_talk, 1);
    m_right = scrolling(content);
    return m_right;
}

void RoomView::follow()
{
    connect(&m_house.sales(), &models::HouseSales::changed, this, &RoomView::showNumber);
    auto &room = *m_room;
    connect(m_back, &QPushButton::clicked, this, &RoomView::backAsked);
    connect(m_bidPanel, &BidPanel::signInAsked, this, &RoomView::signInAsked);
    connect(m_bidPanel, &BidPanel::wonAsked, this, &RoomView::wonAsked);
    connect(m_bidPanel, &BidPanel::slipAsked, this, &RoomView::openSlip);
    connect(m_bidPanel, &BidPanel::hostAsked, this,
            [this] { m_talk->suggest(tr("Could the host please add to my funds?")); });
    connect(m_ownActions, &SellerActions::changeAsked, this, &RoomView::changeAsked);
    connect(m_ownActions, &SellerActions::relistAsked, this, &RoomView::relistAsked);
    connect(m_talk, &RoomTalk::signInAsked, this, &RoomView::signInAsked);
    connect(&room, &models::RoomModel::lotChanged, this, &RoomView::refresh);
    connect(&room, &models::RoomModel::enterFailed, this, [this](const link::Problem &problem) {
        m_refusal = problem;
        refresh();
    });
    connect(&room, &models::RoomModel::enteredChanged, this, [this] {
        if (m_room->isEntered())
            m_refusal.reset();
        refresh();
    });
    connect(m_state, &StateView::actionClicked, this, &RoomView::backAsked);
    connect(&m_house, &House::moneyChanged, this, [this] { m_room->setMoney(m_house.money()); });
    connect(&m_house, &House::moneyChanged, this, &RoomView::refresh);
    connect(m_pictures, &PictureView::pictureWanted, this,
            [this](int index) { m_pictures->setPicture(index, m_house.pixmaps().get(m_shown.at(index).url)); });
    connect(m_pictures, &PictureView::thumbnailWanted, this,
            [this](int index) { m_pictures->setThumbnail(index, m_house.pixmaps().get(m_shown.at(index).thumb)); });
    connect(&m_house.pixmaps(), &Pixmaps::arrived, this, &RoomView::showPicture);
    connect(&m_house.witness(), &models::LogWitness::changed, this, [this](auction::LotId changed) {
        if (changed == m_room->id())
            showLogCheck();
    });
    connect(m_logCheck, &StatusBanner::actionClicked, this, [this] { m_house.witness().checkAgain(m_room->id()); });
    room.setMoney(m_house.money());
    if (const auto *known = m_house.lots().find(room.id()))
        room.preview(*known);
    room.follow(m_house.line());
    connect(&m_house.bids(), &models::MyLotsModel::loaded, this, &RoomView::lendStandings);
    connect(&m_house, &House::watchedChanged, this, &RoomView::lendStandings);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &RoomView::lendStandings);
    lendStandings();
}

// The catalogue knows what I bid on before this room was opened; what the room has seen itself stays.
void RoomView::lendStandings()
{
    const auto &account = m_house.line().account();
    auto standings = m_house.lots().standings();
    if (!account || standings.me != account->id)
        return;
    for (const auto &mine : m_house.bids().lots()) {
        if (mine.max)
            standings.bidOn.insert(mine.lot.id);
    }
    const auto standing = m_room->standing();
    if (standing == models::Standing::Outbid || standing == models::Standing::Leading)
        standings.bidOn.insert(m_room->id());
    m_room->setStandings(standings, m_room->myShownName());
}

void RoomView::openSlip()
{
    auto *dialog = new SlipDialog(m_house, m_theme, m_room->id(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RoomView::focusChat()
{
    m_talk->focusChat();
}

void RoomView::refresh()
{
    const auto &lot = m_room->lot();
    if (m_refusal) {
        m_state->showState(u"warning"_s, tr("This room cannot be entered"),
                           models::problemText(*m_refusal, m_room->money()), tr("Back to the catalogue"));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (!lot) {
        m_state->showLoading(tr("Entering the room…"));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    const bool isEntering = m_stack->currentWidget() == m_state;
    m_stack->setCurrentIndex(0);
    showNumber();
    m_ownActions->setLot(lot);
    setOthersWords(m_name, lot->name);
    setOthersWords(m_description, lot->description == QString() ? tr("The seller gives no description.")
                                                                : lot->description.value_or(QString()));
    refreshFacts();
    refreshPictures();
    showLogCheck();
    if (isEntering && window()->focusWidget() == this)
        m_bidPanel->focusFirst(); // which was not there yet when the focus came
}

// With its sale's name, where the house has several.
void RoomView::showNumber()
{
    if (const auto &lot = m_room->lot()) {
        const QString number = models::withSale(models::lotNumber(*lot), m_house.sales().nameOf(lot->sale));
        m_number->setText(tr("› Lot %1").arg(models::isolated(number)));
    }
}

// Whether the published log agrees with what this program saw while the lot was bid on.
void RoomView::showLogCheck()
{
    using State = models::LogWitness::State;
    using Tone = StatusBanner::Tone;
    const auto &witness = m_house.witness();
    switch (witness.state(m_room->id())) {
    case State::None:
        return m_logCheck->clear();
    case State::Checking:
        return m_logCheck->say(Tone::Plain, tr("Checking the lot’s log…"));
    case State::Unavailable:
        return m_logCheck->say(Tone::Soon, tr("The host gave no log of this lot, so it is not verified."),
                               tr("Try again"));
    case State::Checked: {
        const auto check = witness.check(m_room->id());
        return m_logCheck->say(check.fits() ? Tone::Plain : Tone::Alarm, models::logCheckText(check, m_room->money()));
    }
    }
}

void RoomView::refreshFacts()
{
    const auto &lot = *m_room->lot();
    const auto &money = m_room->money();
    setOthersWords(m_seller.value, lot.owner.nick);
    m_start.value->setText(money.shown(lot.start));
    m_reserve.value->setText(lot.reserve == auction::ReserveState::None     ? tr("none")
                             : lot.reserve == auction::ReserveState::NotMet ? tr("not met")
                                                                            : tr("met"));
    setLook(m_reserve.value, lot.reserve == auction::ReserveState::Met      ? u"fine"_s
                             : lot.reserve == auction::ReserveState::NotMet ? u"soon"_s
                                                                            : u"strong"_s);
    m_step.value->setText(money.shown(auction::increment(lot.increments, lot.price)));
    m_value.name->setVisible(lot.value.has_value());
    m_value.value->setVisible(lot.value.has_value());
    if (lot.value)
        m_value.value->setText(money.shown(*lot.value));
    m_ending->setText(endingText());
    m_ending->setVisible(!auction::isFinal(lot.phase));
}

void RoomView::refreshPictures()
{
    const auto &lot = *m_room->lot();
    if (m_shown == lot.img && m_pictures->count() == lot.img.size())
        return;
    m_shown = lot.img;
    m_pictures->setMinimumHeight(m_shown.isEmpty() ? 0 : picturesHeightMin);
    m_pictures->setMaximumHeight(m_shown.isEmpty() ? noPicturesHeight : QWIDGETSIZE_MAX);
    m_pictures->setCount(static_cast<int>(m_shown.size()));
}

QString RoomView::endingText() const
{
    const auto &soft = m_room->lot()->softClose;
    if (!soft)
        return tr("The end stands, however late the last bid comes.");
    const QString moves = tr("A bid in the last %1 moves the end to %2 after it.")
                              .arg(spanText(soft->windowMs), spanText(soft->extendMs));
    return soft->capMs ? moves + u' ' + tr("It moves by %1 at most.").arg(spanText(*soft->capMs)) : moves;
}

void RoomView::showPicture(const QString &path, const QPixmap &pixmap)
{
    for (int index = 0; index < m_shown.size(); ++index) {
        if (m_shown.at(index).url == path)
            m_pictures->setPicture(index, pixmap);
        if (m_shown.at(index).thumb == path)
            m_pictures->setThumbnail(index, pixmap);
    }
}

// By keyboard or by the program one arrives where bidding begins.
void RoomView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        m_bidPanel->focusFirst();
}

void RoomView::resizeEvent(QResizeEvent *event)
{
    const int outside = pageMargin(width(), 0, widthMax);
    layout()->setContentsMargins(outside, 0, outside, 0);
    m_right->setFixedWidth(qBound(rightWidthMin, (width() - 2 * outside) * 38 / 100, rightWidthMax));
    // What is said under it is seen as well, where the window has the room.
    m_bidPanel->setHeightMax(height() - rightTop - rightEnd - m_talk->minimumSizeHint().height());
    QWidget::resizeEvent(event);
}

void RoomView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

void RoomView::setPlaceName(const QString &name)
{
    m_back->setText(name);
}

void RoomView::retranslate()
{
    m_seller.name->setText(tr("Seller"));
    m_start.name->setText(tr("Start"));
    m_reserve.name->setText(tr("Reserve"));
    m_step.name->setText(tr("Step"));
    m_value.name->setText(tr("Value"));
    m_value.name->setToolTip(tr("What it is worth by itself. What is paid above that is a gift."));
}

} // namespace gavel::ui
