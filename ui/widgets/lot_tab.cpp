#include "widgets/lot_tab.h"

#include "models/lot_list_model.h"
#include "widgets/elided.h"
#include "widgets/lot_words.h"

#include <QEnterEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Role = models::LotListModel::Role;

constexpr int tabHeight = 32;
constexpr int widthMax = 230;
constexpr int inset = 12;
constexpr int gap = 8;
constexpr int edgeWidth = 3;
constexpr int closeSize = 20;
constexpr int closeFrom = 110;
constexpr int timeFrom = 150; // narrower tabs leave the time out rather than the name

} // namespace

LotTab::LotTab(auction::LotId lot, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_lot(lot)
    , m_theme(theme)
    , m_close(new QToolButton(this))
{
    setObjectName(u"main.tab%1"_s.arg(lot));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_close->setObjectName(objectName() + u".close"_s);
    m_close->setProperty("look", u"cross"_s);
    m_close->setIcon(theme.icon(u"close"_s, Colour::Ink)); // so small, its strokes are pale
    m_close->setIconSize({12, 12});
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->resize(closeSize, closeSize);
    connect(this, &QAbstractButton::toggled, this, &LotTab::placeClose);
    connect(m_close, &QToolButton::clicked, this, &LotTab::closeAsked);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void LotTab::take(const QModelIndex &index)
{
    const bool known = index.isValid();
    const auto standing = static_cast<models::Standing>(index.data(Role::StandingRole).toInt());
    const auto urgency = static_cast<models::Urgency>(index.data(Role::UrgencyRole).toInt());
    const QSize before = sizeHint();
    m_edge = known ? edgeOf(standing) : std::nullopt;
    m_time = known ? index.data(Role::CountdownRole).toString() : QString();
    m_timeTint = urgency == models::Urgency::Normal ? Colour::SecondInk : colourOf(urgency);
    setText(known ? index.data().toString() : tr("Lot %1").arg(m_lot));
    setToolTip(known ? index.data(Qt::AccessibleTextRole).toString() : text());
    setAccessibleName(text());
    setAccessibleDescription(index.data(Role::StandingTextRole).toString());
    if (before != sizeHint())
        updateGeometry();
    update();
}

int LotTab::timeWidth() const
{
    return m_time.isEmpty() ? 0 : QFontMetrics(m_theme.font(Theme::Text::Small)).horizontalAdvance(m_time) + gap;
}

QSize LotTab::sizeHint() const
{
    const int name = QFontMetrics(m_theme.font(Theme::Text::Strong)).horizontalAdvance(text());
    return {qMin(widthMax, inset + name + gap + timeWidth() + closeSize + gap), tabHeight};
}

QSize LotTab::minimumSizeHint() const
{
    return {widthMin, tabHeight};
}

void LotTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    paintWords(painter);
}

void LotTab::paintGround(QPainter &painter) const
{
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(ground, 8, 8);
    if (isChecked() || underMouse())
        painter.fillPath(shape, m_theme.colour(isChecked() ? Colour::Panel : Colour::Raised));
    if (m_edge) {
        QPainterPath strip;
        strip.addRect(QStyle::visualRect(layoutDirection(), rect(), {0, 0, edgeWidth, height()}));
        painter.fillPath(shape.intersected(strip), m_theme.colour(*m_edge));
    }
    if (isChecked() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.colour(Colour::Accent), 2) : QPen(m_theme.colour(Colour::Line), 1));
        painter.drawPath(shape);
    }
}

void LotTab::paintWords(QPainter &painter) const
{
    const bool timed = width() >= timeFrom;
    const int trailing = (m_close->isHidden() ? 0 : closeSize) + gap + (timed ? timeWidth() : 0);
    const QRect logical = rect().adjusted(inset, 0, -trailing, 0);
    const QRect name = QStyle::visualRect(layoutDirection(), rect(), logical);
    painter.setFont(m_theme.font(isChecked() ? Theme::Text::Strong : Theme::Text::Body));
    painter.setPen(m_theme.colour(isChecked() ? Colour::Ink : Colour::SecondInk));
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeading, elided(painter.fontMetrics(), text(), name.width()));
    if (!timed)
        return;
    const QRect time(logical.right() + 1, 0, timeWidth(), height());
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(m_timeTint));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), time), Qt::AlignVCenter | Qt::AlignTrailing, m_time);
}

// A narrow tab leaves its room to the name until it is wanted.
void LotTab::placeClose()
{
    m_close->setVisible(width() >= closeFrom || isChecked() || underMouse());
    const QRect cross(width() - closeSize - 5, (height() - closeSize) / 2, closeSize, closeSize);
    m_close->setGeometry(QStyle::visualRect(layoutDirection(), rect(), cross));
    update();
}

void LotTab::resizeEvent(QResizeEvent *)
{
    placeClose();
}

void LotTab::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    placeClose();
}

void LotTab::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    placeClose();
}

void LotTab::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && rect().contains(event->position().toPoint()))
        Q_EMIT closeAsked();
    else
        QAbstractButton::mouseReleaseEvent(event);
}

void LotTab::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        Q_EMIT closeAsked();
    else
        QAbstractButton::keyPressEvent(event);
}

void LotTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void LotTab::retranslate()
{
    m_close->setToolTip(tr("Close this lot"));
    m_close->setAccessibleName(tr("Close this lot"));
}

} // namespace gavel::ui
