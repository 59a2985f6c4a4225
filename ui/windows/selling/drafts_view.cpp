#include "windows/selling/drafts_view.h"

#include "models/isolated.h"
#include "widgets/draft_delegate.h"
#include "widgets/looks.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 22;
constexpr int widthMax = 800; // all that the smallest window has

} // namespace

DraftsView::DraftsView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_rows(new DraftDelegate(theme, this))
    , m_state(new StateView(u"drafts.state"_s, theme))
    , m_banner(new StatusBanner(u"drafts.banner"_s, theme))
    , m_open(makeButton(u"primary"_s, u"drafts.open"_s))
    , m_remove(makeButton({}, u"drafts.remove"_s))
{
    setObjectName(u"drafts"_s);
    m_list->setObjectName(u"drafts.list"_s);
    m_list->setModel(&house.drafts());
    m_list->setItemDelegate(m_rows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *page = new QWidget;
    page->setMaximumWidth(widthMax);
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(12);
    inside->addLayout(buttons);
    inside->addWidget(m_list, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, margin, margin);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    follow();
    retranslate();
}

void DraftsView::follow()
{
    connect(m_open, &QPushButton::clicked, this, &DraftsView::choose);
    connect(m_remove, &QPushButton::clicked, this, &DraftsView::remove);
    connect(m_list, &QListView::activated, this, &DraftsView::choose);
    connect(m_list, &QListView::doubleClicked, this, &DraftsView::choose);
    connect(m_banner, &StatusBanner::actionClicked, this, &DraftsView::undo);
    connect(m_state, &StateView::actionClicked, this, &DraftsView::newAsked);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_house.drafts(), changed, this, &DraftsView::refresh);
    connect(&m_house.drafts(), &models::Drafts::loaded, this, &DraftsView::refresh);
    connect(&m_house, &House::moneyChanged, this, &DraftsView::showMoney);
    showMoney();
}

void DraftsView::showMoney()
{
    m_rows->setMoney(m_house.money());
    m_list->viewport()->update();
}

void DraftsView::refresh()
{
    const bool any = m_house.drafts().rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_house.drafts().index(0));
    if (!m_house.drafts().canUndo())
        m_banner->clear();
}

void DraftsView::choose()
{
    if (m_list->currentIndex().isValid())
        Q_EMIT chosen(m_list->currentIndex().data(models::Drafts::IdRole).toString());
}

void DraftsView::remove()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const QString id = current.data(models::Drafts::IdRole).toString();
    const QString name = current.data().toString();
    m_house.drafts().remove(id);
    Q_EMIT removed(id);
    m_banner->say(StatusBanner::Tone::Plain, [name = models::isolated(name)] {
        return StatusBanner::Words{tr("“%1” is deleted.").arg(name), tr("Undo")};
    });
}

void DraftsView::undo()
{
    m_house.drafts().undoRemove();
    m_banner->clear();
}

void DraftsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        remove();
    else if (event->matches(QKeySequence::Undo))
        undo();
    else
        QWidget::keyPressEvent(event);
}

void DraftsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DraftsView::retranslate()
{
    m_list->setAccessibleName(tr("Drafts"));
    m_open->setText(tr("Go on writing"));
    m_remove->setText(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete the draft"));
    m_state->showState(u"selling"_s, tr("No drafts"),
                       tr("A lot is kept here while you write it, until it is put up for sale."), tr("Write one"));
    refresh();
}

} // namespace gavel::ui
