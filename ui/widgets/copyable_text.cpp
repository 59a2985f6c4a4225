#include "widgets/copyable_text.h"

#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QWidget>

#include <algorithm>

namespace gavel::ui {

namespace {

// Letters keep being shaped, and so their kerning: only what stands between them is set apart, where it has a digit.
QList<QTextLayout::FormatRange> figuresIn(const QString &text, QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    QTextCharFormat unshaped;
    unshaped.setFont(font);
    const auto isWord = [](QChar character) {
        return character.isLetter() || character.isMark() || character.isSurrogate();
    };
    QList<QTextLayout::FormatRange> figures;
    const auto end = text.cend();
    for (auto at = text.cbegin(); at != end;) {
        const auto first = std::find_if_not(at, end, isWord);
        at = std::find_if(first, end, isWord);
        if (std::any_of(first, at, [](QChar character) { return character.isDigit(); }))
            figures.append({static_cast<int>(first - text.cbegin()), static_cast<int>(at - first), unshaped});
    }
    return figures;
}

// Lays the lines out from the top; returns their height.
double layOut(QTextLayout &lines, double width, Qt::Alignment alignment, bool wraps)
{
    QTextOption option((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute);
    option.setWrapMode(wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    lines.setTextOption(option);
    double height = 0;
    lines.beginLayout();
    for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    lines.endLayout();
    return height;
}

// Where each line ends, of a text that is broken at that width.
QList<qsizetype> lineEnds(const QFont &font, const QString &text, double width)
{
    QTextLayout lines(text, font);
    lines.setFormats(figuresIn(text, font));
    layOut(lines, width, Qt::AlignLeft, true);
    QList<qsizetype> ends;
    for (int at = 0; at < lines.lineCount(); ++at)
        ends.append(lines.lineAt(at).textStart() + lines.lineAt(at).textLength());
    return ends;
}

// Without its last word, or, where it is one from `first` on, its last character.
QString shortened(const QString &text, qsizetype first)
{
    const auto space = text.lastIndexOf(QChar::Space);
    if (space > first)
        return text.left(space).trimmed();
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    characters.toEnd();
    return text.left(qMax<qsizetype>(0, characters.toPreviousBoundary()));
}

} // namespace

double copyableWidth(const QFont &font, const QString &text)
{
    QTextLayout line(text, font);
    line.setFormats(figuresIn(text, font));
    layOut(line, QWIDGETSIZE_MAX, Qt::AlignLeft, false);
    return line.lineCount() > 0 ? line.lineAt(0).naturalTextWidth() : 0;
}

double paintCopyable(QPainter &painter, const QRectF &room, Qt::Alignment alignment, const QFont &font,
                     const QString &text, bool wraps)
{
    QTextLayout lines(text, font, painter.device());
    lines.setFormats(figuresIn(text, font));
    const double height = layOut(lines, room.width(), alignment, wraps);
    const double free = room.height() - height;
    const double above = alignment & Qt::AlignBottom ? free : alignment & Qt::AlignVCenter ? free / 2 : 0;
    lines.draw(&painter, room.topLeft() + QPointF(0, above));
    return height;
}

double copyableHeight(const QFont &font, const QString &text, double width)
{
    QTextLayout lines(text, font);
    lines.setFormats(figuresIn(text, font));
    return layOut(lines, width, Qt::AlignLeft, true);
}

QString fittingText(const QFont &font, const QString &text, double width, int lines)
{
    constexpr QChar ellipsis(0x2026);
    const QList<qsizetype> ends = lineEnds(font, text, width);
    if (ends.size() <= lines)
        return text;
    if (lines < 1)
        return {};
    const qsizetype lastLine = lines > 1 ? ends.at(lines - 2) : 0;
    QString cut = text.left(ends.at(lines - 1)).trimmed();
    while (!cut.isEmpty() && lineEnds(font, cut + ellipsis, width).size() > lines)
        cut = shortened(cut, lastLine);
    return cut + ellipsis;
}

} // namespace gavel::ui
