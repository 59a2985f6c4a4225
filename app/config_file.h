#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace gavel::app {

/// A file of options, one a line: `port = 8010` or `port 8010`, a flag alone or with a word for yes or no, an
/// option that may be given again on another line; lines that begin with # are comments. PROTOCOL.md, "The command
/// line".
class ConfigFile
{
public:
    /// The error is a sentence that names the file, and the line where one is wrong; exit code 2.
    [[nodiscard]] static tl::expected<ConfigFile, QString> read(const QString &path);

    [[nodiscard]] bool has(QLatin1StringView option) const;
    [[nodiscard]] QStringList values(QLatin1StringView option) const;

    /// Where the file gives an option this value: "house.conf, line 3".
    [[nodiscard]] QString placeOf(QLatin1StringView option, const QString &value) const;

private:
    struct Line
    {
        int number = 0;
        QString option;
        QString value;
    };

    explicit ConfigFile(QString path)
        : m_path(std::move(path))
    {
    }
    [[nodiscard]] tl::expected<void, QString> take(int number, const QString &text);

    QString m_path;
    QList<Line> m_lines;
};

} // namespace gavel::app
