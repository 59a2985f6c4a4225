#include "program_side.h"

#include "frames.h"
#include "large_house.h"

#include "link/host_link.h"
#include "ui/fake_hosting.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/welcome_window.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int ticks = 10;
constexpr int frames = 300;
constexpr QSize windowSize{1280, 800};

/// A tick each time that a second of the host has begun, so that whatever shows the time has something else to show.
QList<double> ticksMs(link::HostClock &clock)
{
    QList<double> times;
    while (times.size() < ticks) {
        clock.blockSignals(true); // its own tick: the one that is measured is given by hand
        waitFor([&clock, second = *clock.nowMs() / 1'000] { return *clock.nowMs() / 1'000 > second; });
        clock.blockSignals(false);
        times += turnsMs(1, [&clock] { Q_EMIT clock.ticked(*clock.nowMs()); });
    }
    return times;
}

/// Ticks and scrolls the catalogue as it stands; the figures are named after its kind.
void measureList(ui::Desktop &desktop, const QByteArray &kind)
{
    auto *list = desktop.window()->findChild<QListView *>(u"catalogue.list"_s);
    auto &clock = desktop.house()->line().clock();
    tell(kind + ".tick", ticksMs(clock));
    tell(kind + ".frame", scrolledFramesMs(*list, frames));
    list->verticalScrollBar()->setValue(0);
    // Once more where the pictures are here: what is left is painting.
    tell(kind + ".frameAgain", scrolledFramesMs(*list, frames));
}

} // namespace

int runProgram(int &argc, char **argv, const char *address)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir folder;
    ui_tests::FakeHosting hosting;
    ui::Desktop desktop(&hosting, folder.filePath(u"settings.json"_s), folder.filePath(u"pictures"_s));
    showAndPaint(*desktop.welcome());
    tell("window", steadyMs());
    tell("memory.welcome", residentMiB());

    desktop.welcome()->setAddress(QString::fromLatin1(address));
    desktop.welcome()->findChild<QPushButton *>(u"welcome.join"_s)->click();
    waitFor([&desktop] { return desktop.window() && desktop.window()->isVisible(); });
    desktop.window()->resize(windowSize);
    auto *list = desktop.window()->findChild<QListView *>(u"catalogue.list"_s);
    waitFor([list] { return list->isVisible() && list->model()->rowCount() == lotsMany; });
    list->viewport()->repaint();
    tell("listed", steadyMs());

    measureList(desktop, "cards");
    desktop.window()->findChild<QPushButton *>(u"catalogue.kind.table"_s)->click();
    measureList(desktop, "table");
    tell("memory", residentMiB());
    return 0;
}

} // namespace gavel::bench
