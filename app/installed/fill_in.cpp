// Writes a page that is installed from its template and the tables of commands and options: gavel_fill_in TEMPLATE
// PAGE.

#include "command_table.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <cstdio>

using namespace gavel::app;
using namespace Qt::StringLiterals;

namespace {

/// For man(7): a hyphen that is typed, and none of its requests at the beginning of a line.
QByteArray manText(const char *text)
{
    return "\\&" + QByteArray(text).replace('\\', "\\e").replace('-', "\\-");
}

/// `gavel export --lot N`: what is typed as it is bold, what is typed in its place slanted.
QByteArray manUsage(const CommandRow &command)
{
    static const QRegularExpression option(u"(--[a-z-]+)"_s);
    static const QRegularExpression place(u"([A-Z]+(\\.[a-z]+)?)"_s);
    QString takes = QString::fromLatin1(command.takes);
    takes.replace(place, u"\\fI\\1\\fR"_s).replace(option, u"\\fB\\1\\fR"_s);
    return "\\fBgavel " + QByteArray(command.name) + "\\fR " + takes.toLatin1().replace('-', "\\-");
}

QByteArray manSynopsis()
{
    QByteArrayList lines;
    for (const CommandRow &command : commandRows)
        lines.append(manUsage(command));
    return lines.join('\n');
}

QByteArray manOptions(std::span<const OptionRow> options)
{
    QByteArray text;
    for (const OptionRow &row : options) {
        text += ".TP\n\\fB\\-\\-" + QByteArray(row.name).replace('-', "\\-") + "\\fR";
        if (row.value)
            text += " \\fI" + manText(row.value) + "\\fR";
        text += '\n' + manText(row.help) + ".\n";
    }
    return text;
}

bool hasOptionsOfHost(const CommandRow &command)
{
    return command.options.data() == optionRows.data();
}

QByteArray manCommands()
{
    QByteArray text;
    for (const CommandRow &command : commandRows) {
        text += ".TP\n" + manUsage(command) + '\n' + manText(command.about) + '\n';
        if (!command.options.empty() && !hasOptionsOfHost(command))
            text += ".RS\n" + manOptions(command.options) + ".RE\n";
    }
    return text.trimmed();
}

/// Of all commands, each name once.
QList<OptionRow> allOptions()
{
    QList<OptionRow> rows;
    QSet<QByteArray> names;
    for (const CommandRow &command : commandRows) {
        for (const OptionRow &row : command.options) {
            if (!names.contains(row.name))
                rows.append(row);
            names.insert(row.name);
        }
    }
    return rows;
}

QByteArray commandNames()
{
    QByteArrayList names;
    for (const CommandRow &command : commandRows)
        names.append(command.name);
    return names.join(' ');
}

QByteArray optionsByCommand()
{
    QByteArray cases;
    for (const CommandRow &command : commandRows) {
        QByteArrayList names;
        for (const OptionRow &row : command.options)
            names.append("--" + QByteArray(row.name));
        names.append("--help");
        cases += "        " + QByteArray(command.name) + ") words='" + names.join(' ') + "' ;;\n";
    }
    return cases.trimmed();
}

/// What may stand behind an option: words, if the table names them.
QByteArray optionWords()
{
    QByteArray cases;
    for (const OptionRow &row : allOptions()) {
        const QByteArray value(row.value);
        if (value.isEmpty() || value.toLower() != value)
            continue;
        cases += "    --" + QByteArray(row.name) + ") words='" + QByteArray(value).replace('|', ' ') + "' ;;\n";
    }
    return cases.trimmed();
}

/// Whether it takes that, among other things perhaps: "DIR|URL" takes a folder.
bool takes(const OptionRow &row, const QByteArray &kind)
{
    return QByteArray(row.value).split('|').contains(kind);
}

QByteArray optionsOf(const QByteArray &kind)
{
    QByteArrayList names;
    for (const OptionRow &row : allOptions()) {
        if (takes(row, kind))
            names.append("--" + QByteArray(row.name));
    }
    return names.join('|');
}

QByteArray otherOptions()
{
    QByteArrayList names;
    for (const OptionRow &row : allOptions()) {
        const QByteArray value(row.value);
        if (!value.isEmpty() && value.toLower() != value && !takes(row, "DIR") && !takes(row, "FILE"))
            names.append("--" + QByteArray(row.name));
    }
    return names.join('|');
}

} // namespace

int main(int argc, char *argv[])
{
    QFile source(QString::fromLocal8Bit(argc == 3 ? argv[1] : ""));
    QFile page(QString::fromLocal8Bit(argc == 3 ? argv[2] : ""));
    if (!source.open(QIODevice::ReadOnly) || !page.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "gavel_fill_in takes a template and the page to write.\n");
        return 1;
    }
    QByteArray text = source.readAll();
    text.replace("@version@", GAVEL_VERSION);
    text.replace("@man_synopsis@", manSynopsis());
    text.replace("@man_commands@", manCommands());
    text.replace("@man_options@", manOptions(optionRows).trimmed());
    text.replace("@command_names@", commandNames());
    text.replace("@options_by_command@", optionsByCommand());
    text.replace("@option_words@", optionWords());
    text.replace("@folder_options@", optionsOf("DIR"));
    text.replace("@file_options@", optionsOf("FILE"));
    text.replace("@other_options@", otherOptions());
    return page.write(text) == text.size() && page.flush() ? 0 : 1;
}
