#include "windows/my_lots_view.h"

#include "widgets/looks.h"
#include "widgets/my_lots_delegate.h"
#include "widgets/state_view.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::MyLotsModel;

constexpr int margin = 22;

QString nameOf(MyLotsModel::Which which)
{
    switch (which) {
    case MyLotsModel::Which::Bids:
        return u"bids"_s;
    case MyLotsModel::Which::Won:
        return u"won"_s;
    case MyLotsModel::Which::Selling:
        return u"selling"_s;
    case MyLotsModel::Which::Watching:
        return u"watching"_s;
    }
    return {};
}

} // namespace

MyLotsView::MyLotsView(House &house, MyLotsModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_model(model)
    , m_head(new QHBoxLayout)
    , m_title(makeLabel(u"title"_s))
    , m_note(makeLabel(u"second"_s, nameOf(model.which()) + u".note"_s))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_state(new StateView(nameOf(model.which()) + u".state"_s, theme))
{
    setObjectName(nameOf(model.which()));
    m_table->setItemDelegate(new MyLotsDelegate(theme, house.pixmaps(), this));
    buildTable();
    m_head->setSpacing(14);
    m_head->addWidget(m_title);
    m_head->addWidget(m_note);
    m_head->addStretch(1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, 16);
    column->setSpacing(14);
    column->addLayout(m_head);
    column->addWidget(m_stack, 1);
    follow();
    retranslate();
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void MyLotsView::buildTable()
{
    m_table->setObjectName(objectName() + u".list"_s);
    m_sorted.setSourceModel(&m_model);
    m_table->setModel(&m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MyLotsModel::EndsColumn, Qt::AscendingOrder);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(MyLotsDelegate::rowHeight);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(MyLotsModel::NameColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(84);
}

void MyLotsView::follow()
{
    connect(m_table, &QTableView::clicked, this, &MyLotsView::choose);
    connect(m_table, &QTableView::activated, this, &MyLotsView::choose);
    connect(&m_model, &MyLotsModel::loaded, this, &MyLotsView::showState);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MyLotsView::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MyLotsView::showState);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &MyLotsView::showState);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &MyLotsView::showState);
    connect(&m_house, &House::moneyChanged, this, &MyLotsView::showState);
    connect(&m_house.pixmaps(), &Pixmaps::arrived, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_state, &StateView::actionClicked, this, [this] {
        if (!m_house.isSignedIn())
            Q_EMIT signInAsked();
        else if (m_model.which() == MyLotsModel::Which::Selling)
            Q_EMIT sellAsked();
        else
            Q_EMIT catalogueAsked();
    });
}

void MyLotsView::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT lotChosen(index.data(MyLotsModel::IdRole).toLongLong());
}

void MyLotsView::showState()
{
    const bool any = m_house.isSignedIn() && m_model.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    const bool paying = any && m_model.which() == MyLotsModel::Which::Won;
    m_note->setText(paying ? tr("%1 to pay in all").arg(m_house.money().shown(m_model.total())) : QString());
    if (!any)
        showEmpty();
}

void MyLotsView::showEmpty()
{
    const QString look = tr("Look at the catalogue");
    if (!m_house.isSignedIn()) {
        m_state->showState(u"sign-in"_s, tr("You are looking on"), tr("Sign in to see what is yours here."),
                           tr("Sign in"));
        return;
    }
    switch (m_model.which()) {
    case MyLotsModel::Which::Bids:
        m_state->showState(u"bids"_s, tr("You have not bid yet"),
                           tr("Lots that you bid on are listed here, with whether you lead."), look);
        break;
    case MyLotsModel::Which::Won:
        m_state->showState(u"won"_s, tr("Nothing won yet"),
                           tr("When the hammer falls for you, the lot and what you pay appear here."), look);
        break;
    case MyLotsModel::Which::Selling:
        m_state->showState(u"selling"_s, tr("You sell nothing yet"),
                           tr("A name, a start price and a picture are enough. Bidding opens at once."),
                           m_house.maySell() ? tr("Sell a lot") : QString());
        break;
    case MyLotsModel::Which::Watching:
        m_state->showState(u"watching"_s, tr("You watch nothing yet"), tr("Lots that you watch are listed here."),
                           look);
        break;
    }
}

void MyLotsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MyLotsView::retranslate()
{
    switch (m_model.which()) {
    case MyLotsModel::Which::Bids:
        m_title->setText(tr("My bids"));
        break;
    case MyLotsModel::Which::Won:
        m_title->setText(tr("Won"));
        break;
    case MyLotsModel::Which::Selling:
        m_title->setText(tr("Selling"));
        break;
    case MyLotsModel::Which::Watching:
        m_title->setText(tr("Watching"));
        break;
    }
    m_table->setAccessibleName(m_title->text());
    m_table->horizontalHeader()->viewport()->update();
    showState();
}

} // namespace gavel::ui
