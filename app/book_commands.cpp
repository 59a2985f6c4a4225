#include "commands.h"

#include "command_line.h"
#include "host_options.h"

#include "host/house_folder.h"
#include "host/secrets.h"
#include "protocol/json_fields.h"

#include <QCommandLineParser>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

void addDataOption(QCommandLineParser &parser)
{
    parser.addOption({u"data"_s, u"the house's folder"_s, u"DIR"_s, defaultDataFolder()});
}

} // namespace

int runExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    addDataOption(parser);
    parser.addOption({u"lot"_s, u"the lot's number"_s, u"N"_s});
    if (!parser.parse(QStringList(u"gavel export"_s) + arguments) || !parser.positionalArguments().isEmpty())
        return usageFault(u"export takes --data DIR and --lot N."_s);
    bool isNumber = false;
    const auction::LotId lot = parser.value(u"lot"_s).toLongLong(&isNumber);
    if (!isNumber || lot < 1)
        return usageFault(u"export needs --lot with the lot's number."_s);
    const auto log = host::HouseFolder(parser.value(u"data"_s)).book().log(lot);
    if (!log)
        return failure(log.error());
    printData(*log);
    return 0;
}

int runBackup(const QStringList &arguments)
{
    QCommandLineParser parser;
    addDataOption(parser);
    if (!parser.parse(QStringList(u"gavel backup"_s) + arguments) || parser.positionalArguments().size() != 1)
        return usageFault(u"backup takes --data DIR and the file to write."_s);
    const auto copied = host::HouseFolder(parser.value(u"data"_s)).book().backUp(parser.positionalArguments().first());
    return copied ? 0 : failure(copied.error());
}

int runPassword(const QStringList &arguments)
{
    QCommandLineParser parser;
    addDataOption(parser);
    if (!parser.parse(QStringList(u"gavel password"_s) + arguments) || !parser.positionalArguments().isEmpty())
        return usageFault(u"password takes --data DIR; the new one comes from GAVEL_HOST_PASSWORD, or is made."_s);
    const QString given = qEnvironmentVariable("GAVEL_HOST_PASSWORD");
    if (!given.isEmpty() && protocol::codePoints(given) < protocol::limits::passwordMin)
        return usageFault(
            u"GAVEL_HOST_PASSWORD must have at least %1 characters."_s.arg(protocol::limits::passwordMin));
    const QString password = given.isEmpty() ? host::newPassword() : given;
    const auto set = host::HouseFolder(parser.value(u"data"_s)).setHostPassword(password);
    if (!set)
        return failure(set.error());
    say(given.isEmpty() ? u"the account host has the new password %1"_s.arg(password)
                        : u"the account host has the password of GAVEL_HOST_PASSWORD"_s);
    return 0;
}

} // namespace gavel::app
