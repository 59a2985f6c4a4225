#include "desktop_mode.h"
#include "headless_mode.h"

#include "host/secrets.h"
#include "net/descriptors.h"

#include <QStringList>
#include <cstdio>

namespace {

constexpr int usageFault = 2;

constexpr const char *usage = R"(Gavel, an auction house on your own computer.

  gavel                   the desktop program
  gavel join URL          the desktop program, straight to that host
  gavel host [options]    a host without a display; gavel host --help lists its options
  gavel --version
)";

int fault(const QString &sentence)
{
    std::fprintf(stderr, "gavel: %s\n\n%s", qPrintable(sentence), usage);
    return usageFault;
}

} // namespace

/// Chooses the mode at run time; the modes themselves are beside this file.
int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    gavel::net::raiseDescriptorLimit();
    if (!gavel::prepareSecrets()) {
        std::fprintf(stderr, "gavel: the system gives no random numbers, without which nothing is safe.\n");
        return 1;
    }

    const QString mode = arguments.value(0);
    if (mode == u"host")
        return gavel::runHeadless(argc, argv, arguments.mid(1));
    if (mode.isEmpty())
        return gavel::runDesktop(argc, argv, {});
    if (mode == u"join") {
        if (arguments.size() != 2)
            return fault(QStringLiteral("join takes one address, such as http://192.168.0.5:8010/"));
        return gavel::runDesktop(argc, argv, arguments[1]);
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
