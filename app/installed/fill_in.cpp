// Writes a page that is installed from its template and the table of options: gavel_fill_in TEMPLATE PAGE.

#include "option_table.h"

#include <QFile>
#include <cstdio>

using namespace gavel::app;
using namespace Qt::StringLiterals;

namespace {

/// For man(7): a hyphen that is typed, and none of its requests at the beginning of a line.
QByteArray manText(const char *text)
{
    return "\\&" + QByteArray(text).replace('\\', "\\e").replace('-', "\\-");
}

QByteArray manOptions()
{
    QByteArray text;
    for (const OptionRow &row : optionRows) {
        text += ".TP\n\\fB\\-\\-" + QByteArray(row.name).replace('-', "\\-") + "\\fR";
        if (row.value)
            text += " \\fI" + manText(row.value) + "\\fR";
        text += '\n' + manText(row.help) + ".\n";
    }
    return text.trimmed();
}

QByteArray optionNames()
{
    QByteArrayList names;
    for (const OptionRow &row : optionRows)
        names.append("--" + QByteArray(row.name));
    return names.join(' ');
}

/// What may stand behind an option: words, if the table names them.
QByteArray optionWords()
{
    QByteArray cases;
    for (const OptionRow &row : optionRows) {
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
    for (const OptionRow &row : optionRows) {
        if (takes(row, kind))
            names.append("--" + QByteArray(row.name));
    }
    return names.join('|');
}

QByteArray otherOptions()
{
    QByteArrayList names;
    for (const OptionRow &row : optionRows) {
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
    text.replace("@man_options@", manOptions());
    text.replace("@option_names@", optionNames());
    text.replace("@option_words@", optionWords());
    text.replace("@folder_options@", optionsOf("DIR"));
    text.replace("@file_options@", optionsOf("FILE"));
    text.replace("@other_options@", otherOptions());
    return page.write(text) == text.size() && page.flush() ? 0 : 1;
}
