#include "windows/papers/table_pages.h"

#include "models/isolated.h"
#include "windows/papers/paper_type.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace gavel::ui {

namespace {

using models::PaperColumn;
using models::PaperRow;
using models::PaperTable;

// All in tenths of a point.
constexpr double columnsHeight = 210;
constexpr double rowHeightMin = 250;
constexpr double groupHeight = 360;
constexpr double padding = 50; // above and below a cell's words
constexpr double gap = 70;     // between columns
constexpr double boxSide = 130;
constexpr double subjectHeight = 280;
constexpr double belowFact = 25;
constexpr double belowTitle = 120;
constexpr int linesMax = 3;          // of a cell, a fact
constexpr qsizetype closingMax = 16; // rows that are kept together at the end

QFont faceOf(PaperColumn::Kind kind)
{
    return kind == PaperColumn::Kind::Strong ? paperFace(11, true) : paperFace(9.5);
}

QFont factFace()
{
    return paperFace(9);
}

void paintBox(QPainter &painter, const QRectF &cell, bool isTicked)
{
    const QRectF box(cell.left() + 20, cell.center().y() - boxSide / 2, boxSide, boxSide);
    painter.setPen(QPen(colourOf(Colour::Ink, false), 9));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    if (!isTicked)
        return;
    const QPointF tick[] = {box.topLeft() + QPointF(25, 65), box.topLeft() + QPointF(55, 100),
                            box.topLeft() + QPointF(110, 25)};
    painter.setPen(QPen(colourOf(Colour::Ink, false), 16));
    painter.drawPolyline(tick, 3);
}

// In the middle of the cell's height.
void paintWords(QPainter &painter, const QRectF &cell, const QFont &font, const QString &text, const QString &detail)
{
    const QFont below = paperFace(8);
    const double detailHeight = detail.isEmpty() ? 0 : paperTextHeight(below, detail, cell.width(), linesMax);
    const double height = paperTextHeight(font, text, cell.width(), linesMax) + detailHeight;
    const QRectF lines = cell.adjusted(0, (cell.height() - height) / 2, 0, 0);
    const double end = paintPaperText(painter, lines, font, Colour::Ink, text, linesMax);
    paintPaperText(painter, {cell.left(), end, cell.width(), detailHeight}, below, Colour::SecondInk, detail, linesMax);
}

void paintCell(QPainter &painter, PaperColumn::Kind kind, const QRectF &cell, const QFont &font, const QString &text,
               const QString &detail)
{
    switch (kind) {
    case PaperColumn::Kind::Text:
        return paintWords(painter, cell, font, text, detail);
    case PaperColumn::Kind::Strong:
        return paintPaperFigure(painter, cell, font, Colour::Ink, text, Qt::AlignLeft | Qt::AlignVCenter);
    case PaperColumn::Kind::Figure:
        return paintPaperFigure(painter, cell, font, Colour::Ink, text);
    case PaperColumn::Kind::Tick:
        return paintBox(painter, cell, !text.isEmpty());
    case PaperColumn::Kind::Space:
        painter.setPen(QPen(colourOf(Colour::ThirdInk, false), 6));
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
        return;
    }
}

} // namespace

TablePages::TablePages(PaperFrame frame, QList<PaperTable> tables)
    : PaperPages(std::move(frame))
    , m_tables(std::move(tables))
{
    for (qsizetype table = 0; table < m_tables.size(); ++table)
        lay(table);
}

namespace {

// Where what a table comes to begins: the row above its first sum, which is not left alone. Its end, if there is no
// sum, or too much below it for one page.
qsizetype closingOf(const PaperTable &table)
{
    const auto isSum = [](const PaperRow &row) { return row.kind == PaperRow::Kind::Sum; };
    const qsizetype first = std::find_if(table.rows.begin(), table.rows.end(), isSum) - table.rows.begin();
    return table.rows.size() - first > closingMax ? table.rows.size() : qMax<qsizetype>(0, first - 1);
}

} // namespace

void TablePages::lay(qsizetype at)
{
    const PaperTable &table = m_tables.at(at);
    QList<models::PageItem> items;
    qsizetype group = -1;
    const qsizetype closing = closingOf(table);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const bool isGroup = table.rows.at(row).kind == PaperRow::Kind::Group;
        const bool sumsNext = row + 1 < table.rows.size() && table.rows.at(row + 1).kind == PaperRow::Kind::Sum;
        const bool closes = row >= closing && row + 1 < table.rows.size();
        items.append({.height = heightOf(table, table.rows.at(row)),
                      .keepsNext = isGroup || sumsNext || closes,
                      .repeated = isGroup ? -1 : group});
        if (isGroup)
            group = row;
    }
    const double room = this->frame().content().height() - columnsHeight;
    const auto pages = models::breakPages(items, static_cast<int>(room - titleHeight(table)), static_cast<int>(room));
    for (int number = 0; number < pages.size(); ++number)
        m_pages.append({at, number, static_cast<int>(pages.size()), pages.at(number)});
}

QList<QRectF> TablePages::cellsOf(const PaperTable &table, const QRectF &row) const
{
    double fixed = gap * static_cast<double>(table.columns.size() - 1);
    for (const PaperColumn &column : table.columns)
        fixed += column.width * unitsPerPoint;
    QList<QRectF> cells;
    double left = row.left();
    for (const PaperColumn &column : table.columns) {
        const double width = column.width > 0 ? column.width * unitsPerPoint : row.width() - fixed;
        cells.append({left, row.top(), width, row.height()});
        left += width + gap;
    }
    return cells;
}

QList<QRectF> TablePages::cellsOf(const PaperTable &table, const PaperRow &row, const QRectF &room) const
{
    QList<QRectF> cells = cellsOf(table, room);
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (table.columns.at(at).width > 0)
            continue;
        for (qsizetype next = at + 1; next < cells.size(); ++next) {
            if (table.columns.at(next).kind != PaperColumn::Kind::Figure || !row.cells.value(next).isEmpty())
                break;
            cells[at].setRight(cells.at(next).right());
        }
    }
    return cells;
}

int TablePages::heightOf(const PaperTable &table, const PaperRow &row) const
{
    if (row.kind == PaperRow::Kind::Group)
        return static_cast<int>(groupHeight);
    double height = rowHeightMin;
    const QList<QRectF> cells = cellsOf(table, row, {0, 0, frame().content().width(), 0});
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const PaperColumn &column = table.columns.at(at);
        if (column.kind != PaperColumn::Kind::Text || row.cells.value(at).isEmpty())
            continue;
        double words = paperTextHeight(faceOf(column.kind), row.cells.at(at), cells.at(at).width(), linesMax);
        if (!row.detail.isEmpty() && column.width == 0)
            words += paperTextHeight(paperFace(8), row.detail, cells.at(at).width(), linesMax);
        height = qMax(height, words + 2 * padding);
    }
    return qCeil(height);
}

double TablePages::titleHeight(const PaperTable &table) const
{
    const double width = frame().content().width();
    double height = table.subject.isEmpty() ? 0 : subjectHeight;
    for (const QString &fact : table.facts)
        height += paperTextHeight(factFace(), fact, width, linesMax) + belowFact;
    return height + belowTitle;
}

double TablePages::paintTitle(QPainter &painter, const PaperTable &table) const
{
    const QRectF all = frame().content();
    double y = all.top();
    if (!table.subject.isEmpty()) {
        paintPaperName(painter, {all.left(), y, all.width(), subjectHeight - 40}, paperFace(17, true), Colour::Ink,
                       table.subject);
        y += subjectHeight;
    }
    for (const QString &fact : table.facts) {
        const QRectF room(all.left(), y, all.width(), all.bottom() - y);
        y = paintPaperText(painter, room, factFace(), Colour::SecondInk, fact, linesMax) + belowFact;
    }
    return y + belowTitle;
}

double TablePages::paintColumns(QPainter &painter, const PaperTable &table, double top) const
{
    const QRectF row(frame().content().left(), top, frame().content().width(), columnsHeight);
    const QList<QRectF> cells = cellsOf(table, row);
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const bool isFigure = table.columns.at(at).kind == PaperColumn::Kind::Figure;
        const double inset = table.columns.at(at).kind == PaperColumn::Kind::Space ? gap / 2 : 0;
        paintPaperFigure(painter, cells.at(at).adjusted(inset, 0, 0, 0), paperFace(8, true), Colour::SecondInk,
                         table.columns.at(at).title, (isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    paintPaperRule(painter, row.left(), row.right(), row.bottom(), Colour::Ink);
    return row.bottom();
}

void TablePages::paintGroup(QPainter &painter, const PaperRow &row, const QRectF &room, bool goesOn) const
{
    constexpr double stateShare = 0.3;
    const double state = room.width() * stateShare;
    const QString name = row.cells.value(0);
    const QString said = goesOn ? frame().words().of(models::PaperWord::Continued, name) : name;
    const QRectF words = room.adjusted(0, 100, 0, -20);
    paintPaperLine(painter, words.adjusted(0, 0, -state - gap, 0), paperFace(12.5, true), Colour::Ink, said);
    paintPaperFigure(painter, {words.right() - state, words.top(), state, words.height()}, paperFace(10, true),
                     Colour::Ink, row.cells.value(1));
    paintPaperRule(painter, room.left(), room.right(), room.bottom(), Colour::Ink);
}

void TablePages::paintRow(QPainter &painter, const PaperTable &table, const PaperRow &row, double top) const
{
    const QRectF room(frame().content().left(), top, frame().content().width(), heightOf(table, row));
    if (row.kind == PaperRow::Kind::Group)
        return paintGroup(painter, row, room, false);
    const bool isSum = row.kind == PaperRow::Kind::Sum;
    const QList<QRectF> cells = cellsOf(table, row, room);
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const PaperColumn &column = table.columns.at(at);
        const QString detail = column.width == 0 ? row.detail : QString();
        paintCell(painter, column.kind, cells.at(at), isSum ? paperFace(10.5, true) : faceOf(column.kind),
                  row.cells.value(at), detail);
    }
    paintPaperRule(painter, room.left(), room.right(), room.bottom(), isSum ? Colour::Ink : Colour::Line,
                   isSum ? 1 : 0.6);
}

void TablePages::paint(QPainter &painter, int at) const
{
    const Page &page = m_pages.at(at);
    const PaperTable &table = m_tables.at(page.table);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString subject = models::isolated(table.subject);
    frame().paintHead(painter, page.number == 0 || subject.isEmpty()
                                   ? table.title
                                   : QString(table.title + QStringLiteral("  ·  ") + subject));
    double y = page.number == 0 ? paintTitle(painter, table) : frame().content().top();
    if (table.rows.isEmpty()) {
        const QRectF room = frame().content();
        paintPaperText(painter, {room.left(), y, room.width(), rowHeightMin}, paperFace(11), Colour::SecondInk,
                       table.nothing, linesMax);
    } else {
        y = paintColumns(painter, table, y);
    }
    if (page.rows.repeated >= 0) {
        const QRectF room(frame().content().left(), y, frame().content().width(), groupHeight);
        paintGroup(painter, table.rows.at(page.rows.repeated), room, true);
        y = room.bottom();
    }
    for (qsizetype row = page.rows.first; row < page.rows.last; ++row) {
        paintRow(painter, table, table.rows.at(row), y);
        y += heightOf(table, table.rows.at(row));
    }
    frame().paintFoot(painter, page.number, page.of);
}

} // namespace gavel::ui
