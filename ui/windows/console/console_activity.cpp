#include "windows/console/console_activity.h"

#include "widgets/activity_delegate.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

ConsoleActivity::ConsoleActivity(House &house, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_rooms(house.line().rooms(), house.lots())
    , m_title(makeLabel(u"strong"_s, u"console.activity.title"_s))
    , m_nothing(makeParagraph(u"third"_s, u"console.activity.nothing"_s))
    , m_list(new QListView)
{
    setObjectName(u"console.activity.panel"_s);
    setProperty("look", u"panel"_s);
    m_activity.follow(house.line());
    m_activity.begin(house.lots().lots());
    m_activity.setSales(house.sales());
    m_list->setObjectName(u"console.activity"_s);
    m_list->setModel(&m_activity);
    m_list->setItemDelegate(new ActivityDelegate(theme, this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // laid out anew where it becomes narrower, by a scroll bar say
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 8, 10);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    connect(&m_activity, &QAbstractItemModel::rowsInserted, this, [this] {
        m_nothing->hide();
        m_list->show();
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const auction::LotId lot = index.data(models::ActivityModel::LotIdRole).toLongLong();
        if (lot != 0)
            Q_EMIT lotChosen(lot);
    });
    connect(&house, &House::moneyChanged, this, [this] { m_activity.setMoney(m_house.money()); });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    m_activity.setMoney(house.money());
    retranslate();
}

void ConsoleActivity::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ConsoleActivity::retranslate()
{
    m_title->setText(tr("Just now"));
    m_nothing->setText(tr("Bids, extensions, closings, and who comes and goes appear here as they happen."));
    m_list->setToolTip(tr("Who comes and goes is told of the %n lot(s) whose turn is next. Bidders see the host there.",
                          nullptr, static_cast<int>(models::AttendedRooms::roomsMax)));
    m_list->setAccessibleName(tr("Just now"));
    m_list->viewport()->update();
}

} // namespace gavel::ui
