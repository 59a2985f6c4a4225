#include "command_help.h"

#include <QStringList>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineMax = 79;
constexpr qsizetype commandWidth = 24; // what stands left of what it does
constexpr qsizetype optionWidth = 30;

/// Its words in lines of a terminal, each but the first indented by so much.
QString wrapped(const QString &text, qsizetype indent)
{
    QString all;
    qsizetype column = indent;
    for (const QString &word : text.split(u' ')) {
        const bool isFirst = all.isEmpty();
        if (!isFirst && column + 1 + word.size() > lineMax) {
            all += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (!isFirst) {
            all += u' ';
            ++column;
        }
        all += word;
        column += word.size();
    }
    return all;
}

/// In two columns, or one below the other where the left is too wide.
QString row(const QString &left, const QString &right, qsizetype width)
{
    const QString gap = left.size() + 2 > width ? u'\n' + QString(width, u' ') : QString(width - left.size(), u' ');
    return left + gap + wrapped(right, width) + u'\n';
}

QString row(const OptionRow &option)
{
    QString left = u"  --"_s + QString::fromLatin1(option.name);
    if (option.value)
        left += u' ' + QString::fromLatin1(option.value);
    return row(left, QString::fromLatin1(option.help), optionWidth);
}

} // namespace

QString usageOf(const CommandRow &command)
{
    return u"gavel "_s + QString::fromLatin1(command.name) + u' ' + QString::fromLatin1(command.takes);
}

QString listOfCommands()
{
    QString list = u"Gavel, an auction house on your own computer.\n\n"_s +
                   row(u"  gavel"_s, u"the desktop program"_s, commandWidth);
    for (const CommandRow &command : commandRows)
        list += row(u"  "_s + usageOf(command), QString::fromLatin1(command.summary), commandWidth);
    return list + u"  gavel --version\n\ngavel COMMAND --help says more of one.\n"_s;
}

QString helpOf(const CommandRow &command)
{
    QString help = u"Usage: "_s + usageOf(command) + u"\n\n"_s + wrapped(QString::fromLatin1(command.about), 0) +
                   u"\n\nOptions:\n"_s;
    for (const OptionRow &option : command.options)
        help += row(option);
    return help + row(u"  -h, --help"_s, u"say this"_s, optionWidth);
}

} // namespace gavel::app
