#pragma once

#include <QFont>
#include <QHash>
#include <QRawFont>

#include <utility>

class QPainter;
class QRect;

namespace gavel::ui {

// A font's letters, each laid out once: for lines that change every second, which are then only put together anew. Of
// letters that stand for themselves one after another, such as figures, Latin and Hangul; without kerning.
class LetterSet
{
public:
    explicit LetterSet(const QFont &font);

    [[nodiscard]] double widthOf(const QString &text) const;
    [[nodiscard]] double height() const { return m_height; }
    // One line in the middle of the area's height, at its leading or trailing edge, in the painter's pen: those of its
    // letters that reach into the part that is exposed.
    void draw(QPainter &painter, const QRect &area, Qt::Alignment edge, const QString &text,
              const QRect &exposed) const;
    // What of the area is to be painted once this line has become that one: from the first letter on that is another.
    [[nodiscard]] QRect changedPart(const QString &before, const QString &after, const QRect &area,
                                    Qt::LayoutDirection direction, Qt::Alignment edge) const;

private:
    struct Letter
    {
        qsizetype face = -1; // one of m_faces; below 0 there is nothing to draw
        quint32 glyph = 0;
        double width = 0;
    };
    [[nodiscard]] double widthOf(QStringView part, QChar beside) const;
    [[nodiscard]] Letter letter(QChar character, QChar beside) const;
    [[nodiscard]] Letter layOut(QChar character, QChar beside) const;

    QFont m_font;
    double m_height = 0;
    double m_ascent = 0;
    mutable QHash<std::pair<QChar, QChar>, Letter> m_letters; // beside which one
    mutable QList<QRawFont> m_faces;                          // the font's own, and what it borrows from
};

} // namespace gavel::ui
