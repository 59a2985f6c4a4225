#include "windows/host_keeper.h"

#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/notices/notice_area.h"
#include "windows/notices/tray.h"

namespace gavel::ui {

namespace {

int openLotsOf(const models::LotListModel &lots)
{
    int open = 0;
    for (int row = 0; row < lots.rowCount(); ++row) {
        const auto phase = static_cast<auction::Phase>(lots.index(row).data(models::LotListModel::PhaseRole).toInt());
        open += phase == auction::Phase::Open ? 1 : 0;
    }
    return open;
}

} // namespace

HostKeeper::HostKeeper(Tray &tray, link::KeptSettings &settings, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_settings(settings)
{
    connect(&m_awake, &StayAwake::changed, this, &HostKeeper::sayWhetherAwake);
}

void HostKeeper::keep(MainWindow &window, House &house)
{
    m_window = &window;
    m_house = &house;
    window.setHosting(true);
    connect(&window, &MainWindow::closeAsked, this, &HostKeeper::closeAsked);
    connect(&window, &MainWindow::quitAsked, this, [this] { ask(&HostKeeper::quitChosen); });
    connect(&window, &MainWindow::leaveAsked, this, [this] { ask(&HostKeeper::leaveChosen); });
    m_awake.setOn(true);
    sayWhetherAwake();
}

void HostKeeper::release()
{
    m_awake.setOn(false);
    if (m_window) {
        m_window->disconnect(this);
        m_window->setHosting(false);
    }
    m_window.clear();
    m_house.clear();
}

void HostKeeper::closeAsked()
{
    if (m_tray.isThere() && m_settings.kept().closesToTray)
        goOnInTray();
    else
        ask(&HostKeeper::quitChosen);
}

void HostKeeper::goOnInTray()
{
    m_window->hide();
    m_tray.say(tr("Your house stays open"), tr("It goes on in the tray, where its icon opens the window again."));
}

void HostKeeper::ask(Chosen chosen)
{
    if (!m_window || m_window->findChild<ClosingDialog *>())
        return;
    auto *dialog = new ClosingDialog({.name = m_house->line().house() ? m_house->line().house()->name : QString(),
                                      .openLots = openLotsOf(m_house->lots()),
                                      .canGoOn = m_tray.isThere()},
                                     m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClosingDialog::closeChosen, this, chosen);
    connect(dialog, &ClosingDialog::goOnChosen, this, &HostKeeper::goOnInTray);
    dialog->open();
}

void HostKeeper::sayWhetherAwake()
{
    if (m_window && m_awake.state() == StayAwake::State::Refused) {
        m_window->notices().say(StatusBanner::Tone::Soon, [] {
            return StatusBanner::Words{
                tr("This computer can't be kept awake from here. Switch its sleep off for the auction.")};
        });
    }
}

} // namespace gavel::ui
