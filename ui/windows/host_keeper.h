#pragma once

#include "dialogs/closing_dialog.h"
#include "link/kept_settings.h"
#include "windows/stay_awake.h"

#include <QObject>
#include <QPointer>

namespace gavel::ui {

class House;
class MainWindow;
class Tray;

// What hosting asks of the program around it: the computer stays awake, or the window says that it may not; and closing
// that window is no accident. The house goes on in the tray, or it is asked first.
class HostKeeper : public QObject
{
    Q_OBJECT

public:
    HostKeeper(Tray &tray, link::KeptSettings &settings, QObject *parent = nullptr);

    // From now until the window has gone, or release().
    void keep(MainWindow &window, House &house);
    void release();

    [[nodiscard]] StayAwake &awake() { return m_awake; }

Q_SIGNALS:
    // The house is to be closed, and the program with it.
    void quitChosen();
    // The house is to be closed; back to the beginning.
    void leaveChosen();

private:
    using Chosen = void (HostKeeper::*)();

    void closeAsked();
    void goOnInTray();
    void ask(Chosen chosen);
    void sayWhetherAwake();

    Tray &m_tray;
    link::KeptSettings &m_settings;
    StayAwake m_awake;
    QPointer<MainWindow> m_window;
    QPointer<House> m_house;
};

} // namespace gavel::ui
