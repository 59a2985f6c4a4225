#pragma once

#include "ui/driver.h"
#include "ui/fake_hosting.h"
#include "ui/show_house.h"

#include <QAbstractButton>
#include <QTest>
#include <memory>

namespace gavel::ui_tests {

/// Somebody who has just started the program, and may host.
class HostingScene
{
protected:
    void begin()
    {
        m_person.reset();
        m_house.reset();
        m_hosting = std::make_unique<FakeHosting>();
        m_person = std::make_unique<Driver>(QString(), m_hosting.get());
    }

    /// Of the first window.
    template <typename Kind>
    [[nodiscard]] Kind *find(const QString &name) const
    {
        return m_person->desktop().welcome()->findChild<Kind *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        button->click();
    }

    std::unique_ptr<FakeHosting> m_hosting;
    std::unique_ptr<ShowHouse> m_house; ///< that is served, once it is
    std::unique_ptr<Driver> m_person;
};

} // namespace gavel::ui_tests
