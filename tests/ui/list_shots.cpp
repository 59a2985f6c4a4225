#include "ui/list_shots.h"

#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/papers/slip_dialog.h"
#include "windows/projector/projector_window.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

void takeListShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
{
    auto *window = desktop.window();
    host.close(5);
    for (const auto &place : {u"bids"_s, u"won"_s, u"watching"_s, u"selling"_s}) {
        QTest::mouseClick(window->findChild<QPushButton *>(u"main.rail."_s + place), Qt::LeftButton);
        shot(window, place);
    }
    ui::SlipDialog slip(*desktop.house(), desktop.theme(), std::nullopt, window);
    slip.show();
    shot(&slip, u"dialog-slip"_s);
}

void takeHallShots(ui::Desktop &desktop, const Shot &shot)
{
    ui::ProjectorWindow projector(*desktop.house(), desktop.theme());
    projector.setAddress(QUrl(u"http://192.168.0.12:8010/"_s));
    projector.resize(desktop.window()->size());
    projector.show();
    shot(&projector, u"hall-last-seconds"_s);
    projector.model().choose(2);
    shot(&projector, u"hall"_s);
    projector.model().choose(7);
    shot(&projector, u"hall-calm"_s);
    projector.model().choose(11);
    shot(&projector, u"hall-coming"_s);
    projector.model().choose(12);
    shot(&projector, u"hall-sold"_s);
    if (desktop.window()->width() < 1'280)
        return;
    projector.model().choose(5);
    for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160)}) {
        projector.resize(size);
        shot(&projector, u"hall-long-%1"_s.arg(size.height()));
    }
}

} // namespace gavel::ui_tests
