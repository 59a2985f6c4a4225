#include "command_line.h"
#include "commands.h"
#include "desktop_mode.h"
#include "headless_mode.h"

#include "host/secrets.h"
#include "net/descriptors.h"
#include "net/memory_budget.h"

#include "windows/picture_process.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <cstdio>

namespace {

constexpr const char *usage = R"(Gavel, an auction house on your own computer.

  gavel                   the desktop program
  gavel join URL          the desktop program, straight to that host; a link gavel://host:port/ does it alone
  gavel host [options]    a host without a display; gavel host --help lists its options
  gavel replay BIDS.csv [--currency CODE] [--increments any|ladder|ebay]
                          runs recorded bids through the rules
  gavel verify LOG.jsonl… [--head HEX]
                          re-derives a lot's outcome from its log
  gavel export --data DIR --lot N
                          writes that log
  gavel backup --data DIR FILE
                          copies the book while it serves
  gavel move --from DATA --to DATA
                          carries a book over, from a folder to PostgreSQL or back
  gavel password --data DIR
                          sets the host's password anew
  gavel doctor [options of host]
                          says what would keep that host from serving, and what to do
  gavel --version
)";

int fault(const QString &sentence)
{
    gavel::app::say(sentence);
    std::fprintf(stderr, "\n%s", usage);
    return gavel::app::exitUsage;
}

/// What a desktop hands over that was clicked elsewhere.
bool isLink(const QString &argument)
{
    return argument.startsWith(u"gavel://", Qt::CaseInsensitive) ||
           argument.startsWith(u"gavels://", Qt::CaseInsensitive);
}

/// A picture for the desktop, read apart from it (widgets/heic_reader). Nobody types it, so it isn't among the usage.
int readHeic(const QStringList &arguments)
{
    bool isNumber = false;
    const int side = arguments.value(0).toInt(&isNumber);
    if (arguments.size() != 1 || !isNumber || side < 1 || side > gavel::ui::pictureSideMax)
        return fault(QStringLiteral("read-heic takes the longest side in pixels, and the picture by its input."));
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return gavel::app::failure(QStringLiteral("read-heic has no input or no output."));
    return gavel::ui::runPictureProcess(side, input, output);
}

/// A command that does its work and ends; Qt's database and image plugins want an application.
int runCommand(int &argc, char **argv, int (*command)(const QStringList &), const QStringList &arguments)
{
    const QCoreApplication application(argc, argv);
    return command(arguments);
}

} // namespace

/// Chooses the mode at run time; the modes themselves are beside this file.
int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    gavel::app::keepMessagesPlain();
    const QString mode = arguments.value(0);
    if (mode == u"read-heic")
        return readHeic(arguments.mid(1));
    gavel::net::raiseDescriptorLimit();
    gavel::net::giveLargeBlocksBack();
    if (!gavel::host::prepareSecrets()) {
        return gavel::app::failure(
            QStringLiteral("the system gives no random numbers, without which nothing is safe."));
    }

    if (mode == u"host")
        return gavel::app::runHeadless(argc, argv, arguments.mid(1));
    if (mode == u"replay")
        return runCommand(argc, argv, gavel::app::runReplay, arguments.mid(1));
    if (mode == u"verify")
        return runCommand(argc, argv, gavel::app::runVerify, arguments.mid(1));
    if (mode == u"export")
        return runCommand(argc, argv, gavel::app::runExport, arguments.mid(1));
    if (mode == u"backup")
        return runCommand(argc, argv, gavel::app::runBackup, arguments.mid(1));
    if (mode == u"move")
        return runCommand(argc, argv, gavel::app::runMove, arguments.mid(1));
    if (mode == u"password")
        return runCommand(argc, argv, gavel::app::runPassword, arguments.mid(1));
    if (mode == u"doctor")
        return runCommand(argc, argv, gavel::app::runDoctor, arguments.mid(1));
    if (mode.isEmpty())
        return gavel::app::runDesktop(argc, argv, {});
    if (mode == u"join") {
        if (arguments.size() != 2)
            return fault(QStringLiteral("join takes one address, such as http://192.168.0.5:8010/"));
        return gavel::app::runDesktop(argc, argv, arguments[1]);
    }
    if (isLink(mode)) {
        if (arguments.size() != 1)
            return fault(QStringLiteral("a link stands alone."));
        return gavel::app::runDesktop(argc, argv, mode);
    }
    if (mode == u"--version" || mode == u"-v") {
        std::printf("gavel %s\n", GAVEL_VERSION);
        return 0;
    }
    if (mode == u"--help" || mode == u"-h") {
        std::printf("%s", usage);
        return 0;
    }
    return fault(QStringLiteral("there is no command \"%1\".").arg(mode));
}
