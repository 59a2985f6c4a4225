#include "windows/notices/notice_panel.h"

#include "models/notices/notice_list.h"
#include "widgets/looks.h"
#include "widgets/notice_delegate.h"

#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int panelWidth = 400;
constexpr int panelHeight = 440;
constexpr int gap = 8;

} // namespace

NoticePanel::NoticePanel(models::NoticeList &list, const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_list(list)
    , m_title(makeLabel(u"heading"_s))
    , m_view(new QListView)
    , m_nothing(makeParagraph(u"second"_s, u"notices.nothing"_s))
{
    setObjectName(u"notices"_s);
    setProperty("look", u"popup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setText(tr("Notices"));
    m_nothing->setText(tr("Nothing missed. What you are told while you bid, watch and sell is kept here."));
    m_view->setObjectName(u"notices.list"_s);
    m_view->setAccessibleName(tr("Notices, the newest first"));
    m_view->setModel(&list);
    m_view->setItemDelegate(new NoticeDelegate(theme, m_view));
    m_view->setMouseTracking(true);
    m_view->setWordWrap(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    connect(m_view, &QListView::clicked, this, &NoticePanel::choose);
    connect(m_view, &QListView::activated, this, &NoticePanel::choose);
    connect(&list, &QAbstractItemModel::rowsInserted, this, &NoticePanel::showState);
    showState();
}

NoticePanel::~NoticePanel()
{
    m_list.markAllRead();
}

void NoticePanel::showState()
{
    const bool empty = m_list.rowCount() == 0;
    m_nothing->setVisible(empty);
    m_view->setVisible(!empty);
}

void NoticePanel::openAbove(const QWidget &button)
{
    const QRect window(button.window()->mapToGlobal(QPoint()), button.window()->size());
    const QSize size(qMin(panelWidth, window.width() - 2 * gap),
                     m_view->isHidden() ? sizeHint().height() : qMin(panelHeight, window.height() - 80));
    const QRect from(button.mapToGlobal(QPoint()), button.size());
    const int left = qBound(window.left() + gap, from.right() - size.width(), window.right() - size.width() - gap);
    setGeometry({{left, from.top() - gap - size.height()}, size});
    show();
    m_view->setFocus(Qt::PopupFocusReason);
    if (m_list.rowCount() > 0)
        m_view->setCurrentIndex(m_list.index(0));
}

// A click is an activation too in some styles: the panel has gone by then.
void NoticePanel::choose(const QModelIndex &index)
{
    const auction::LotId lot = index.data(models::NoticeList::LotRole).toLongLong();
    if (lot == 0 || !isVisible())
        return;
    close();
    Q_EMIT lotChosen(lot);
}

} // namespace gavel::ui
