// Lots that are taken from one sale to another by a host over a real house: what was said before comes true, or it is
// said what did not.
#include "ui/run_in_english.h"
#include "ui/sale_scene.h"
#include "windows/selling/csv_import_view.h"

#include <QAction>
#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

constexpr qint64 hourMs = 3'600'000;

} // namespace

class TestSaleMoves : public QObject, protected ui_tests::SaleScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void lotsOfAPlanKeepEndsAndNumbers();
    void noLotGoesWhereMoneyKeepsTheSale();
    void whatWentBeforeARefusalIsSaid();
    void aSaleThatEndsDuringAnImportIsNamed();

private:
    QList<qint64> planStaggered(const QJsonObject &more = {});
};

// A sale of three lots that end a minute apart, which is looked at then.
QList<qint64> TestSaleMoves::planStaggered(const QJsonObject &more)
{
    plan(u"Evening"_s);
    QJsonObject change{{u"closing"_s, u"staggered"_s}, {u"firstEnd"_s, m_fixture->now() + hourMs}};
    for (auto member = more.begin(); member != more.end(); ++member)
        change.insert(member.key(), member.value());
    m_fixture->patch(u"/api/v1/sales/2"_s, change, m_token);
    m_host->desktop().house()->sales().read();
    QList<qint64> lots;
    for (const auto &name : {u"Cup"_s, u"Bowl"_s, u"Plate"_s})
        lots.append(sell(name, {{u"sale"_s, 2}}));
    return lots;
}

void TestSaleMoves::lotsOfAPlanKeepEndsAndNumbers()
{
    const QList<qint64> lots = planStaggered({{u"premium"_s, 2'500}});
    QTRY_COMPARE(names(), (QStringList{u"Cup"_s, u"Bowl"_s, u"Plate"_s}));
    m_fixture->patch(u"/api/v1/lots/%1"_s.arg(lots[1]), {{u"number"_s, u"12A"_s}}, m_token);
    QTRY_COMPARE(cell(1, Number), u"12A"_s);
    QTRY_COMPARE(m_host->desktop().house()->sales().find(2)->plan.closing, auction::Closing::Staggered);
    const qint64 firstEnd = lot(lots[0]).value("endsAt"_L1).toInteger();
    QCOMPARE(lot(lots[2]).value("endsAt"_L1).toInteger(), firstEnd + 120'000);
    m_host->click(u"sales.remove"_s);
    const QString becomes = m_host->text(u"reason.explains"_s);
    QVERIFY2(becomes.contains(u"3 lots will end as set before"_s), qPrintable(becomes));
    QVERIFY2(becomes.contains(u"2 lots will get other numbers: theirs are taken there."_s), qPrintable(becomes));
    QVERIFY2(becomes.contains(u"What is charged in that sale: premium 0"_s), qPrintable(becomes));
    m_host->click(u"reason.submit"_s);
    QTRY_COMPARE(said(), u"“Evening” is removed."_s);
    const QStringList numbers{u"4"_s, u"12A"_s, u"5"_s};
    for (int i = 0; i < 3; ++i) {
        const QJsonObject is = lot(lots[i]);
        QCOMPARE(is.value("sale"_L1).toInteger(), 1);
        QCOMPARE(is.value("endsAt"_L1).toInteger(), firstEnd + i * 60'000);
        QCOMPARE(is.value("order"_L1).toInteger(), 4 + i);
        QCOMPARE(is.value("number"_L1).toString(), numbers[i]);
    }
}

void TestSaleMoves::noLotGoesWhereMoneyKeepsTheSale()
{
    const QList<qint64> lots = planStaggered();
    QTRY_COMPARE(names().size(), 3);
    QCOMPARE(m_fixture->post(u"/api/v1/sales/2/counts"_s, {{u"opening"_s, 0}, {u"counted"_s, 0}}, m_token).status, 201);
    m_host->click(u"sales.remove"_s);
    m_host->click(u"reason.submit"_s);
    QTRY_VERIFY(said().startsWith(u"Money was paid, adjusted or counted of this sale"_s));
    for (const qint64 one : lots)
        QCOMPARE(lot(one).value("sale"_L1).toInteger(), 2);
}

void TestSaleMoves::whatWentBeforeARefusalIsSaid()
{
    const QList<qint64> lots = planStaggered({{u"closing"_s, u"own"_s}});
    QTRY_COMPARE(names().size(), 3);
    m_host->click(u"sales.remove"_s);
    // Nothing is told of this number before the lots go.
    m_fixture->patch(u"/api/v1/lots/%1"_s.arg(m_lots[2]), {{u"number"_s, u"5"_s}}, m_token);
    m_host->click(u"reason.submit"_s);
    QTRY_COMPARE(said(),
                 u"1 lot was moved already. Another lot has this number, or it is longer than 12 characters."_s);
    QCOMPARE(lot(lots[0]).value("sale"_L1).toInteger(), 1);
    QCOMPARE(lot(lots[1]).value("sale"_L1).toInteger(), 2);
    QCOMPARE(m_fixture->get(u"/api/v1/sales/2"_s).status, 200);
}

// Both are said: what became of the list, and where the rest of it goes.
void TestSaleMoves::aSaleThatEndsDuringAnImportIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("name,start\nBowl,100\nPlate,100\n") > 0);
    file.close();
    plan(u"Evening"_s);
    m_host->find<QAction>(u"menu.sellMany"_s)->trigger();
    m_host->find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"2 ready"_s);
    QCOMPARE(m_host->find<QComboBox>(u"many.sale"_s)->currentText(), u"Evening"_s);
    auto &sales = m_host->desktop().house()->sales();
    protocol::SaleView over = *sales.find(2);
    over.phase = auction::SalePhase::Over;
    const auto end = [&sales, over] { sales.put(over); };
    m_host->click(u"many.start"_s);
    end();
    connect(&sales, &models::HouseSales::changed, this, end); // a read that was under way would take it back
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"2 on sale"_s);
    const QString told = m_host->text(u"many.banner.text"_s);
    QVERIFY2(told.contains(u"2 lots of this file are on sale."_s), qPrintable(told));
    QVERIFY2(told.contains(u"The sale that was chosen is over: lots go to “"_s), qPrintable(told));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSaleMoves>(argc, argv);
}
#include "tst_sale_moves.moc"
