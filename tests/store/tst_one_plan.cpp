#include "support/sale_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

using auction::Closing;
namespace command = store::command;

/// What the logs of a sale's lots say of its plan is the same (FORMATS.md, "A sale").
class TestOnePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherPlanOfTheSaleIsFound_data()
    {
        QTest::addColumn<auction::ClosingPlan>("told");
        const auction::ClosingPlan plan{Closing::Staggered, minute, SaleBook(Closing::Staggered).firstEnd};
        QTest::addRow("another step") << auction::ClosingPlan{plan.closing, 2 * minute, plan.firstEnd};
        QTest::addRow("another first end") << auction::ClosingPlan{plan.closing, plan.stepMs, plan.firstEnd - minute};
        QTest::addRow("another closing") << auction::ClosingPlan{Closing::Cascade, plan.stepMs, plan.firstEnd};
    }

    /// Each log is right by itself, and they tell of two sales.
    void anotherPlanOfTheSaleIsFound()
    {
        QFETCH(auction::ClosingPlan, told);
        SaleBook book(Closing::Staggered);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.firstEnd + 10 * minute);
        const QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        QList<protocol::LogReport> forged = reports;
        for (protocol::LotMoment &moment : forged[1].moments)
            moment.sale.plan = told;
        const auto fault = protocol::verifySale(forged);
        QVERIFY(!fault);
        QCOMPARE(fault.error().fault.kind, protocol::LogFault::Kind::OtherPlan);
        QCOMPARE(fault.error().lot, lots[1]);
        QCOMPARE(fault.error().fault.detail, QString::number(lots[0]));
    }

    /// It may change in all of its lots at once.
    void aNewPlanOfTheSaleIsNone()
    {
        SaleBook book(Closing::Staggered);
        auto lots = book.sellLots(2);
        book.now += 5 * minute;
        QVERIFY(book.run(command::Act{lots[0], auction::action::Withdraw{}}).result); // which keeps the one before
        book.now += 5 * minute;
        const QJsonObject change{
            {u"closing"_s, u"cascade"_s}, {u"step"_s, 3 * minute}, {u"firstEnd"_s, book.firstEnd + minute}};
        QVERIFY(book.run(command::ChangeSale{book.sale, change}).result);
        lots += book.sellLots(1);
        book.start();
        book.passTo(book.firstEnd + 20 * minute);
        const QList<protocol::LogReport> reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QVERIFY(protocol::verifySale(reports));
    }
};

QTEST_GUILESS_MAIN(TestOnePlan)

#include "tst_one_plan.moc"
