// The sales of a house, as they are read over a line to a fake host.
#include "link/host_link.h"
#include "models/lot_list_model.h"
#include "models/sales/house_sales.h"
#include "support/fake_host.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestHouseSales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldDuringAReadIsReadAfterIt();
};

// A removal, say, behind which the answer under way was made.
void TestHouseSales::whatIsToldDuringAReadIsReadAfterIt()
{
    const auto path = u"/api/v1/sales"_s;
    const QJsonArray items{protocol::toJson(protocol::SaleView{.id = 1, .name = u"House"_s})};
    support::FakeHost host;
    host.answers.insert(path, {{u"items"_s, items}});
    QVERIFY(host.start());
    link::HostLink line(host.base());
    models::LotListModel lots([] { return std::nullopt; });
    models::HouseSales sales;
    sales.follow(line, lots);
    const auto asked = [&host, &path] {
        return std::count_if(host.requests.begin(), host.requests.end(),
                             [&path](const net::Request &one) { return one.path == path; });
    };
    sales.read();
    sales.read();
    sales.read(); // once is enough
    QTRY_COMPARE(sales.sales().size(), 1);
    QTRY_COMPARE(asked(), 2);
    QTest::qWait(50);
    QCOMPARE(asked(), 2);
}

QTEST_GUILESS_MAIN(TestHouseSales)
#include "tst_house_sales.moc"
