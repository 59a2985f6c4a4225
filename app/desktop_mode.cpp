#include "desktop_mode.h"

#include "command_line.h"
#include "host_options.h"
#include "hosting_thread.h"
#include "termination.h"

#include "link/host_address.h"
#include "windows/desktop.h"
#include "windows/picture_process.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <cstdio>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int runDesktop(int &argc, char **argv, const QString &joinAddress)
{
    if (!hasDisplay())
        return failure(u"there is no display here. gavel host serves without one."_s);
    Termination::blockSignals();
    // The host's threads leave GLib, whose loop is the slowest to wake; the windows keep it for their platform.
    qputenv("QT_NO_THREADED_GLIB", "1");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"gavel"_s);
    QApplication::setApplicationDisplayName(u"Gavel"_s);
    QApplication::setDesktopFileName(u"gavel"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/gavel.svg"_s));

    std::optional<QUrl> join;
    if (!joinAddress.isEmpty()) {
        const auto address = link::parseHostAddress(joinAddress);
        if (!address)
            return usageFault(link::describe(address.error()));
        join = link::linkTo(*address);
    }

    HostingThread hosting(defaultDataFolder());
    const QString settings =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/gavel/gavel.json"_s;
    const QString pictures =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/gavel/pictures"_s;
    ui::Desktop desktop(&hosting, settings, pictures, join);
    Termination termination(Termination::Hangup::Ends);
    // Not quit(): that asks the windows, and one that hosts would ask a person who may not be there.
    QObject::connect(&termination, &Termination::asked, &application, [] { QApplication::exit(0); });
    // Windows wait for what they had begun when they go.
    QObject::connect(&application, &QApplication::aboutToQuit, &application, [] { ui::stopPictureProcesses(); });
    desktop.show();
    return QApplication::exec();
}

} // namespace gavel::app
