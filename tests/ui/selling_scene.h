#pragma once

#include "ui/driver.h"
#include "ui/show_house.h"
#include "widgets/picture_well.h"

#include <QTemporaryDir>
#include <memory>

namespace gavel::ui_tests {

// Somebody who sells at a furnished house on the real server, and the program that they do it with. Tests of selling
// have it as a base, and call begin() before each.
class SellingScene
{
protected:
    void begin();
    // Starts the program, or starts it anew without asking the one before to keep anything.
    void join();
    void openForm() const;
    void typeCamera() const;
    [[nodiscard]] QString focused() const { return m_person->desktop().window()->focusWidget()->objectName(); }
    [[nodiscard]] ui::PictureWell *well() const;
    [[nodiscard]] QString typed(const QString &field) const;
    // A lot that the account sells.
    auction::LotId addOwn(const QString &name, auction::Phase phase);

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<QTemporaryDir> m_folder; // of the settings, drafts and all
    std::unique_ptr<Driver> m_person;
};

} // namespace gavel::ui_tests
