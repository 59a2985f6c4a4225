#include "auction/csv.h"

namespace gavel::auction {

CsvReader::CsvReader(QByteArrayView text, char delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
    if (m_text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
}

bool CsvReader::atEndOfRow() const
{
    if (m_at >= m_text.size() || m_text[m_at] == '\n')
        return true;
    return m_text[m_at] == '\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] == '\n');
}

void CsvReader::skipEndOfRow()
{
    if (m_at < m_text.size() && m_text[m_at] == '\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
    ++m_line;
}

bool CsvReader::readQuoted(QByteArrayView &field)
{
    QByteArray value;
    ++m_at;
    for (;;) {
        const qsizetype quote = m_text.indexOf('"', m_at);
        if (quote < 0)
            return false;
        const QByteArrayView part = m_text.sliced(m_at, quote - m_at);
        value.append(part);
        m_line += part.count('\n');
        m_at = quote + 1;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            break;
        value.append('"');
        ++m_at;
    }
    m_unquoted.append(std::move(value));
    field = m_unquoted.last();
    return true;
}

CsvReader::Row CsvReader::next(QList<QByteArrayView> &fields)
{
    fields.clear();
    m_unquoted.clear();
    while (m_at < m_text.size() && atEndOfRow())
        skipEndOfRow();
    if (m_at >= m_text.size())
        return Row::End;
    m_rowLine = m_line;
    for (;;) {
        QByteArrayView field;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            if (!readQuoted(field))
                return Row::Malformed;
        } else {
            const qsizetype from = m_at;
            while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !atEndOfRow()) {
                if (m_text[m_at] == '"')
                    return Row::Malformed;
                ++m_at;
            }
            field = m_text.sliced(from, m_at - from);
        }
        fields.append(field);
        if (atEndOfRow())
            break;
        if (m_text[m_at] != m_delimiter)
            return Row::Malformed;
        ++m_at;
    }
    skipEndOfRow();
    return Row::Read;
}

QByteArray csvField(QByteArrayView text)
{
    const bool plain = !text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r');
    if (plain)
        return text.toByteArray();
    return '"' + text.toByteArray().replace('"', "\"\"") + '"';
}

} // namespace gavel::auction
