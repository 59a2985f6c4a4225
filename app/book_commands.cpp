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

int runMove(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"from"_s, u"a folder, or an address of PostgreSQL's"_s, u"DATA"_s});
    parser.addOption({u"to"_s, u"where nothing is yet"_s, u"DATA"_s});
    if (!parser.parse(QStringList(u"gavel move"_s) + arguments) || !parser.positionalArguments().isEmpty() ||
        !parser.isSet(u"from"_s) || !parser.isSet(u"to"_s))
        return usageFault(
            u"move takes --from DATA and --to DATA: folders, or addresses like postgresql://user@host/db."_s);
    for (const QString &data : {parser.value(u"from"_s), parser.value(u"to"_s)}) {
        if (const QString fault = host::HouseFolder::placeFault(data); !fault.isEmpty())
            return usageFault(fault);
        if (const QString missing = store::BookFile::driverFault(data); !missing.isEmpty())
            return usageFault(missing);
    }
    const auto moved = host::HouseFolder::move(parser.value(u"from"_s), parser.value(u"to"_s));
    if (!moved)
        return failure(moved.error());
    say(u"%1 rows were carried over, and the logs of all %2 lots that are over verify there. The book at %3 is as it "
        "was: let no host serve it any more."_s.arg(moved->rows)
            .arg(moved->finalLogs)
            .arg(parser.value(u"from"_s)));
    return 0;
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
