#pragma once

#include "ui/driver.h"
#include "ui/show_house.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

// Somebody who has signed in to a furnished house, before a window that things are told to.
class NoticeScene
{
protected:
    void open();
    [[nodiscard]] bool saidByTheHouse(const QString &words) const
    {
        return m_person->text(u"main.fromHouse.text"_s).contains(words);
    }
    [[nodiscard]] QWidget *toast() const { return m_person->find<QWidget>(u"main.notice.toast"_s); }

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

inline void NoticeScene::open()
{
    m_person.reset();
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
    auto &house = *m_person->desktop().house();
    house.line().useToken(m_host->token);
    QTRY_VERIFY(house.isSignedIn() && house.line().state().line == link::LineState::Line::Connected);
    QTRY_COMPARE(QApplication::activeWindow(), m_person->desktop().window());
}

} // namespace gavel::ui_tests
