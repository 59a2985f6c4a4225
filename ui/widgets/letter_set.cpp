#include "widgets/letter_set.h"

#include <QGlyphRun>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr double overhang = 1; // pixels: so far a letter reaches beyond its width at most

// A line's figures and signs are those of its words' script.
QChar firstLetterOf(const QString &text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar character) { return character.isLetter(); });
    return first == text.end() ? QChar() : *first;
}

double leftOf(const QRect &area, Qt::LayoutDirection direction, Qt::Alignment edge, double width)
{
    const bool right = QStyle::visualAlignment(direction, edge) & Qt::AlignRight;
    return right ? area.x() + area.width() - width : area.x();
}

} // namespace

LetterSet::LetterSet(const QFont &font)
    : m_font(font)
{
    m_font.setKerning(false);
    QTextLayout layout(u"0"_s, m_font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    m_height = line.height();
    m_ascent = line.ascent();
}

double LetterSet::widthOf(const QString &text) const
{
    return widthOf(text, firstLetterOf(text));
}

double LetterSet::widthOf(QStringView part, QChar beside) const
{
    double width = 0;
    for (const QChar character : part)
        width += letter(character, beside).width;
    return width;
}

void LetterSet::draw(QPainter &painter, const QRect &area, Qt::Alignment edge, const QString &text,
                     const QRect &exposed) const
{
    const double base = area.y() + (area.height() - m_height) / 2 + m_ascent;
    const QChar beside = firstLetterOf(text);
    const double left = leftOf(area, painter.layoutDirection(), edge, widthOf(text, beside)); // now all faces are known
    QList<quint32> glyphs;
    QList<QPointF> places;
    for (qsizetype face = 0; face < m_faces.size(); ++face) {
        glyphs.clear();
        places.clear();
        double at = left;
        for (const QChar character : text) {
            const Letter next = letter(character, beside);
            const bool isExposed = at + next.width + overhang >= exposed.left() && at - overhang <= exposed.right();
            if (isExposed && next.face == face) {
                glyphs.append(next.glyph);
                places.append({at, base});
            }
            at += next.width;
        }
        QGlyphRun run;
        run.setRawFont(m_faces[face]);
        run.setGlyphIndexes(glyphs);
        run.setPositions(places);
        painter.drawGlyphRun({}, run);
    }
}

QRect LetterSet::changedPart(const QString &before, const QString &after, const QRect &area,
                             Qt::LayoutDirection direction, Qt::Alignment edge) const
{
    if (before == after)
        return {};
    const double widthBefore = widthOf(before);
    const double width = widthOf(after);
    const double left = leftOf(area, direction, edge, qMax(widthBefore, width));
    const bool standsStill = qFuzzyCompare(width, widthBefore);
    const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    const double kept = standsStill ? widthOf(QStringView(after).left(same), firstLetterOf(after)) : 0;
    const int from = qFloor(left + kept - overhang);
    const int to = qCeil(left + qMax(widthBefore, width) + overhang);
    const int height = qCeil(m_height);
    return {from, area.y() + (area.height() - height) / 2, to - from, height};
}

LetterSet::Letter LetterSet::letter(QChar character, QChar beside) const
{
    const auto known = m_letters.constFind({character, beside});
    return known == m_letters.constEnd() ? *m_letters.insert({character, beside}, layOut(character, beside)) : *known;
}

LetterSet::Letter LetterSet::layOut(QChar character, QChar beside) const
{
    QTextLayout layout(beside.isNull() ? QString(character) : QString(beside) + character, m_font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const int at = line.textLength() - 1;
    Letter made{.width = line.cursorToX(at + 1) - line.cursorToX(at)};
    const auto runs = layout.glyphRuns(at, 1);
    if (runs.isEmpty() || runs.first().glyphIndexes().isEmpty())
        return made;
    const QRawFont face = runs.first().rawFont();
    made.glyph = runs.first().glyphIndexes().first();
    made.face = m_faces.indexOf(face);
    if (made.face < 0) {
        made.face = m_faces.size();
        m_faces.append(face);
    }
    return made;
}

} // namespace gavel::ui
