#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::models {

/// How the text of a file is encoded.
enum class TextEncoding { Utf8, Utf16, Korean, Western }; ///< Korean: CP949. Western: Windows-1252

/// All of them, in their order.
[[nodiscard]] QList<TextEncoding> textEncodings();

/// "UTF-8", "CP949": no words of a language.
[[nodiscard]] QString nameOf(TextEncoding encoding);

/// A table as a spreadsheet or another program wrote it down.
struct CsvFile
{
    struct Row
    {
        qint64 line = 0; ///< where it began; the first is 1
        QStringList cells;

        bool operator==(const Row &) const = default;
    };

    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    QStringList header;
    QList<Row> rows; ///< those that are not empty; a row may have fewer or more cells than the header
};

/// What a reader knows of a file beforehand; what is not said is found out.
struct CsvReading
{
    std::optional<TextEncoding> encoding;
    std::optional<char> separator;
};

/// What a header says, however it is written: "Buy now", "buy_now" and "buyNow" are one, and so are "Tel." and "tel".
[[nodiscard]] QString plainHeader(const QString &header);

/// Reads a file of a stranger's making: UTF-8 and UTF-16 with or without a byte order mark, CP949, Windows-1252, parted
/// by commas, semicolons or tabs, with a first line `sep=…` or without. Spaces around a cell are not its own. The error
/// is a sentence about the file. Any thread.
[[nodiscard]] tl::expected<CsvFile, QString> readCsvFile(const QByteArray &bytes, const CsvReading &reading = {});

} // namespace gavel::models
