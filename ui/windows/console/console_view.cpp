#include "windows/console/console_view.h"

#include "dialogs/announce_dialog.h"
#include "widgets/action_button.h"
#include "widgets/looks.h"
#include "widgets/page_margin.h"
#include "widgets/search_field.h"
#include "widgets/segmented_buttons.h"
#include "windows/catalogue/lot_commands.h"
#include "windows/console/console_activity.h"
#include "windows/console/console_bidders.h"
#include "windows/console/console_figures.h"
#include "windows/console/console_invitation.h"
#include "windows/console/console_ledger.h"
#include "windows/console/console_log.h"
#include "windows/console/console_lots.h"
#include "windows/console/console_notices.h"
#include "windows/console/console_record.h"
#include "windows/hosting.h"
#include "windows/house.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 22;
constexpr int sideWidth = 264;
constexpr int gap = 18;            // between the main part and the side
constexpr int bothFitFrom = 1'050; // the main part, whose buttons need the most, and the side beside each other
constexpr int searchWidth = 220;
constexpr int tabHeightMin = 110;

} // namespace

ConsoleView::ConsoleView(House &house, const Theme &theme, HostingService *hosting, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_hosting(hosting)
    , m_title(makeLabel(u"title"_s))
    , m_search(new SearchField(u"console.search"_s))
    , m_tabs(new SegmentedButtons(u"console.tab"_s, {u"lots"_s, u"bidders"_s, u"ledger"_s, u"record"_s, u"log"_s}))
    , m_sideButton(makeButton(u"quiet"_s, u"console.side"_s))
    , m_figures(new ConsoleFigures(house, theme))
    , m_stack(new QStackedWidget)
    , m_lots(new ConsoleLots(house, theme))
    , m_bidders(new ConsoleBidders(house, m_accounts, theme))
    , m_ledger(new ConsoleLedger(house, m_accounts, theme))
    , m_record(new ConsoleRecord(house, theme))
    , m_log(new ConsoleLog(hosting, theme))
    , m_announce(new QAction(this))
    , m_projector(new QAction(this))
    , m_main(new QWidget)
    , m_side(new QWidget)
    , m_sideLayout(new QBoxLayout(QBoxLayout::TopToBottom, m_side))
    , m_invitation(new ConsoleInvitation(house, theme))
    , m_activity(new ConsoleActivity(house, theme))
    , m_noticeRoom(new QWidget)
    , m_notices(nullptr)
{
    setObjectName(u"console"_s);
    buildMain();
    buildSide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 16, margin, 16);
    row->setSpacing(gap);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->addWidget(m_main, 1);
    row->addWidget(m_side);
    m_accounts.setMoney(house.money());
    follow();
    showAddress();
    followAccount();
    retranslate();
    layOut();
}

ConsoleView::~ConsoleView() = default;

QHBoxLayout *ConsoleView::buildHead()
{
    m_search->setMaximumWidth(searchWidth);
    m_search->addAction(m_theme.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_sideButton->setCheckable(true);
    m_sideButton->setIcon(m_theme.icon(u"people"_s));
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_search, 1);
    head->addWidget(m_tabs);
    head->addWidget(m_sideButton);
    return head;
}

void ConsoleView::buildMain()
{
    m_announce->setObjectName(u"console.announce"_s);
    m_projector->setObjectName(u"console.projector"_s);
    m_lots->tools().addWidget(makeActionButton({}, m_announce->objectName(), *m_announce));
    m_lots->tools().addWidget(makeActionButton(u"primary"_s, m_projector->objectName(), *m_projector));
    for (QWidget *tab :
         {static_cast<QWidget *>(m_lots), static_cast<QWidget *>(m_bidders), static_cast<QWidget *>(m_ledger),
          static_cast<QWidget *>(m_record), static_cast<QWidget *>(m_log)})
        m_stack->addWidget(tab);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addLayout(buildHead());
    column->addWidget(m_figures);
    // Less than its parts would like: what is said takes of it, and not of the window.
    m_stack->setMinimumHeight(tabHeightMin);
    auto *shown = new QVBoxLayout;
    shown->setSpacing(0);
    shown->addWidget(m_stack, 1);
    shown->addWidget(m_noticeRoom);
    column->addLayout(shown, 1);
    m_notices = new ConsoleNotices(m_theme, *m_noticeRoom, this);
}

void ConsoleView::buildSide()
{
    m_sideLayout->setContentsMargins(0, 0, 0, 0);
    m_sideLayout->setSpacing(14);
    m_invitation->setFixedWidth(sideWidth);
    m_sideLayout->addWidget(m_invitation);
    m_sideLayout->addWidget(m_activity, 1);
}

void ConsoleView::follow()
{
    connect(m_tabs, &SegmentedButtons::chosen, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    connect(m_search, &SearchField::searched, this, &ConsoleView::search);
    connect(m_sideButton, &QPushButton::toggled, this, &ConsoleView::layOut);
    connect(m_announce, &QAction::triggered, this, &ConsoleView::announce);
    connect(m_projector, &QAction::triggered, this, [this] { Q_EMIT projectorAsked(m_lots->chosenLot()); });
    connect(m_lots, &ConsoleLots::lotChosen, this, &ConsoleView::lotChosen);
    connect(m_activity, &ConsoleActivity::lotChosen, this, &ConsoleView::lotChosen);
    connect(&commands(), &LotCommands::done, this,
            [this](const models::Sentence &sentence, const ConsoleNotices::Undo &undo) {
                m_log->record(sentence());
                if (isVisible())
                    m_notices->say(sentence, undo);
                else
                    Q_EMIT doneElsewhere(sentence, undo);
            });
    connect(&commands(), &LotCommands::refused, this, [this](const models::Sentence &sentence) {
        if (isVisible())
            m_notices->complain(sentence);
        else
            Q_EMIT refusedElsewhere(sentence);
    });
    connect(m_bidders, &ConsoleBidders::done, m_notices, &ConsoleNotices::say);
    connect(m_bidders, &ConsoleBidders::done, m_log,
            [this](const models::Sentence &sentence) { m_log->record(sentence()); });
    connect(m_bidders, &ConsoleBidders::refused, m_notices, &ConsoleNotices::complain);
    connect(m_invitation, &ConsoleInvitation::refused, m_bidders, &ConsoleBidders::refused);
    connect(m_invitation, &ConsoleInvitation::copied, this, [this](const QString &address) {
        m_notices->say([address] { return tr("%1 is on the clipboard.").arg(address); }, {});
    });
    connect(&m_house, &House::moneyChanged, this, [this] { m_accounts.setMoney(m_house.money()); });
    connect(&m_house.line(), &link::HostLink::houseChanged, this, &ConsoleView::showAddress);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &ConsoleView::followAccount);
    if (m_hosting) {
        connect(m_hosting, &HostingService::started, this, &ConsoleView::showAddress);
        connect(m_hosting, &HostingService::reachChanged, this, &ConsoleView::showAddress);
    }
}

LotCommands &ConsoleView::commands() const
{
    return m_lots->commands();
}

void ConsoleView::setPaperAsking(const std::function<void(PaperDialog::Asked &)> &asking)
{
    m_lots->setPaperAsking(asking);
}

void ConsoleView::fillMenu(QMenu &menu) const
{
    menu.addAction(m_announce);
    menu.addSeparator();
    menu.addActions(commands().menu().actions());
}

void ConsoleView::showTab(Tab tab)
{
    m_tabs->setCurrent(tab);
    m_stack->setCurrentIndex(tab);
    m_sideButton->setChecked(false);
    layOut();
    if (tab == Bidders || tab == Ledger)
        readAccounts();
}

// Whoever is not the host any more finds nothing to do here, in no menu either.
void ConsoleView::followAccount()
{
    const bool hosts = isHost();
    m_announce->setEnabled(hosts);
    m_projector->setEnabled(hosts);
    if (hosts && isVisible())
        readAccounts();
    if (!hosts)
        m_lots->chooseNothing();
    attend();
}

bool ConsoleView::isHost() const
{
    const auto &account = m_house.line().account();
    return account && account->host;
}

// Once it was here, a host stays in the rooms whatever it looks at: bidders would see it come and go.
void ConsoleView::attend()
{
    if (isVisible() || !isHost())
        m_activity->setAttending(isHost());
}

// What others did to the accounts since (signing up, buying) is in no stream.
void ConsoleView::readAccounts()
{
    if (isHost())
        m_accounts.read(m_house.line().api());
}

void ConsoleView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConsoleView::search(const QString &text)
{
    m_lots->setSearch(text);
    m_bidders->setSearch(text);
    m_ledger->setSearch(text);
    m_record->setSearch(text);
    m_log->setSearch(text);
}

void ConsoleView::announce()
{
    auto *dialog = new AnnounceDialog(m_house.line().api(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnnounceDialog::announced, this, [this](const QString &text) {
        m_notices->say([] { return tr("Everyone was told."); }, {});
        m_log->record(tr("Announced: %1").arg(text));
    });
    dialog->open();
}

// A house that this program opened to the network knows how others reach it; of another only this line's address is
// known, which is as good as any.
void ConsoleView::showAddress()
{
    const bool isHosted = m_hosting && m_hosting->isRunning();
    const QUrl open = isHosted ? m_hosting->publicAddress() : QUrl();
    const QUrl address = open.isEmpty() ? m_house.line().base() : open;
    m_invitation->setAddress(address);
    m_bidders->setAddress(address);
    m_lots->setAddress(address);
}

// Narrow, the side takes the place of the tabs while its button is down. Whichever tab it is, the tabs are where they
// were.
void ConsoleView::layOut()
{
    const bool bothFit = width() >= bothFitFrom;
    const bool sideAlone = !bothFit && m_sideButton->isChecked();
    auto *row = static_cast<QHBoxLayout *>(layout());
    auto *column = static_cast<QVBoxLayout *>(m_main->layout());
    const int outside = pageMargin(width(), margin, listWidthMax + gap + sideWidth);
    row->setContentsMargins(outside, 16, outside, 16);
    if (bothFit && row->indexOf(m_side) < 0)
        row->addWidget(m_side);
    else if (!bothFit && column->indexOf(m_side) < 0)
        column->addWidget(m_side, 1);
    m_sideLayout->setDirection(bothFit ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMaximumWidth(bothFit ? sideWidth : QWIDGETSIZE_MAX);
    // Last: whoever changes parents is hidden by that.
    m_sideButton->setVisible(!bothFit);
    m_side->setVisible(bothFit || sideAlone);
    m_stack->setVisible(!sideAlone);
    m_figures->setVisible(!sideAlone);
}

void ConsoleView::showEvent(QShowEvent *event)
{
    if (m_accounts.state() == models::AccountsModel::State::Unread)
        readAccounts();
    attend();
    QWidget::showEvent(event);
}

void ConsoleView::resizeEvent(QResizeEvent *event)
{
    layOut();
    QWidget::resizeEvent(event);
}

void ConsoleView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleView::retranslate()
{
    m_title->setText(tr("Console"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in this tab"));
    m_tabs->setTexts({tr("Lots"), tr("Bidders"), tr("Ledger"), tr("Record"), tr("Log")});
    m_tabs->setAccessibleName(tr("Part of the console"));
    m_sideButton->setToolTip(tr("The address for bidders, and what happened just now"));
    m_sideButton->setAccessibleName(tr("Address and news"));
    m_announce->setText(tr("Announce…"));
    m_projector->setText(tr("Projector"));
}

} // namespace gavel::ui
