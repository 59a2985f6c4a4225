#include "command_arguments.h"

#include "command_help.h"
#include "command_line.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace gavel::app {

using namespace Qt::StringLiterals;

CommandArguments::CommandArguments(const CommandRow &command)
    : m_command(command)
{
    for (const OptionRow &row : command.options) {
        m_parser.addOption(QCommandLineOption(QString::fromLatin1(row.name), QString(),
                                              row.value ? QString::fromLatin1(row.value) : QString()));
    }
    m_parser.addOption(m_help);
}

tl::expected<void, QString> CommandArguments::parse(const QStringList &arguments)
{
    const QString advice = u" %1 --help says what there is."_s.arg(u"gavel "_s + QString::fromLatin1(m_command.name));
    const bool isUnderstood = m_parser.parse(QStringList(QString::fromLatin1(m_command.name)) + arguments);
    if (asksForHelp())
        return {};
    if (!isUnderstood)
        return tl::unexpected(m_parser.errorText() + advice);
    for (const OptionRow &row : m_command.options) {
        if (const QString fault = faultOf(row); !fault.isEmpty())
            return tl::unexpected(fault + advice);
    }
    if (m_command.operandsMax == 0 && !operands().isEmpty())
        return tl::unexpected(u"\"%1\" is no option."_s.arg(operands().first()) + advice);
    if (operands().size() < m_command.operandsMin || operands().size() > m_command.operandsMax)
        return tl::unexpected(u"It is used like this: %1."_s.arg(usageOf(m_command)) + advice);
    return {};
}

QString CommandArguments::faultOf(const OptionRow &option) const
{
    const QString name = QString::fromLatin1(option.name);
    if (!option.mayRepeat && m_parser.optionNames().count(name) > 1)
        return u"--%1 stands more than once."_s.arg(name);
    if (option.value && values(option.name).contains(QString()))
        return u"--%1 needs a value: --%1 %2."_s.arg(name, QString::fromLatin1(option.value));
    return {};
}

bool CommandArguments::asksForHelp() const
{
    return m_parser.isSet(m_help);
}

std::optional<int> CommandArguments::take(const QStringList &arguments)
{
    if (const auto parsed = parse(arguments); !parsed)
        return usageFault(parsed.error());
    if (!asksForHelp())
        return std::nullopt;
    print(helpOf(m_command).chopped(1).split(u'\n'));
    return 0;
}

QString fileFault(const QString &operand, const QString &advice)
{
    static const QRegularExpression address(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    if (operand.isEmpty())
        return u"A file is needed, and its name is empty. "_s + advice;
    if (address.match(operand).hasMatch())
        return u"%1 is an address, and a file is needed. "_s.arg(operand) + advice;
    if (QFileInfo(operand).isDir())
        return u"%1 is a folder, and a file is needed. "_s.arg(operand) + advice;
    return {};
}

} // namespace gavel::app
