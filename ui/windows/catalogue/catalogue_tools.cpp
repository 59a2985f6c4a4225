#include "windows/catalogue/catalogue_tools.h"

#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/search_field.h"
#include "widgets/segmented_buttons.h"
#include "windows/catalogue/lot_filter_panel.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Filter = models::LotFilterModel;

constexpr int widthMin = 480; // in two rows

// In the order of the segments.
constexpr Filter::Group groups[] = {Filter::Group::Open, Filter::Group::Coming, Filter::Group::Ended,
                                    Filter::Group::All};

} // namespace

CatalogueTools::CatalogueTools(House &house, Filter &filter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_filter(filter)
    , m_lotSearch(house.line().api(), filter)
    , m_theme(theme)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(makeLabel(u"title"_s, u"catalogue.title"_s))
    , m_search(new SearchField(u"catalogue.search"_s))
    , m_groups(new SegmentedButtons(u"catalogue.group"_s, {u"open"_s, u"coming"_s, u"ended"_s, u"all"_s}))
    , m_filterButton(makeButton(u"plain"_s, u"catalogue.filter"_s))
    , m_clearFilter(makeButton(u"quiet"_s, u"catalogue.clearFilter"_s))
    , m_panel(new LotFilterPanel(house))
    , m_order(new DropDown(u"catalogue.sort"_s))
    , m_kinds(new SegmentedButtons(u"catalogue.kind"_s, {u"cards"_s, u"table"_s}))
{
    build();
    follow();
    retranslate();
}

void CatalogueTools::build()
{
    m_search->addAction(m_theme.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(420);
    m_filterButton->setCheckable(true);
    m_filterButton->setFocusPolicy(Qt::TabFocus);
    m_clearFilter->setIcon(m_theme.icon(u"close"_s));
    m_clearFilter->setIconSize({14, 14});
    m_panel->hide();
    auto *first = new QHBoxLayout;
    first->setSpacing(14);
    first->addWidget(m_title);
    first->addWidget(m_search, 100); // up to its width, then the space beside it grows
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_groups);
    second->addStretch(1);
    for (QWidget *tool : {static_cast<QWidget *>(m_filterButton), static_cast<QWidget *>(m_clearFilter),
                          static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_kinds)})
        second->addWidget(tool);
    m_rows->setSpacing(12);
    m_rows->addLayout(first, 2);
    m_rows->addLayout(second, 3);
    setMinimumWidth(widthMin); // not what one row needs, or it could never become two
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addLayout(m_rows);
    column->addWidget(m_panel);
}

void CatalogueTools::follow()
{
    connect(m_search, &SearchField::searched, this, [this](const QString &typed) {
        m_lotSearch.setTyped(typed);
        Q_EMIT changed();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CatalogueTools::entered);
    connect(m_groups, &SegmentedButtons::chosen, this, [this](int index) { setGroup(groups[index]); });
    connect(m_kinds, &SegmentedButtons::chosen, this, &CatalogueTools::kindChosen);
    connect(m_order, &QComboBox::currentIndexChanged, this, &CatalogueTools::applyOrder);
    connect(m_filterButton, &QPushButton::toggled, this, [this](bool open) {
        m_panel->setVisible(open);
        applyRestriction();
        if (open)
            m_panel->focusFirst();
    });
    connect(m_panel, &LotFilterPanel::changed, this, &CatalogueTools::applyRestriction);
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { m_panel->setRestriction({}); });
    for (const auto &counted : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_house.lots(), counted, this, &CatalogueTools::showCount);
}

void CatalogueTools::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CatalogueTools::setGroup(Filter::Group group)
{
    m_filter.setGroup(group);
    const auto *found = std::find(std::begin(groups), std::end(groups), group);
    m_groups->setCurrent(static_cast<int>(found - std::begin(groups)));
    Q_EMIT changed();
}

void CatalogueTools::setOrder(Filter::Sort order)
{
    m_order->setCurrentIndex(static_cast<int>(order));
}

void CatalogueTools::setKind(int kind)
{
    m_kinds->setCurrent(kind);
}

void CatalogueTools::clear()
{
    m_search->clear();
    m_panel->setRestriction({});
    setGroup(Filter::Group::All);
}

QJsonObject CatalogueTools::state() const
{
    return {{u"group"_s, m_groups->current()},
            {u"order"_s, m_order->currentIndex()},
            {u"whose"_s, static_cast<int>(m_panel->restriction().whose)}};
}

void CatalogueTools::restoreState(const QJsonObject &state)
{
    const auto read = [&state](QStringView key, int count) {
        const int value = state.value(key).toInt();
        return value >= 0 && value < count ? value : 0;
    };
    setGroup(groups[read(u"group", std::size(groups))]);
    m_order->setCurrentIndex(read(u"order", m_order->count()));
    m_panel->setRestriction({.whose = static_cast<Filter::Whose>(read(u"whose", 3))});
}

void CatalogueTools::showCount()
{
    const int count = m_house.lots().rowCount();
    m_search->setPlaceholderText(count > 0 ? tr("Search %n lot(s)", nullptr, count) : tr("Search lots"));
}

void CatalogueTools::applyOrder()
{
    m_filter.setOrder(static_cast<Filter::Sort>(m_order->currentIndex()));
    Q_EMIT changed();
}

// A filter that is on is never overlooked, even when its panel is closed.
void CatalogueTools::applyRestriction()
{
    const int count = m_panel->restriction().count();
    m_filter.setRestriction(m_panel->restriction());
    m_filterButton->setText(count > 0 ? tr("Filter · %1").arg(QLocale().toString(count)) : tr("Filter"));
    m_filterButton->setIcon(m_theme.icon(u"filter"_s, count > 0 ? Colour::Accent : Colour::SecondInk));
    setLook(m_filterButton, count > 0 ? u"chosen"_s : u"plain"_s);
    m_clearFilter->setVisible(count > 0 && !m_filterButton->isChecked()); // the open panel has its own
    arrange();
    Q_EMIT changed();
}

void CatalogueTools::arrange()
{
    const int inOneRow =
        m_rows->itemAt(0)->minimumSize().width() + m_rows->spacing() + m_rows->itemAt(1)->minimumSize().width();
    m_rows->setDirection(width() >= inOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void CatalogueTools::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void CatalogueTools::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CatalogueTools::retranslate()
{
    m_title->setText(tr("Catalogue"));
    m_search->setAccessibleName(tr("Search lots"));
    m_groups->setTexts({tr("Open"), tr("Coming"), tr("Ended"), tr("All")});
    m_groups->setAccessibleName(tr("Phase"));
    m_kinds->setTexts({tr("Cards"), tr("Table")});
    m_kinds->setAccessibleName(tr("Show as"));
    m_order->setTexts({tr("Ending soonest"), tr("Ending latest"), tr("Lowest price"), tr("Highest price"),
                       tr("Most bids"), tr("Fewest bids"), tr("Newest"), tr("By number")});
    m_order->setAccessibleName(tr("Order"));
    m_clearFilter->setToolTip(tr("Clear the filter"));
    m_clearFilter->setAccessibleName(tr("Clear the filter"));
    showCount();
    applyRestriction();
}

} // namespace gavel::ui
