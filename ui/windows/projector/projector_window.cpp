#include "windows/projector/projector_window.h"

#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/projector/projector_slide.h"
#include "models/room/room_model.h"
#include "widgets/qr_code.h"
#include "widgets/screen_bounds.h"
#include "windows/house.h"
#include "windows/projector/projector_lot_view.h"
#include "windows/projector/projector_words_view.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize drawnAt{1280, 800}; // what all sizes are given for
constexpr QSize smallestSize{640, 400};
constexpr int pointerRestsAfterMs = 3'000;
constexpr int lotsInMenuMax = 15;

QString titleOf(const protocol::LotView &lot)
{
    return ProjectorWindow::tr("Lot %1 · %2").arg(models::isolated(models::lotNumber(lot)), models::isolated(lot.name));
}

// When an open lot ends, behind its name; nothing of others.
QString endText(const protocol::LotView &lot, std::optional<auction::TimeMs> now)
{
    if (lot.phase != auction::Phase::Open || !lot.endsAt)
        return {};
    return u"  "_s + models::timeText(*lot.endsAt, now);
}

QScreen *otherScreen(const QWidget &beside)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != beside.screen())
            return screen;
    }
    return nullptr;
}

} // namespace

ProjectorWindow::ProjectorWindow(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_house(house)
    , m_theme(theme)
    , m_model(house.lots(), [&house] { return house.line().clock().nowMs(); })
    , m_column(new QVBoxLayout(this))
    , m_houseName(new HallLine(u"projector.house"_s))
    , m_clock(new HallLine(u"projector.clock"_s))
    , m_stack(new QStackedWidget)
    , m_lot(new ProjectorLotView(theme))
    , m_words(new ProjectorWordsView)
    , m_foot(new QHBoxLayout)
    , m_upNextLines(new QVBoxLayout)
    , m_footAddress(new HallLine(u"projector.foot.address"_s))
    , m_code(new QrCode(u"projector.foot.code"_s))
{
    setObjectName(u"projector"_s);
    setMinimumSize(smallestSize);
    new ScreenBounds(*this);
    setMouseTracking(true);
    build();
    buildActions();
    follow();
    followHouse();
    retranslate();
    resize(drawnAt);
    scale();
}

ProjectorWindow::~ProjectorWindow() = default;

void ProjectorWindow::build()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_houseName, 2);
    head->addWidget(m_clock, 1);
    m_clock->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QWidget *part : {static_cast<QWidget *>(m_stack), static_cast<QWidget *>(m_code)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_stack->addWidget(m_lot);
    m_stack->addWidget(m_words);
    m_footAddress->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (int line = 1; line <= models::ProjectorModel::nextMax; ++line) {
        const QString name = u"projector.upNext"_s + (line > 1 ? QString::number(line) : QString());
        m_upNext.append(new HallLine(name));
        m_upNextLines->addWidget(m_upNext.last());
    }
    m_upNextLines->addStretch(1); // so that the first stays where it is
    m_foot->addLayout(m_upNextLines, 3);
    m_foot->addWidget(m_footAddress, 2);
    m_foot->addWidget(m_code);
    m_column->addLayout(head);
    m_column->addWidget(m_stack, 1);
    m_column->addLayout(m_foot);
}

template <typename Do>
QAction *ProjectorWindow::addDo(const char *objectName, const QList<QKeySequence> &keys, const Do &todo)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(objectName));
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, todo);
    addAction(action);
    return action;
}

void ProjectorWindow::buildActions()
{
    m_fullScreen = addDo("projector.fullScreen", {Qt::Key_F11, Qt::Key_F}, [this] { toggleFullScreen(); });
    m_soonest = addDo("projector.soonest", {Qt::Key_Home}, [this] { m_model.followSoonest(); });
    m_previous = addDo("projector.previous", {Qt::Key_Left}, [this] { m_model.step(-1); });
    m_next = addDo("projector.next", {Qt::Key_Right}, [this] { m_model.step(1); });
    m_leave = addDo("projector.leave", {Qt::Key_Escape}, [this] { leave(); });
    m_fullScreen->setCheckable(true);
    m_soonest->setCheckable(true);
}

void ProjectorWindow::follow()
{
    connect(&m_model, &models::ProjectorModel::changed, this, &ProjectorWindow::enterRoom);
    m_pointerRests.setSingleShot(true);
    m_pointerRests.setInterval(pointerRestsAfterMs);
    connect(&m_pointerRests, &QTimer::timeout, this, &ProjectorWindow::restPointer);
}

void ProjectorWindow::followHouse()
{
    auto &line = m_house.line();
    connect(&line.clock(), &link::HostClock::ticked, this, [this] {
        m_model.tick();
        refresh();
    });
    connect(&line.clock(), &link::HostClock::adjusted, this, &ProjectorWindow::refresh);
    connect(&line, &link::HostLink::stateChanged, this, &ProjectorWindow::showClock);
    connect(&line, &link::HostLink::houseChanged, this, [this] {
        showInvitation();
        refresh();
    });
    connect(&m_house, &House::moneyChanged, this, &ProjectorWindow::refresh);
    connect(&m_house.sales(), &models::HouseSales::changed, this, &ProjectorWindow::refresh);
    connect(&m_house.pixmaps(), &Pixmaps::arrived, this, [this] {
        if (const auto *lot = m_model.lot())
            showPicture(*lot);
    });
    enterRoom();
}

void ProjectorWindow::setAddress(const QUrl &address)
{
    m_address = address;
    showInvitation();
    refresh();
}

void ProjectorWindow::showInvitation()
{
    const auto invitation = models::invitationOf(m_address, m_house.line().house());
    m_words->setInvitation(invitation);
    m_code->setText(invitation.address);
    m_footAddress->setRuns(runsOf(invitation, {.ink = Colour::SecondInk}));
}

void ProjectorWindow::open(const QWidget &beside)
{
    QScreen *screen = otherScreen(beside);
    if (!screen) {
        show();
        return;
    }
    setGeometry(screen->geometry());
    showFullScreen();
}

// The catalogue's stream comes four times a second at most; the room brings every bid at once, and who is there.
void ProjectorWindow::enterRoom()
{
    const auto *lot = m_model.lot();
    if (!lot) {
        m_room.reset();
    } else if (!m_room || m_room->id() != lot->id) {
        m_room = std::make_unique<models::RoomModel>(lot->id);
        m_room->preview(*lot);
        m_room->follow(m_house.line());
        connect(m_room.get(), &models::RoomModel::lotChanged, this, &ProjectorWindow::refresh);
        connect(&m_room->presence(), &models::PresenceModel::countChanged, this, &ProjectorWindow::refresh);
    }
    refresh();
}

void ProjectorWindow::refresh()
{
    const bool hasLot = m_room && m_room->lot() && m_model.lot();
    showClock();
    if (hasLot)
        showLot(*m_room->lot());
    else
        showWords();
    showUpNext();
    m_stack->setCurrentWidget(hasLot ? static_cast<QWidget *>(m_lot) : m_words);
    const bool hasCode = hasLot && !m_address.isEmpty();
    m_code->setVisible(hasCode);
    m_footAddress->setVisible(hasCode);
    showHouse(hasLot);
}

// Where it has several sales, the lot's is named too.
void ProjectorWindow::showHouse(bool hasLot)
{
    const auto &house = m_house.line().house();
    const auto *sale = hasLot && m_house.sales().areSeveral() ? m_house.sales().find(m_model.lot()->sale) : nullptr;
    const bool isNamed = sale && house && sale->name != house->name;
    m_houseName->setRuns({{.text = hasLot && house ? house->name : QString(), .ink = Colour::SecondInk},
                          {.text = isNamed ? u" · "_s + models::isolated(sale->name) : QString()}});
}

// A line that is lost is said here, small: the hall goes on, and the countdown with it.
void ProjectorWindow::showClock()
{
    const auto now = m_house.line().clock().nowMs();
    const bool isLost = m_house.line().state().line != link::LineState::Line::Connected;
    m_clock->setRuns({{.text = isLost ? tr("Line lost, trying again") + u"  "_s : QString(), .ink = Colour::Soon},
                      {.text = now ? models::timeText(*now, now) : QString(), .ink = Colour::SecondInk}});
}

void ProjectorWindow::showLot(const protocol::LotView &lot)
{
    const auto slide = models::projectorSlide(lot, m_house.money(), m_room->countdown(), m_room->presence().count());
    m_lot->setSlide(slide);
    m_lot->setAccessibleName(QStringList{slide.number, slide.name, slide.price, slide.leader}.join(u", "_s));
    showPicture(lot);
}

// Once a picture: it may be too large to be kept decoded.
void ProjectorWindow::showPicture(const protocol::LotView &lot)
{
    m_lot->setPictured(!lot.img.isEmpty());
    const protocol::Picture cover = lot.img.value(0);
    if (m_picture == cover.url)
        return;
    const QPixmap large = m_house.pixmaps().get(cover.url);
    m_lot->setPicture(large.isNull() ? m_house.pixmaps().get(cover.thumb) : large);
    m_picture = large.isNull() ? std::nullopt : std::optional(cover.url);
}

void ProjectorWindow::showWords()
{
    const auto &lots = m_house.lots().lots();
    const auto sold =
        std::count_if(lots.begin(), lots.end(), [](const auto &lot) { return lot.phase == auction::Phase::Sold; });
    const bool isOver = m_model.scene() == models::ProjectorModel::Scene::Over;
    const QString over = sold > 0
                             ? tr("That was the last lot. %1 of %2 were sold. Thank you.").arg(sold).arg(lots.size())
                             : tr("That was the last lot. Thank you.");
    m_words->setWords(m_house.line().house() ? m_house.line().house()->name : QString(),
                      isOver ? over : tr("The auction is about to begin."));
}

void ProjectorWindow::showUpNext()
{
    const QList<auction::LotId> lots = m_model.upNext(models::ProjectorModel::nextMax);
    const auto now = m_house.line().clock().nowMs();
    const QString caption = tr("Up next:") + u"  "_s;
    for (qsizetype line = 0; line < m_upNext.size(); ++line) {
        const protocol::LotView *next = line < lots.size() ? m_house.lots().find(lots.at(line)) : nullptr;
        m_upNext[line]->setVisible(next);
        if (!next)
            continue;
        const bool isFirst = line == 0;
        m_upNext[line]->setRuns({{.text = isFirst ? caption : QString(), .ink = Colour::SecondInk},
                                 {.text = titleOf(*next), .bold = isFirst},
                                 {.text = endText(*next, now), .ink = Colour::SecondInk}});
    }
}

void ProjectorWindow::scale()
{
    const double scale =
        std::min(static_cast<double>(width()) / drawnAt.width(), static_cast<double>(height()) / drawnAt.height());
    const auto scaled = [scale](double units) { return qRound(units * scale); };
    m_column->setContentsMargins(scaled(56), scaled(36), scaled(56), scaled(28));
    m_column->setSpacing(scaled(20));
    m_houseName->setPixels(scaled(24));
    m_clock->setPixels(scaled(24));
    m_lot->setScale(scale);
    m_words->setScale(scale);
    m_foot->setSpacing(scaled(16));
    m_upNextLines->setSpacing(scaled(4));
    for (HallLine *line : std::as_const(m_upNext))
        line->setPixels(scaled(line == m_upNext.first() ? 24 : 20));
    m_footAddress->setPixels(scaled(24));
    m_code->setFixedSize(scaled(112), scaled(112));
}

void ProjectorWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
    restPointer();
}

void ProjectorWindow::leave()
{
    if (isFullScreen())
        toggleFullScreen();
    else
        close();
}

void ProjectorWindow::restPointer()
{
    if (isFullScreen())
        setCursor(Qt::BlankCursor);
    else
        unsetCursor();
}

void ProjectorWindow::mouseMoveEvent(QMouseEvent *event)
{
    unsetCursor();
    m_pointerRests.start();
    QWidget::mouseMoveEvent(event);
}

void ProjectorWindow::mouseDoubleClickEvent(QMouseEvent *)
{
    toggleFullScreen();
}

void ProjectorWindow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"projector.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_soonest->setChecked(m_model.isFollowing());
    m_fullScreen->setChecked(isFullScreen());
    menu->addActions({m_soonest, m_previous, m_next});
    menu->addSeparator();
    for (const auction::LotId id : m_model.lots(lotsInMenuMax)) {
        auto *action = menu->addAction(titleOf(*m_house.lots().find(id)), this, [this, id] { m_model.choose(id); });
        action->setCheckable(true);
        action->setChecked(!m_model.isFollowing() && m_model.lot() && m_model.lot()->id == id);
    }
    menu->addSeparator();
    menu->addActions({m_fullScreen, m_leave});
    menu->popup(event->globalPos());
}

void ProjectorWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colourOf(Colour::Ground, true));
}

void ProjectorWindow::resizeEvent(QResizeEvent *event)
{
    scale();
    QWidget::resizeEvent(event);
}

void ProjectorWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

void ProjectorWindow::retranslate()
{
    setWindowTitle(tr("Projector"));
    setAccessibleName(tr("Projector"));
    m_fullScreen->setText(tr("Full screen"));
    m_soonest->setText(tr("Follow the lot that ends soonest"));
    m_previous->setText(tr("The lot before"));
    m_next->setText(tr("The lot after"));
    m_leave->setText(tr("Leave full screen, or close"));
}

} // namespace gavel::ui
