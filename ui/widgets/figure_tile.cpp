#include "widgets/figure_tile.h"

#include "widgets/elided.h"
#include "widgets/figure_label.h"
#include "widgets/looks.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int sideMargin = 16;

} // namespace

FigureTile::FigureTile(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_name(makeLabel(u"small"_s, objectName + u".name"_s))
    , m_figure(new FigureLabel(objectName + u".figure"_s, theme, Theme::Text::Title))
    , m_note(makeLabel(u"third"_s, objectName + u".note"_s))
{
    setObjectName(objectName);
    setProperty("look", u"panel"_s);
    m_figure->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_note->setMinimumWidth(1); // rather cut than pushing its neighbours aside; the tip has it whole
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin, 10, sideMargin, 10);
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addWidget(m_figure);
    column->addWidget(m_note);
}

void FigureTile::setName(const QString &name)
{
    m_name->setText(name);
    say();
}

void FigureTile::setFigure(const QString &figure, const QString &note)
{
    m_figure->setText(figure);
    m_figure->updateGeometry();
    m_figure->update();
    m_noted = note;
    setToolTip(note);
    showNote();
    say();
}

void FigureTile::showNote()
{
    m_note->ensurePolished();
    m_note->setText(elided(m_note->fontMetrics(), m_noted, width() - 2 * sideMargin));
}

void FigureTile::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showNote();
}

void FigureTile::setCompact(bool compact)
{
    m_note->setHidden(compact);
}

void FigureTile::say()
{
    m_figure->setAccessibleName(m_name->text() + u": "_s + m_figure->text());
    m_figure->setAccessibleDescription(m_noted);
}

} // namespace gavel::ui
