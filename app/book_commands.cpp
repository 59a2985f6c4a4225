#include "commands.h"

#include "command_arguments.h"
#include "command_line.h"
#include "host_options.h"

#include "host/house_folder.h"
#include "host/secrets.h"
#include "protocol/json_fields.h"

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

/// Where the book is, as its host would have it; the error is a sentence.
tl::expected<QString, QString> placeIn(const CommandArguments &given)
{
    const QByteArray variable = environmentName(dataOption.name);
    const bool isInEnvironment = !given.isSet(dataOption.name) && qEnvironmentVariableIsSet(variable.constData());
    const QString place = given.isSet(dataOption.name)
                              ? given.value(dataOption.name)
                              : qEnvironmentVariable(variable.constData(), defaultDataFolder());
    if (const QString fault = host::HouseFolder::placeFault(place); !fault.isEmpty())
        return tl::unexpected(isInEnvironment ? QString::fromLatin1(variable) + u": "_s + fault : fault);
    return place;
}

} // namespace

int runExport(const QStringList &arguments)
{
    CommandArguments given(commandNamed("export"));
    if (const auto code = given.take(arguments))
        return *code;
    const auto place = placeIn(given);
    if (!place)
        return usageFault(place.error());
    bool isNumber = false;
    const auction::LotId lot = given.value("lot").toLongLong(&isNumber);
    if (!isNumber || lot < 1)
        return usageFault(u"export needs --lot with the lot's number."_s);
    const auto log = host::HouseFolder(*place).book().log(lot);
    if (!log)
        return failure(log.error());
    printData(*log);
    return 0;
}

int runBackup(const QStringList &arguments)
{
    CommandArguments given(commandNamed("backup"));
    if (const auto code = given.take(arguments))
        return *code;
    const auto place = placeIn(given);
    if (!place)
        return usageFault(place.error());
    const store::BookFile book = host::HouseFolder(*place).book();
    const QString file = given.operands().first();
    if (book.isShared()) {
        return usageFault(u"The book is in PostgreSQL, which copies it itself while it serves: pg_dump --format=custom "
                          "--file=%1 and the database's name."_s.arg(file));
    }
    if (const QString fault = fileFault(file, u"Name the file that the copy shall be, such as house.sqlite."_s);
        !fault.isEmpty())
        return usageFault(fault);
    const auto copied = book.backUp(file);
    return copied ? 0 : failure(copied.error());
}

int runMove(const QStringList &arguments)
{
    CommandArguments given(commandNamed("move"));
    if (const auto code = given.take(arguments))
        return *code;
    if (!given.isSet("from") || !given.isSet("to"))
        return usageFault(u"move needs --from and --to: folders, or addresses like postgresql://user@host/db."_s);
    const QString from = given.value("from");
    const QString to = given.value("to");
    for (const QString &data : {from, to}) {
        if (const QString fault = host::HouseFolder::placeFault(data); !fault.isEmpty())
            return usageFault(fault);
        if (const QString missing = store::BookFile::driverFault(data); !missing.isEmpty())
            return usageFault(missing);
    }
    if (store::isSameBook(from, to))
        return usageFault(u"--from and --to are the same. Choose another place for the book to go."_s);
    const auto moved = host::HouseFolder::move(from, to);
    if (!moved)
        return failure(moved.error());
    say(u"%1 rows were carried over, and the logs of all %2 lots that are over verify there. The book at %3 is as it "
        "was: let no host serve it any more."_s.arg(moved->rows)
            .arg(moved->finalLogs)
            .arg(from));
    return 0;
}

int runPassword(const QStringList &arguments)
{
    CommandArguments given(commandNamed("password"));
    if (const auto code = given.take(arguments))
        return *code;
    const auto place = placeIn(given);
    if (!place)
        return usageFault(place.error());
    const QString wanted = qEnvironmentVariable("GAVEL_HOST_PASSWORD");
    if (!wanted.isEmpty() && protocol::codePoints(wanted) < protocol::limits::passwordMin)
        return usageFault(
            u"GAVEL_HOST_PASSWORD must have at least %1 characters."_s.arg(protocol::limits::passwordMin));
    const QString password = wanted.isEmpty() ? host::newPassword() : wanted;
    const auto set = host::HouseFolder(*place).setHostPassword(password);
    if (!set)
        return failure(set.error());
    say(wanted.isEmpty() ? u"the account host has the new password %1"_s.arg(password)
                         : u"the account host has the password of GAVEL_HOST_PASSWORD"_s);
    return 0;
}

} // namespace gavel::app
