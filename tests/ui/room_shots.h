#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace gavel::ui {
class Desktop;
}

namespace gavel::ui_tests {

class ShowHouse;

using Shot = std::function<void(QWidget *widget, const QString &name)>;

// Puts into the settings' folder what Minji's program saw of the lot that was sold, before the house is joined.
void keepWhatWasSeen(const QString &folder, const ShowHouse &host);

// A lot's room in all its states, as the signed-in Minji sees it.
void takeRoomShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot);

} // namespace gavel::ui_tests
