#include "config_file.h"

#include "option_table.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

// No list of options is that long: it is another file.
constexpr qint64 configBytesMax = 1'048'576;

/// Null: there is none.
const OptionRow *rowOf(const QString &name)
{
    const auto *const row =
        std::ranges::find_if(optionRows, [&](const OptionRow &one) { return name == QLatin1StringView(one.name); });
    return row == optionRows.end() ? nullptr : &*row;
}

/// What is wrong with a line, or nothing.
QString faultOf(const QString &option, const QString &value)
{
    const OptionRow *row = rowOf(option);
    if (option == u"config")
        return u"a file of options names no other."_s;
    if (!row)
        return u"there is no option \"%1\". gavel host --help says what there is."_s.arg(option);
    if (row->value && value.isEmpty())
        return u"%1 needs a value: %1 = %2."_s.arg(option, QString::fromLatin1(row->value));
    return {};
}

QString placeIn(const QString &path, int line)
{
    return u"%1, line %2"_s.arg(path).arg(line);
}

} // namespace

tl::expected<ConfigFile, QString> ConfigFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"%1, which --config names, can't be read: %2."_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(configBytesMax + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(u"%1, which --config names, can't be read: %2."_s.arg(path, file.errorString()));
    if (bytes.size() > configBytesMax)
        return tl::unexpected(u"%1, which --config names, is too long for a list of options."_s.arg(path));
    ConfigFile config(path);
    int number = 0;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        if (const auto taken = config.take(++number, line.trimmed()); !taken)
            return tl::unexpected(placeIn(path, number) + u": "_s + taken.error());
    }
    return config;
}

tl::expected<void, QString> ConfigFile::take(int number, const QString &text)
{
    static const QRegularExpression shape(uR"(^([^\s=]*)\s*=?\s*(.*)$)"_s);
    if (text.isEmpty() || text.startsWith(u'#'))
        return {};
    const auto match = shape.match(text);
    const QString option = match.captured(1);
    const QString value = match.captured(2);
    if (const QString fault = faultOf(option, value); !fault.isEmpty())
        return tl::unexpected(fault);
    if (has(QLatin1StringView(option.toLatin1())) && !rowOf(option)->mayRepeat)
        return tl::unexpected(u"%1 stands more than once."_s.arg(option));
    m_lines.append({.number = number, .option = option, .value = value});
    return {};
}

bool ConfigFile::has(QLatin1StringView option) const
{
    return std::ranges::any_of(m_lines, [&](const Line &line) { return line.option == option; });
}

QStringList ConfigFile::values(QLatin1StringView option) const
{
    QStringList values;
    for (const Line &line : m_lines) {
        if (line.option == option)
            values.append(line.value);
    }
    return values;
}

QString ConfigFile::placeOf(QLatin1StringView option, const QString &value) const
{
    // From behind, as the last of several counts where one does.
    const auto line = std::find_if(m_lines.crbegin(), m_lines.crend(),
                                   [&](const Line &one) { return one.option == option && one.value == value; });
    return line == m_lines.crend() ? m_path : placeIn(m_path, line->number);
}

} // namespace gavel::app
