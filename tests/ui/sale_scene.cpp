#include "ui/sale_scene.h"

#include <QPushButton>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

void SaleScene::begin()
{
    m_host.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_token = m_fixture->signInHost();
    m_seller = m_fixture->signUp(u"Nari"_s);
    m_lots = {sell(u"Vase"_s), sell(u"Lamp"_s), sell(u"Clock"_s)};
    m_host = std::make_unique<Driver>();
    QVERIFY(m_host->join(m_fixture->house->url()));
    QVERIFY(m_host->signIn(u"host"_s, u"host password"_s));
    open();
}

void SaleScene::open()
{
    m_host->click(u"main.rail.order"_s);
    QTRY_COMPARE(names(), (QStringList{u"Vase"_s, u"Lamp"_s, u"Clock"_s}));
}

void SaleScene::plan(const QString &name)
{
    trigger(u"sales.plan"_s);
    m_host->type(u"sale.name"_s, name);
    m_host->click(u"sale.submit"_s);
    QTRY_VERIFY(said().endsWith(u"is planned."_s));
    QVERIFY(m_host->find<QPushButton>(u"sales.remove"_s)->isVisible());
}

qint64 SaleScene::sell(const QString &name, QJsonObject more)
{
    more.insert("name"_L1, name);
    more.insert("start"_L1, 10'000);
    return m_fixture->post(u"/api/v1/lots"_s, more, m_seller).json().value("id"_L1).toInteger();
}

QString SaleScene::cell(int row, int column) const
{
    return m_host->rows(u"sales.order"_s)->index(row, column).data().toString();
}

QStringList SaleScene::names() const
{
    QStringList names;
    for (int row = 0; row < m_host->rows(u"sales.order"_s)->rowCount(); ++row)
        names.append(cell(row, Name));
    return names;
}

QJsonObject SaleScene::lot(qint64 id) const
{
    return m_fixture->get(u"/api/v1/lots/%1"_s.arg(id)).json();
}

} // namespace gavel::ui_tests
