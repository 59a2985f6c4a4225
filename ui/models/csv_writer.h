#pragma once

#include <QByteArray>
#include <QStringList>

namespace gavel::models {

/// Writes a table that spreadsheets open as it is meant: RFC 4180 in UTF-8, with a byte order mark, without which Excel
/// takes it for the system's own code page, and with nothing in it that a spreadsheet would run as a formula. A value;
/// any thread. The reader is server/auction/csv.h.
class CsvWriter
{
public:
    explicit CsvWriter(const QStringList &header);

    void add(const QStringList &row);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// What people wrote (names, messages), with an apostrophe before it where a spreadsheet would take it for a formula:
/// `=…`, `+…`, `-…`, `@…`, their full-width forms, and the same behind a tab or a line break. Numbers stay numbers, and
/// what looks as if it had got one gets another.
[[nodiscard]] QString withoutFormula(const QString &text);
/// The inverse: as they wrote it.
[[nodiscard]] QString withFormula(const QString &cell);

} // namespace gavel::models
