#include "models/csv_file.h"

#include "auction/csv.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsMax = 10'000;
constexpr std::array separators{'\t', ',', ';'}; ///< of as many, the first
constexpr std::array marks{std::pair{"\xef\xbb\xbf", TextEncoding::Utf8}, std::pair{"\xff\xfe", TextEncoding::Utf16},
                           std::pair{"\xfe\xff", TextEncoding::Utf16}};

struct CsvWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::CsvFile)
};

/// Null where the bytes can't be that.
QString decoded(const QByteArray &bytes, QStringDecoder decoder)
{
    const QString text = decoder(bytes);
    // A decoder keeps a character that is cut off, and waits for its rest.
    const bool isWhole = !decoder.hasError() && !text.contains(QChar::Null);
    return isWhole ? (text.isNull() ? u""_s : text) : QString();
}

bool isLetterOfAscii(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// Of bytes that can be CP949. Its everyday syllables and its Hanja are pairs of bytes beyond ASCII, and what it has
/// besides are syllables that hardly any word has: in a Western text a capital with an accent and the letter behind it.
/// Two letters with accents are such a pair, too, small ones a Hanja and capitals a syllable; but they stand within
/// words of ASCII.
bool looksKorean(const QByteArray &bytes)
{
    qsizetype everyday = 0;
    qsizetype hanja = 0;
    qsizetype rare = 0;
    qsizetype withinWords = 0;
    for (qsizetype at = 0; at + 1 < bytes.size(); ++at) {
        const auto lead = static_cast<quint8>(bytes.at(at));
        if (lead < 0x80)
            continue;
        const bool isBehindLetter = at > 0 && isLetterOfAscii(bytes.at(at - 1));
        const auto trail = static_cast<quint8>(bytes.at(++at));
        const bool isBeforeLetter = at + 1 < bytes.size() && isLetterOfAscii(bytes.at(at + 1));
        if (trail <= 0xa0 || lead <= 0xa0)
            ++rare;
        else if (isBehindLetter || isBeforeLetter)
            ++withinWords;
        else if (lead >= 0xb0 && lead <= 0xc8)
            ++everyday;
        else if (lead >= 0xca && lead <= 0xfd)
            ++hanja;
    }
    return everyday * 4 > withinWords && rare <= everyday + hanja;
}

/// Each sign of ASCII, of which a table has many, is a pair with a null: behind it, or before it. Others are pairs with
/// one too, such as the syllable 가, but hardly any looks like ASCII the other way round.
std::optional<QStringConverter::Encoding> wideWithoutMark(const QByteArray &bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto isSign = [](char byte) {
        return (byte >= ' ' && byte <= '~') || byte == '\t' || byte == '\r' || byte == '\n';
    };
    qsizetype nullsBehind = 0;
    qsizetype nullsBefore = 0;
    for (qsizetype at = 0; at < bytes.size(); at += 2) {
        nullsBehind += isSign(bytes.at(at)) && bytes.at(at + 1) == '\0';
        nullsBefore += bytes.at(at) == '\0' && isSign(bytes.at(at + 1));
    }
    if (nullsBehind > 4 * nullsBefore)
        return QStringConverter::Utf16LE;
    return nullsBefore > 4 * nullsBehind ? std::optional(QStringConverter::Utf16BE) : std::nullopt;
}

QString asUtf16(const QByteArray &bytes)
{
    const bool hasMark = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    const auto wide = wideWithoutMark(bytes);
    return decoded(bytes, QStringDecoder(hasMark || !wide ? QStringConverter::Utf16 : *wide));
}

QString decodedAs(TextEncoding encoding, const QByteArray &bytes)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return decoded(bytes, QStringDecoder(QStringConverter::Utf8));
    case TextEncoding::Utf16:
        return asUtf16(bytes);
    case TextEncoding::Korean:
        return decoded(bytes, QStringDecoder("windows-949"));
    case TextEncoding::Western:
        return decoded(bytes, QStringDecoder("windows-1252"));
    }
    Q_UNREACHABLE();
}

TextEncoding encodingOf(const QByteArray &bytes)
{
    for (const auto &[mark, encoding] : marks) {
        if (bytes.startsWith(mark))
            return encoding;
    }
    if (wideWithoutMark(bytes) && !asUtf16(bytes).isNull())
        return TextEncoding::Utf16;
    if (!decodedAs(TextEncoding::Utf8, bytes).isNull())
        return TextEncoding::Utf8;
    const bool isKorean = !decodedAs(TextEncoding::Korean, bytes).isNull() && looksKorean(bytes);
    return isKorean ? TextEncoding::Korean : TextEncoding::Western;
}

/// `sep=;`, as spreadsheets read it, is no row of the table; gives what it names.
std::optional<char> takeSeparatorLine(QByteArray &text)
{
    if (text.size() < 5 || text.first(4).toLower() != "sep=")
        return std::nullopt;
    const char named = text.at(4);
    const qsizetype end = text.indexOf('\n');
    // The line stays, empty, so that lines are counted as people count them.
    text.remove(0, end < 0 ? text.size() : end);
    return std::find(separators.begin(), separators.end(), named) == separators.end() ? std::nullopt
                                                                                      : std::optional(named);
}

/// Whichever stands most often in the header, outside of quotation marks.
char separatorOf(const QByteArray &text)
{
    std::array<qsizetype, separators.size()> counts{};
    bool isQuoted = false;
    for (const char sign : text) {
        if (sign == '"')
            isQuoted = !isQuoted;
        if (sign == '\n' && !isQuoted &&
            std::any_of(counts.begin(), counts.end(), [](auto count) { return count > 0; }))
            break;
        const auto found = std::find(separators.begin(), separators.end(), sign);
        if (!isQuoted && found != separators.end())
            ++counts.at(static_cast<std::size_t>(found - separators.begin()));
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most > 0 ? separators.at(static_cast<std::size_t>(most - counts.begin())) : ',';
}

/// A byte order mark belongs to the beginning of a file: within it is a character, to be judged as any other.
QStringList cellsOf(const QList<QByteArrayView> &fields)
{
    QStringList cells;
    for (const QByteArrayView field : fields) {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        cells.append(QString(utf8(field)).trimmed());
    }
    return cells;
}

/// A line of separators is what spreadsheets leave of a row.
bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.isEmpty(); });
}

} // namespace

QList<TextEncoding> textEncodings()
{
    return {TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Korean, TextEncoding::Western};
}

QString nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16:
        return u"UTF-16"_s;
    case TextEncoding::Korean:
        return u"CP949"_s;
    case TextEncoding::Western:
        return u"Windows-1252"_s;
    }
    Q_UNREACHABLE();
}

QString plainHeader(const QString &header)
{
    static const QRegularExpression gaps(u"[\\s_.#:-]"_s);
    return header.normalized(QString::NormalizationForm_KC).toCaseFolded().remove(gaps);
}

tl::expected<CsvFile, QString> readCsvFile(const QByteArray &bytes, const CsvReading &reading)
{
    CsvFile file;
    file.encoding = reading.encoding.value_or(encodingOf(bytes));
    const QString decodedText = decodedAs(file.encoding, bytes);
    if (decodedText.isNull())
        return tl::unexpected(CsvWords::tr("The file is no text in %1.").arg(nameOf(file.encoding)));
    QByteArray text = decodedText.toUtf8();
    const auto named = takeSeparatorLine(text);
    file.separator = reading.separator.value_or(named.value_or(separatorOf(text)));
    auction::CsvReader reader(text, file.separator);
    QList<QByteArrayView> fields;
    for (;;) {
        switch (reader.next(fields)) {
        case auction::CsvReader::Row::End:
            if (file.header.isEmpty())
                return tl::unexpected(CsvWords::tr("The file is empty, or its first line is no header."));
            return file;
        case auction::CsvReader::Row::Malformed:
            return tl::unexpected(
                CsvWords::tr("Line %1 is not written as CSV: a quotation mark is missing or too many.")
                    .arg(reader.line()));
        case auction::CsvReader::Row::Read:
            break;
        }
        const QStringList cells = cellsOf(fields);
        if (isBlank(cells))
            continue;
        if (file.header.isEmpty())
            file.header = cells;
        else if (file.rows.size() == rowsMax)
            return tl::unexpected(CsvWords::tr("These are more than %1 rows. Please part the file.").arg(rowsMax));
        else
            file.rows.append({.line = reader.line(), .cells = cells});
    }
}

} // namespace gavel::models
