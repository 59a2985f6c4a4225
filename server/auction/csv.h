#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace gavel::auction {

/// Reads CSV as RFC 4180 has it, row by row: quoted fields may hold commas, quotes and line breaks; CRLF and LF end a
/// row; a byte order mark is skipped. Where the decimal point is a comma, spreadsheets part fields by semicolons. The
/// views are into the text, or into a buffer that lasts until the next row.
class CsvReader
{
public:
    explicit CsvReader(QByteArrayView text, char delimiter = ',');

    enum class Row { Read, End, Malformed };

    /// The next row that is not empty.
    [[nodiscard]] Row next(QList<QByteArrayView> &fields);

    /// Where the last row began; the first line is 1.
    [[nodiscard]] qint64 line() const { return m_rowLine; }

private:
    [[nodiscard]] bool readQuoted(QByteArrayView &field);
    [[nodiscard]] bool atEndOfRow() const;
    void skipEndOfRow();

    QByteArrayView m_text;
    char m_delimiter;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_rowLine = 0;
    QList<QByteArray> m_unquoted;
};

/// A field as CSV writes it, in quotes where it has to be.
[[nodiscard]] QByteArray csvField(QByteArrayView text);

} // namespace gavel::auction
