#include "widgets/line_indicator.h"

#include "widgets/looks.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr double dotRadius = 4;
constexpr int dotRoom = 14;

} // namespace

LineIndicator::LineIndicator(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(makeLabel(u"small"_s, objectName + u".words"_s))
{
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(dotRoom); // a layout mirrors its parts, but not its margins
    row->addWidget(m_words);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LineIndicator::setState(Colour meaning, const QString &words)
{
    m_meaning = meaning;
    m_words->setText(words);
    setAccessibleName(words);
    update();
}

QString LineIndicator::words() const
{
    return m_words->text();
}

void LineIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(m_meaning));
    const double across = layoutDirection() == Qt::LeftToRight ? dotRadius : width() - dotRadius;
    painter.drawEllipse(QPointF(across, height() / 2.0), dotRadius, dotRadius);
}

} // namespace gavel::ui
