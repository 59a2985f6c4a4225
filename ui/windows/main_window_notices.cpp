#include "windows/main_window.h"

#include "dialogs/account_dialog.h"
#include "models/words.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/notices/notice_area.h"
#include "windows/notices/notice_bell.h"
#include "windows/places.h"
#include "windows/room/open_lots.h"
#include "windows/room/room_view.h"

#include <QApplication>
#include <QPointer>

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

} // namespace

void MainWindow::connectNotices()
{
    auto &line = m_house.line();
    connect(&line, &link::HostLink::sessionEnded, this, [this] {
        const auto wording = [] {
            return StatusBanner::Words{tr("Your session has ended. Sign in again to go on."), tr("Sign in")};
        };
        m_notices->say(Tone::Soon, wording, [this] { openAccount(AccountDialog::SignIn); });
    });
    connect(&m_house, &House::watchingFailed, this, [this](auction::LotId, const link::Problem &problem) {
        m_notices->say(Tone::Soon,
                       [this, problem] { return StatusBanner::Words{models::problemText(problem, m_house.money())}; });
    });
    // The place that lists such lots is where one is then, and where one goes back to.
    connect(m_notices, &NoticeArea::lotChosen, this, [this](Rail::Place place, auction::LotId lot) {
        m_places->showPlace(place);
        openLot(lot);
    });
    connect(m_notices, &NoticeArea::placeChosen, this, &MainWindow::showPlace);
    connect(m_bell, &NoticeBell::lotChosen, this, &MainWindow::openLot);
    connect(m_lots, &OpenLots::frontChanged, this, &MainWindow::settleFront);
    m_house.notices().setAttention([window = QPointer(this)](auction::LotId lot) {
        return models::Attention{.inFront = QApplication::activeWindow() != nullptr,
                                 .onLot = window && lot != 0 && window->m_lots->isSeen(lot)};
    });
}

// The room in view says itself what there is to say.
void MainWindow::settleFront()
{
    auto *room = m_lots->front();
    if (!room)
        return;
    room->setPlaceName(Rail::nameOf(m_places->place()));
    if (QApplication::activeWindow())
        m_house.notices().settle(room->lot());
}

} // namespace gavel::ui
