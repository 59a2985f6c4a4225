#include "ui/check_in_scene.h"

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

void CheckInScene::begin()
{
    m_desk.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_host = m_fixture->signInHost();
    m_desk = std::make_unique<Driver>();
    openDoor(*m_desk);
}

void CheckInScene::openDoor(Driver &desk) const
{
    QVERIFY(desk.join(m_fixture->house->url()));
    QVERIFY(desk.signIn(u"host"_s, u"host password"_s));
    QApplication::setActiveWindow(desk.desktop().window());
    desk.click(u"main.rail.checkin"_s);
}

qint64 CheckInScene::expected(const QString &nick, const QJsonObject &known)
{
    const QJsonObject body{{u"nick"_s, nick}, {u"paddle"_s, QJsonValue::Null}};
    const QJsonObject entered = m_fixture->post(u"/api/v1/accounts"_s, body, m_host).json();
    const qint64 id = entered.value("account"_L1)["id"_L1].toInteger();
    if (!known.isEmpty())
        m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(id), known, m_host);
    return id;
}

void CheckInScene::look(const QString &words)
{
    QTRY_COMPARE(focused(), u"checkin.search"_s);
    write(words);
    press(Qt::Key_Return);
}

} // namespace gavel::ui_tests
