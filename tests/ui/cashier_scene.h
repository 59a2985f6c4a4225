#pragma once

#include "support/house_fixture.h"
#include "ui/driver.h"

#include <QApplication>
#include <QLabel>
#include <QObject>
#include <QTest>
#include <memory>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

// A cashier at their screen, over a real house in which 41, Ann, and 42, Annika, bought a lot for 10,000 each.
class CashierScene : public QObject
{
protected:
    void enter()
    {
        m_desk.reset();
        m_fixture = std::make_unique<test::HouseFixture>();
        m_host = m_fixture->signInHost();
        m_seller = m_fixture->signUp(u"Nari"_s);
        m_ann = buyer(u"Ann"_s, 41);
        buyer(u"Annika"_s, 42);
        m_desk = std::make_unique<Driver>();
        QVERIFY(m_desk->join(m_fixture->house->url()));
        QVERIFY(m_desk->signIn(u"host"_s, u"host password"_s));
        QApplication::setActiveWindow(m_desk->desktop().window());
        m_desk->click(u"main.rail.cashier"_s);
    }

    // Who bought a lot for 10,000, under that number; and whose session they are.
    QString buyer(const QString &nick, qint64 paddle)
    {
        const QString token = m_fixture->signUp(nick);
        const qint64 account = m_fixture->get(u"/api/v1/me"_s, token).json().value("id"_L1).toInteger();
        m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(account), {{u"paddle"_s, paddle}}, m_host);
        const qint64 lot = m_fixture->sell(m_seller);
        m_fixture->bid(lot, token, 10'000);
        m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_host);
        return token;
    }

    void serve(const QString &words)
    {
        QTRY_COMPARE(focused(), u"cashier.search"_s);
        write(words);
        press(Qt::Key_Return);
    }

    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] QString focused() const
    {
        const auto *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    [[nodiscard]] QString due() const { return m_desk->text(u"cashier.due"_s); }
    [[nodiscard]] QString amount() const { return m_desk->find<QLineEdit>(u"cashier.amount"_s)->text(); }
    [[nodiscard]] QString said() const { return m_desk->text(u"cashier.banner.text"_s); }

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_desk;
    QString m_host;
    QString m_seller;
    QString m_ann;
};

} // namespace gavel::ui_tests
