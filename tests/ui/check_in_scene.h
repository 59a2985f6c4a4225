#pragma once

#include "support/house_fixture.h"
#include "ui/driver.h"

#include <QApplication>
#include <QTest>
#include <memory>

namespace gavel::ui_tests {

/// A house whose host stands at the door.
class CheckInScene
{
protected:
    void begin();
    void openDoor(Driver &desk) const;

    /// On the list, without a paddle.
    qint64 expected(const QString &nick, const QJsonObject &known = {});
    [[nodiscard]] QJsonObject account(qint64 id) const
    {
        return m_fixture->get(QStringLiteral("/api/v1/accounts/%1").arg(id), m_host).json();
    }

    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void look(const QString &words);
    [[nodiscard]] QString focused() const
    {
        const auto *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    [[nodiscard]] QString here() const { return m_desk->text(QStringLiteral("checkin.here")); }
    [[nodiscard]] QString said() const { return m_desk->text(QStringLiteral("checkin.banner.text")); }

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_desk;
    QString m_host;
};

} // namespace gavel::ui_tests
