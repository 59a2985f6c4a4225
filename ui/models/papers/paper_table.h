#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gavel::models {

/// A column of a table on paper.
struct PaperColumn
{
    enum class Kind {
        Text,
        Strong, ///< text that is looked for: a lot's number
        Figure, ///< to the right, in one line
        Tick,   ///< a box to tick, ticked where its cell says something
        Space   ///< to write in
    };

    QString title;
    int width = 0; ///< in points; 0: what the others leave
    Kind kind = Kind::Text;

    bool operator==(const PaperColumn &) const = default;
};

/// A row of it.
struct PaperRow
{
    enum class Kind {
        Line,
        Group, ///< a heading with a word at its end: two cells, said again where it goes on
        Sum    ///< stands out
    };

    Kind kind = Kind::Line;
    QStringList cells;   ///< one a column
    QString detail = {}; ///< below the widest column's cell; may be empty

    bool operator==(const PaperRow &) const = default;
};

/// A paper that is a table: what stands above it and in it, in the paper's language. A value.
struct PaperTable
{
    QString title;
    QString subject;   ///< whose or of what it is; may be empty
    QStringList facts; ///< below that, a line each
    QList<PaperColumn> columns;
    QList<PaperRow> rows;
    QString nothing; ///< instead of rows, where there are none

    bool operator==(const PaperTable &) const = default;
};

} // namespace gavel::models
