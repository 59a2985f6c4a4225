#include "ui/bid_box_scene.h"

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

void BidBoxScene::begin()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
    QVERIFY(activate());
}

void BidBoxScene::end()
{
    m_person.reset();
    m_host.reset();
}

// A window manager would do this when the dialog over it has gone.
bool BidBoxScene::activate() const
{
    m_person->desktop().window()->activateWindow();
    return QTest::qWaitForWindowActive(m_person->desktop().window());
}

bool BidBoxScene::enter(const QString &lot)
{
    return m_person->signIn(u"minji@example.org"_s, m_host->password) && activate() && m_person->openLot(lot) &&
           QTest::qWaitFor([this] { return m_person->rows(u"room.history"_s)->rowCount() > 0 && amount(); });
}

} // namespace gavel::ui_tests
