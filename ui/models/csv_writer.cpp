#include "models/csv_writer.h"

#include "auction/csv.h"

#include <QStringView>
#include <algorithm>

namespace gavel::models {

namespace {

constexpr QStringView formulaStarts = u"=+-@\t\r\n＝＋－＠";

bool isNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    const auto isDigitOrPoint = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigitOrPoint);
}

/// Behind apostrophes, if any.
bool runs(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && formulaStarts.contains(text.front()) && !isNumber(text);
}

} // namespace

CsvWriter::CsvWriter(const QStringList &header)
    : m_bytes("\xEF\xBB\xBF")
{
    add(header);
}

void CsvWriter::add(const QStringList &row)
{
    for (qsizetype at = 0; at < row.size(); ++at) {
        if (at > 0)
            m_bytes += ',';
        m_bytes += auction::csvField(withoutFormula(row[at]).toUtf8());
    }
    m_bytes += "\r\n";
}

QString withoutFormula(const QString &text)
{
    return runs(text) ? u'\'' + text : text;
}

QString withFormula(const QString &cell)
{
    return cell.startsWith(u'\'') && runs(cell) ? cell.mid(1) : cell;
}

} // namespace gavel::models
