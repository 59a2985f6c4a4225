#include "command_arguments.h"
#include "command_help.h"
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

int fault(const QString &sentence)
{
    gavel::app::say(sentence);
    std::fprintf(stderr, "\n%s", qPrintable(gavel::app::listOfCommands()));
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

/// The commands that do their work and end.
struct Work
{
    const char *name;
    int (*run)(const QStringList &);
};
constexpr std::array works{Work{"replay", gavel::app::runReplay}, Work{"verify", gavel::app::runVerify},
                           Work{"export", gavel::app::runExport}, Work{"backup", gavel::app::runBackup},
                           Work{"move", gavel::app::runMove},     Work{"password", gavel::app::runPassword},
                           Work{"doctor", gavel::app::runDoctor}};

/// Qt's database and image plugins want an application.
int runWork(int &argc, char **argv, const Work &work, const QStringList &arguments)
{
    const QCoreApplication application(argc, argv);
    return work.run(arguments);
}

int join(int &argc, char **argv, const QStringList &arguments)
{
    gavel::app::CommandArguments given(gavel::app::commandNamed("join"));
    if (const auto code = given.take(arguments))
        return *code;
    return gavel::app::runDesktop(argc, argv, given.operands().first());
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
    for (const Work &work : works) {
        if (mode == QLatin1StringView(work.name))
            return runWork(argc, argv, work, arguments.mid(1));
    }
    if (mode.isEmpty())
        return gavel::app::runDesktop(argc, argv, {});
    if (mode == u"join")
        return join(argc, argv, arguments.mid(1));
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
        std::printf("%s", qPrintable(gavel::app::listOfCommands()));
        return 0;
    }
    return fault(QStringLiteral("there is no command \"%1\".").arg(mode));
}
