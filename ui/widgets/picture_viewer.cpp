#include "widgets/picture_viewer.h"

#include "widgets/looks.h"
#include "widgets/zoom_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

PictureViewer::PictureViewer(const QString &objectName, const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_view(new ZoomView(objectName + u".picture"_s, theme, false))
    , m_number(makeLabel(u"strong"_s, objectName + u".number"_s))
    , m_previous(makeButton(u"quiet"_s, objectName + u".previous"_s))
    , m_next(makeButton(u"quiet"_s, objectName + u".next"_s))
    , m_zoomOut(makeButton(u"quiet"_s, objectName + u".zoomOut"_s))
    , m_zoomIn(makeButton(u"quiet"_s, objectName + u".zoomIn"_s))
    , m_close(makeButton(u"quiet"_s, objectName + u".close"_s))
{
    setObjectName(objectName);
    build();
    window->installEventFilter(this);
    setGeometry(window->rect());
    connect(m_previous, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_zoomOut, &QPushButton::clicked, m_view, &ZoomView::zoomOut);
    connect(m_zoomIn, &QPushButton::clicked, m_view, &ZoomView::zoomIn);
    connect(m_close, &QPushButton::clicked, this, &PictureViewer::closeNow);
    retranslate();
}

void PictureViewer::build()
{
    m_previous->setIcon(m_theme.icon(u"back"_s));
    m_next->setIcon(m_theme.icon(u"forward"_s));
    m_zoomOut->setIcon(m_theme.icon(u"minus"_s));
    m_zoomIn->setIcon(m_theme.icon(u"plus"_s));
    m_close->setIcon(m_theme.icon(u"close"_s));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_previous);
    bar->addWidget(m_number);
    bar->addWidget(m_next);
    bar->addStretch(1);
    bar->addWidget(m_zoomOut);
    bar->addWidget(m_zoomIn);
    bar->addSpacing(16);
    bar->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
}

void PictureViewer::show(const QList<QPixmap> &pictures, int current)
{
    m_pictures = pictures;
    m_current = current;
    turn(0);
    raise();
    QWidget::show();
    m_view->setFocus(Qt::OtherFocusReason);
}

void PictureViewer::setPicture(int index, const QPixmap &picture)
{
    if (index >= m_pictures.size())
        return;
    m_pictures[index] = picture;
    if (index == m_current)
        m_view->setPicture(picture, true);
}

void PictureViewer::turn(int by)
{
    const int wanted = m_current + by;
    if (wanted < 0 || wanted >= m_pictures.size())
        return;
    m_current = wanted;
    m_view->setPicture(m_pictures.at(wanted));
    m_previous->setEnabled(wanted > 0);
    m_next->setEnabled(wanted + 1 < m_pictures.size());
    retranslate();
    Q_EMIT turned(wanted);
}

void PictureViewer::closeNow()
{
    hide();
    deleteLater();
    Q_EMIT closed();
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event->key()) {
    case Qt::Key_Escape:
        return closeNow();
    case Qt::Key_Left:
        return turn(-forward);
    case Qt::Key_Right:
        return turn(forward);
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_PageDown:
        return turn(1);
    case Qt::Key_Home:
        return turn(-m_current);
    case Qt::Key_End:
        return turn(static_cast<int>(m_pictures.size()) - 1 - m_current);
    default:
        // What it covers takes no keys either.
        event->accept();
    }
}

void PictureViewer::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Ground));
}

void PictureViewer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PictureViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

// The focus goes round in here, not to what is covered.
bool PictureViewer::focusNextPrevChild(bool next)
{
    QList<QWidget *> round{m_view, m_previous, m_next, m_zoomOut, m_zoomIn, m_close};
    round.removeIf([](const QWidget *widget) { return !widget->isEnabled(); });
    const auto at = round.indexOf(window()->focusWidget());
    round.at((at + (next ? 1 : round.size() - 1)) % round.size())->setFocus(Qt::TabFocusReason);
    return true;
}

void PictureViewer::retranslate()
{
    const auto name = [](QPushButton *button, const QString &words) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    name(m_previous, tr("Previous picture"));
    name(m_next, tr("Next picture"));
    name(m_zoomOut, tr("Smaller"));
    name(m_zoomIn, tr("Larger"));
    name(m_close, tr("Close (Esc)"));
    setAccessibleName(tr("Pictures of the lot"));
    m_number->setText(tr("Picture %1 of %2").arg(m_current + 1).arg(m_pictures.size()));
    m_view->setAccessibleName(m_number->text());
    m_view->setAccessibleDescription(tr("Plus and minus zoom, the arrow keys turn or move it."));
}

} // namespace gavel::ui
