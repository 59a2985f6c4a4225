#include "windows/catalogue/finder.h"

#include "widgets/finder_delegate.h"
#include "widgets/looks.h"
#include "widgets/search_field.h"
#include "windows/house.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int panelWidthMax = 620;
constexpr int rowsShown = 8;
constexpr int above = 72; // of the window, over the panel
constexpr int margin = 10;

QString menuOf(const QAction &action)
{
    for (const auto *object : action.associatedObjects()) {
        if (const auto *menu = qobject_cast<const QMenu *>(object))
            return withoutMnemonic(menu->title());
    }
    return {};
}

} // namespace

Finder::Finder(House &house, const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_model(house.lots(), house.sales())
    , m_panel(makePanel(u"panel"_s, u"finder"_s))
    , m_field(new SearchField(u"finder.field"_s))
    , m_list(new QListView)
    , m_nothing(makeLabel(u"second"_s, u"finder.nothing"_s))
{
    hide();
    build(house);
    window->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &SearchField::searched, this, [this](const QString &typed) {
        m_model.setTyped(typed);
        showFound();
    });
    connect(m_list, &QListView::clicked, this, &Finder::go);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Finder::tellCurrent);
    connect(&house.pixmaps(), &Pixmaps::coverArrived, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void Finder::build(House &house)
{
    m_panel->setParent(this);
    m_field->setClearButtonEnabled(false);
    m_field->addAction(m_theme.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"finder.list"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FinderDelegate(m_theme, house.pixmaps(), this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and hands the arrows on
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
}

void Finder::open(const QList<QAction *> &actions)
{
    m_actions.clear();
    QList<models::FinderModel::Action> offered;
    for (auto *action : actions) {
        if (!action->isVisible() || !action->isEnabled())
            continue;
        m_actions.append(action);
        offered.append({.text = withoutMnemonic(action->text()),
                        .menu = menuOf(*action),
                        .shortcut = action->shortcut().toString(QKeySequence::NativeText)});
    }
    m_model.setActions(offered);
    m_focusBefore = QApplication::focusWidget();
    m_field->clear();
    showFound();
    layOut();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Finder::layOut()
{
    setGeometry(parentWidget()->rect());
    const int wanted = m_field->sizeHint().height() + rowsShown * FinderDelegate::rowHeight + 3 * margin;
    const QSize size(qMin(panelWidthMax, width() - 4 * margin), qMin(wanted, height() - above - 2 * margin));
    m_panel->setGeometry(QRect(QPoint((width() - size.width()) / 2, above), size));
}

void Finder::showFound()
{
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
}

// The field keeps the focus, so what the arrows reach is told as the field's description.
void Finder::tellCurrent()
{
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent told(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void Finder::go(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    using Kind = models::FinderModel::Kind;
    const auto kind = static_cast<Kind>(index.data(models::FinderModel::KindRole).toInt());
    const auto key = index.data(models::FinderModel::KeyRole).toLongLong();
    putAway();
    if (kind == Kind::Lot)
        Q_EMIT lotChosen(key);
    else if (auto *action = m_actions.value(key).data())
        action->trigger();
}

void Finder::putAway()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        layOut();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        putAway();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, key);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void Finder::paintEvent(QPaintEvent *)
{
    QColor veil = m_theme.colour(Colour::Ground);
    veil.setAlpha(150);
    QPainter(this).fillRect(rect(), veil);
}

void Finder::mousePressEvent(QMouseEvent *)
{
    putAway(); // beside the panel
}

void Finder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Finder::retranslate()
{
    m_field->setPlaceholderText(tr("A lot’s name or number, or what to do"));
    m_field->setAccessibleName(tr("Go to a lot or an action"));
    m_list->setAccessibleName(tr("Found"));
    m_nothing->setText(tr("Nothing by that name."));
}

} // namespace gavel::ui
