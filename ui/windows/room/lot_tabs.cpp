#include "windows/room/lot_tabs.h"

#include "widgets/lot_tab.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int gap = 4;

} // namespace

LotTabs::LotTabs(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"main.tabs"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap);
    m_row->addStretch(1);
    hide();
    auto &clock = house.line().clock();
    connect(&clock, &link::HostClock::ticked, this, &LotTabs::refresh);
    connect(&clock, &link::HostClock::adjusted, this, &LotTabs::refresh);
    connect(&house.lots(), &QAbstractItemModel::dataChanged, this, &LotTabs::refresh);
    connect(&house.lots(), &QAbstractItemModel::rowsInserted, this, &LotTabs::refresh);
}

void LotTabs::add(auction::LotId lot)
{
    auto *tab = new LotTab(lot, m_theme);
    tab->take(m_house.lots().indexOf(lot));
    tab->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tab, &LotTab::clicked, this, [this, lot] { Q_EMIT chosen(lot); });
    connect(tab, &LotTab::closeAsked, this, [this, lot] { Q_EMIT closeAsked(lot); });
    connect(tab, &QWidget::customContextMenuRequested, this,
            [this, tab](const QPoint &at) { showMenu(*tab, tab->mapToGlobal(at)); });
    m_row->insertWidget(static_cast<int>(m_tabs.size()), tab);
    m_tabs.append(tab);
    tab->show();
    show();
    share();
}

// The tab goes later: it is often the one that asked.
void LotTabs::remove(auction::LotId lot)
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), [lot](const auto *tab) { return tab->lot() == lot; });
    if (found == m_tabs.end())
        return;
    m_row->removeWidget(*found);
    (*found)->hide();
    (*found)->deleteLater();
    m_tabs.erase(found);
    setVisible(!m_tabs.isEmpty());
    share();
}

void LotTabs::setCurrent(std::optional<auction::LotId> lot)
{
    for (auto *tab : std::as_const(m_tabs)) {
        tab->setAutoExclusive(false); // else the last one that is down could not be let up
        tab->setChecked(lot == tab->lot());
        tab->setAutoExclusive(true);
    }
    share();
}

QList<auction::LotId> LotTabs::lots() const
{
    QList<auction::LotId> lots;
    for (const auto *tab : m_tabs)
        lots.append(tab->lot());
    return lots;
}

void LotTabs::showMenu(const LotTab &tab, const QPoint &at)
{
    const auction::LotId lot = tab.lot();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"main.tabs.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Close"), this, [this, lot] { Q_EMIT closeAsked(lot); });
    auto *others = menu->addAction(tr("Close the &others"), this, [this, lot] { Q_EMIT closeOthersAsked(lot); });
    others->setEnabled(m_tabs.size() > 1);
    menu->addSeparator();
    menu->addAction(tr("Open in its own &window"), this, [this, lot] { Q_EMIT ownWindowAsked(lot); });
    menu->popup(at);
}

void LotTabs::refresh()
{
    for (auto *tab : std::as_const(m_tabs))
        tab->take(m_house.lots().indexOf(tab->lot()));
    share();
}

// Where there is little room, the tab that is down keeps its name; of the others the short ones keep theirs, and the
// long ones share what is left alike.
void LotTabs::share()
{
    const int count = static_cast<int>(m_tabs.size());
    int left = width() - gap * (count - 1);
    QList<LotTab *> shrinking = m_tabs;
    std::sort(shrinking.begin(), shrinking.end(), [](const LotTab *a, const LotTab *b) {
        return a->isChecked() != b->isChecked() ? a->isChecked() : a->sizeHint().width() < b->sizeHint().width();
    });
    for (int done = 0; done < count; ++done) {
        LotTab *tab = shrinking.at(done);
        const int others = (count - done - 1) * LotTab::widthMin;
        const int most = tab->isChecked() ? left - others : left / (count - done);
        const int given = qBound(LotTab::widthMin, most, tab->sizeHint().width());
        tab->setMaximumWidth(given);
        left -= given;
    }
}

void LotTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void LotTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
