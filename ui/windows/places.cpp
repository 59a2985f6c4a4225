#include "windows/places.h"

#include "models/desk/desk_roles.h"
#include "widgets/looks.h"
#include "widgets/state_view.h"
#include "windows/catalogue/catalogue_view.h"
#include "windows/console/console_view.h"
#include "windows/desk/desk_view.h"
#include "windows/door/check_in_view.h"
#include "windows/hosting/this_house_view.h"
#include "windows/house.h"
#include "windows/mine/my_account_view.h"
#include "windows/mine/my_lots_view.h"
#include "windows/sales/sales_view.h"
#include "windows/selling/sell_view.h"
#include "windows/selling/seller_actions.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

const auto placeKey = u"place"_s;

bool isStaff(const protocol::AccountView &account)
{
    return models::mayTakeMoney(account) || account.roles.testFlag(protocol::Role::Clerk);
}

} // namespace

Places::Places(House &house, const Theme &theme, HostingService *hosting, QWidget *parent)
    : QStackedWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_hosting(hosting)
    , m_catalogue(new CatalogueView(house, theme, this))
    , m_sell(new SellView(house, theme, this))
    , m_ownActions(new SellerActions(house, u"selling.own"_s))
    , m_sellButton(makeButton(u"primary"_s, u"selling.new"_s))
{
    add(Rail::Catalogue, m_catalogue);
    addList(Rail::Watching, house.watching());
    addList(Rail::Bids, house.bids());
    addList(Rail::Won, house.won());
    auto *selling = addList(Rail::Selling, house.selling());
    m_sellButton->setIcon(theme.icon(u"plus"_s, Colour::OnAccent));
    selling->head().addWidget(m_ownActions);
    selling->head().addWidget(m_sellButton);
    add(Rail::MyAccount, new MyAccountView(house, theme, this));
    addWidget(m_sell);

    connect(m_catalogue, &CatalogueView::lotChosen, this, &Places::lotChosen);
    connect(m_catalogue, &CatalogueView::sellAsked, this, &Places::openSelling);
    connect(m_catalogue, &CatalogueView::signInAsked, this, &Places::signInAsked);
    connect(m_sellButton, &QPushButton::clicked, this, &Places::openSelling);
    connect(selling, &MyLotsView::currentChanged, m_ownActions, &SellerActions::setLot);
    connect(m_ownActions, &SellerActions::changeAsked, this, &Places::changeLot);
    connect(m_ownActions, &SellerActions::relistAsked, this, &Places::relistLot);
    connect(m_sell, &SellView::done, this, &Places::lotChosen);
    connect(m_sell, &SellView::lotChosen, this, &Places::lotChosen);
    connect(m_sell, &SellView::backAsked, this, [this] { showPlace(Rail::Selling); });
    connect(&house.line(), &link::HostLink::accountChanged, this, &Places::followAccount);
    connectCounts();
    followAccount();
    retranslate();
}

void Places::add(Rail::Place place, QWidget *view)
{
    m_views.insert(place, view);
    addWidget(view);
}

MyLotsView *Places::addList(Rail::Place place, models::MyLotsModel &model)
{
    auto *view = new MyLotsView(m_house, model, m_theme, this);
    connect(view, &MyLotsView::lotChosen, this, &Places::lotChosen);
    connect(view, &MyLotsView::catalogueAsked, this, [this] { showPlace(Rail::Catalogue); });
    connect(view, &MyLotsView::signInAsked, this, &Places::signInAsked);
    connect(view, &MyLotsView::sellAsked, this, &Places::openSelling);
    connect(&model, &QAbstractItemModel::modelReset, &m_counting, qOverload<>(&QTimer::start));
    connect(&model, &QAbstractItemModel::dataChanged, &m_counting, qOverload<>(&QTimer::start));
    add(place, view);
    return view;
}

void Places::connectCounts()
{
    m_counting.setSingleShot(true);
    m_counting.setInterval(0);
    connect(&m_counting, &QTimer::timeout, this, &Places::count);
    auto &lots = m_house.lots();
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&lots, changed, &m_counting, qOverload<>(&QTimer::start));
    connect(&lots, &QAbstractItemModel::dataChanged, &m_counting, qOverload<>(&QTimer::start));
}

bool Places::offers(Rail::Place place) const
{
    const auto &account = m_house.line().account();
    if (place == Rail::MyAccount && !account)
        return false;
    if (place == Rail::CheckIn && (!account || !isStaff(*account)))
        return false;
    if (place == Rail::Cashier && !models::mayTakeMoney(account))
        return false;
    const bool isTheHosts = place == Rail::RunningOrder || place == Rail::Console || place == Rail::ThisHouse;
    return m_views.contains(place) && (!isTheHosts || (account && account->host));
}

void Places::showPlace(Rail::Place place)
{
    if (!offers(place))
        return;
    m_place = place;
    const bool goesAlong = currentWidget()->isAncestorOf(window()->focusWidget());
    setCurrentWidget(m_views.value(place));
    if (goesAlong)
        focusView();
    Q_EMIT shown(place);
}

void Places::focusView()
{
    if (m_checkIn && currentWidget() == m_checkIn)
        return m_checkIn->focusSearch();
    if (m_desk && currentWidget() == m_desk)
        return m_desk->focusPart();
    if (m_sales && currentWidget() == m_sales)
        return m_sales->focusOrder();
    for (auto *list : currentWidget()->findChildren<QAbstractItemView *>()) {
        if (list->isVisible())
            return list->setFocus(Qt::OtherFocusReason);
    }
    for (auto *state : currentWidget()->findChildren<StateView *>()) {
        if (state->isVisible() && state->focusAction())
            return;
    }
    currentWidget()->setFocus(Qt::OtherFocusReason);
}

void Places::openSelling()
{
    if (showSell())
        m_sell->openForm();
}

void Places::openDrafts()
{
    if (showSell())
        m_sell->openTab(SellView::Drafts);
}

void Places::openMany()
{
    if (showSell())
        m_sell->openTab(SellView::Many);
}

void Places::changeLot(auction::LotId lot)
{
    if (showSell())
        m_sell->change(lot);
}

void Places::relistLot(auction::LotId lot)
{
    if (showSell())
        m_sell->relist(lot);
}

// Whoever is not signed in is asked to.
bool Places::showSell()
{
    if (!m_house.isSignedIn()) {
        showPlace(Rail::Selling);
        Q_EMIT signInAsked();
        return false;
    }
    m_place = Rail::Selling;
    setCurrentWidget(m_sell);
    Q_EMIT shown(m_place);
    return true;
}

// Whoever was the host and signs out leaves the console.
void Places::followAccount()
{
    const auto &account = m_house.line().account();
    if (account && isStaff(*account) && !m_checkIn) {
        add(Rail::CheckIn, m_checkIn = new CheckInView(m_house, m_theme, this));
        m_checkIn->setAddress(m_hallAddress);
    }
    if (models::mayTakeMoney(account) && !m_desk)
        add(Rail::Cashier, m_desk = new DeskView(m_house, m_theme, this));
    if (account && account->host && !m_console)
        addConsole();
    m_sellButton->setVisible(m_house.maySell());
    if (!offers(m_place))
        showPlace(Rail::Catalogue);
    m_counting.start();
}

void Places::setHallAddress(const QUrl &address)
{
    m_hallAddress = address;
    if (m_checkIn)
        m_checkIn->setAddress(address);
}

void Places::addConsole()
{
    m_console = new ConsoleView(m_house, m_theme, m_hosting, this);
    connect(m_console, &ConsoleView::lotChosen, this, &Places::lotChosen);
    add(Rail::Console, m_console);
    m_sales = new SalesView(m_house, m_theme, this);
    connect(m_sales, &SalesView::lotChosen, this, &Places::lotChosen);
    add(Rail::RunningOrder, m_sales);
    m_console->setPaperAsking([this](PaperDialog::Asked &asked) {
        if (currentWidget() != m_sales)
            return;
        asked.chosen = m_sales->chosen();
        asked.sale = m_sales->sale();
    });
    add(Rail::ThisHouse, new ThisHouseView(m_house, m_theme, m_hosting, this));
    Q_EMIT consoleMade(*m_console);
}

void Places::count()
{
    Q_EMIT counted(Rail::Catalogue, m_catalogue->openCount(), false);
    const bool signedIn = m_house.isSignedIn();
    const auto countOf = [signedIn](const models::MyLotsModel &mine) { return signedIn ? mine.rowCount() : 0; };
    const auto goingOf = [signedIn](const models::MyLotsModel &mine) { return signedIn ? mine.goingCount() : 0; };
    Q_EMIT counted(Rail::Watching, goingOf(m_house.watching()), false);
    const auto &bids = m_house.bids().lots();
    const auto outbid = std::count_if(bids.begin(), bids.end(), [](const auto &mine) {
        return !mine.leading && mine.lot.phase == auction::Phase::Open;
    });
    const bool alarming = signedIn && outbid > 0;
    Q_EMIT counted(Rail::Bids, alarming ? static_cast<int>(outbid) : goingOf(m_house.bids()), alarming);
    Q_EMIT counted(Rail::Won, countOf(m_house.won()), false);
    Q_EMIT counted(Rail::Selling, goingOf(m_house.selling()), false);
}

void Places::keepState(QHash<QString, QByteArray> &into) const
{
    into.insert(placeKey, QMetaEnum::fromType<Rail::Place>().valueToKey(m_place));
    into.insert(m_catalogue->objectName(), m_catalogue->state());
}

void Places::restoreState(const QHash<QString, QByteArray> &kept)
{
    m_catalogue->restoreState(kept.value(m_catalogue->objectName()));
    bool known = false;
    const int place = QMetaEnum::fromType<Rail::Place>().keyToValue(kept.value(placeKey).constData(), &known);
    if (known)
        showPlace(static_cast<Rail::Place>(place));
}

void Places::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void Places::retranslate()
{
    m_sellButton->setText(tr("Sell a lot"));
}

} // namespace gavel::ui
