#include "widgets/hall_line.h"

#include "theme/fonts.h"
#include "widgets/elided.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr double smallestShare = 0.5; // of the size that was asked for
constexpr double lineHeight = 1.3;

// Capitals and figures stand in the middle of the line; what hangs below them has room there.
double baselineIn(double height, const QFont &font)
{
    return (height + QFontMetricsF(font).capHeight()) / 2;
}

} // namespace

HallLine::HallLine(const QString &objectName, int lines, QWidget *parent)
    : QLabel(parent)
    , m_lines(lines)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Ignored, lines > 1 ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    setWordWrap(lines > 1); // or QLabel has no height for a width
}

void HallLine::setRuns(const QList<Run> &runs)
{
    if (runs == m_runs)
        return;
    m_runs = runs;
    QString all;
    for (const Run &run : runs)
        all += run.text;
    setText(all);
    updateGeometry();
    update();
}

void HallLine::setPixels(int pixels)
{
    if (std::exchange(m_pixels, pixels) == pixels)
        return;
    updateGeometry();
    update();
}

QFont HallLine::fontOf(const Run &run, double share) const
{
    QFont font = fonts::body();
    font.setPixelSize(qMax(1, qRound(m_pixels * run.scale * share)));
    font.setBold(run.bold);
    return font;
}

QSize HallLine::sizeHint() const
{
    return {0, qCeil(m_pixels * lineHeight)};
}

QSize HallLine::minimumSizeHint() const
{
    return sizeHint();
}

int HallLine::heightForWidth(int width) const
{
    const auto lines = m_lines > 1 ? qMax<qsizetype>(1, wrapped(width).size()) : 1;
    return qCeil(m_pixels * lineHeight * static_cast<double>(lines));
}

double HallLine::widthOf(const QList<Run> &runs, double share) const
{
    double width = 0;
    for (const Run &run : runs)
        width += QFontMetricsF(fontOf(run, share)).horizontalAdvance(run.text);
    return width;
}

// The runs as they are painted, and the share of their sizes: smaller, and then cut at the longest, until they fit.
QList<HallLine::Run> HallLine::fitting(double width, double &share) const
{
    QList<Run> runs = m_runs;
    const double wanted = widthOf(runs, 1);
    // Sizes are whole pixels: a share of its own may round up, so one pixel is kept free.
    share = wanted > width ? qMax(smallestShare, (width - 1) / wanted) : 1;
    const double excess = widthOf(runs, share) - width;
    if (excess <= 0)
        return runs;
    const auto longest = std::max_element(runs.begin(), runs.end(),
                                          [](const Run &a, const Run &b) { return a.text.size() < b.text.size(); });
    const QFontMetricsF metrics(fontOf(*longest, share));
    longest->text = elided(metrics, longest->text, metrics.horizontalAdvance(longest->text) - excess);
    return runs;
}

// Of a single run: its lines, the last with an ellipsis where more would follow.
QStringList HallLine::wrapped(int width) const
{
    if (m_runs.isEmpty())
        return {};
    const Run &run = m_runs.first();
    const QFont font = fontOf(run);
    QTextLayout layout(run.text, font);
    QStringList lines;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == m_lines - 1) {
            lines.append(elided(QFontMetricsF(font), run.text.mid(line.textStart()).trimmed(), width));
            break;
        }
        lines.append(run.text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void HallLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_lines > 1)
        paintWrapped(painter);
    else
        paintRuns(painter);
}

// Where a text of that width begins.
double HallLine::startOf(double wanted) const
{
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    if (side & Qt::AlignHCenter)
        return (width() - wanted) / 2;
    return side & Qt::AlignRight ? width() - wanted : 0;
}

void HallLine::paintRuns(QPainter &painter) const
{
    double share = 1;
    const QList<Run> runs = fitting(width(), share);
    double x = startOf(widthOf(runs, share));
    double baseline = 0;
    for (const Run &run : runs)
        baseline = qMax(baseline, baselineIn(height(), fontOf(run, share)));
    for (const Run &run : runs) {
        painter.setFont(fontOf(run, share));
        painter.setPen(colourOf(run.ink, true));
        painter.drawText(QPointF(x, baseline), run.text);
        x += QFontMetricsF(painter.font()).horizontalAdvance(run.text);
    }
}

void HallLine::paintWrapped(QPainter &painter) const
{
    if (m_runs.isEmpty())
        return;
    painter.setFont(fontOf(m_runs.first()));
    painter.setPen(colourOf(m_runs.first().ink, true));
    double top = 0;
    for (const QString &line : wrapped(width())) {
        const double x = startOf(QFontMetricsF(painter.font()).horizontalAdvance(line));
        painter.drawText(QPointF(x, top + baselineIn(m_pixels * lineHeight, painter.font())), line);
        top += m_pixels * lineHeight;
    }
}

} // namespace gavel::ui
