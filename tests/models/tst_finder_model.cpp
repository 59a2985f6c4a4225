#include "models/catalogue/finder_model.h"
#include "models/lot_list_model.h"
#include "models/sales/house_sales.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <memory>

using namespace Qt::StringLiterals;
using namespace gavel;
using models::FinderModel;
using models::LotListModel;
using support::sampleLot;

class TestFinderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingTypedOffersTheActionsInTheirOrder();
    void finds_data();
    void finds();
    void openLotsComeBeforeActionsAndThoseBeforeEndedLots();
    void aLotAnswersForItsPriceAndAnActionForItsShortcut();
    void aNewLotIsFoundAtOnce();
    void keepsToWhatCanBeRead();

private:
    [[nodiscard]] QStringList found() const;

    std::unique_ptr<LotListModel> m_lots;
    models::HouseSales m_sales;
    std::unique_ptr<FinderModel> m_finder;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFinderModel::init()
{
    m_tester.reset();
    m_finder.reset();
    m_lots = std::make_unique<LotListModel>([] { return auction::TimeMs(500'000); });
    m_lots->setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
    m_lots->reset({sampleLot(1, u"Celadon vase"_s), sampleLot(2, u"Brass desk lamp"_s), sampleLot(12, u"Vase, blue"_s),
                   sampleLot(21, u"카메라"_s)});
    protocol::LotView bowl = sampleLot(33, u"Turned bowl"_s);
    bowl.owner.nick = u"Zoë"_s;
    bowl.place.number = u"17"_s;
    m_lots->put({bowl});
    m_finder = std::make_unique<FinderModel>(*m_lots, m_sales);
    m_finder->setActions({{.text = u"Sell a lot…"_s, .menu = u"House"_s, .shortcut = u"Ctrl+N"_s},
                          {.text = u"Catalogue"_s, .menu = u"Go"_s, .shortcut = u"Ctrl+1"_s}});
    m_tester = std::make_unique<QAbstractItemModelTester>(m_finder.get());
}

QStringList TestFinderModel::found() const
{
    QStringList texts;
    for (int row = 0; row < m_finder->rowCount(); ++row)
        texts.append(m_finder->index(row).data().toString());
    return texts;
}

void TestFinderModel::nothingTypedOffersTheActionsInTheirOrder()
{
    m_finder->setTyped(u"vase"_s);
    m_finder->setTyped(QString());
    QCOMPARE(found(), (QStringList{u"Sell a lot…"_s, u"Catalogue"_s}));
}

void TestFinderModel::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("start before word") << u"vase"_s << QStringList{u"Vase, blue"_s, u"Celadon vase"_s};
    QTest::newRow("a number before its start")
        << u"1"_s << QStringList{u"Celadon vase"_s, u"Vase, blue"_s, u"Turned bowl"_s, u"카메라"_s};
    QTest::newRow("a number as it is written") << u"#12"_s << QStringList{u"Vase, blue"_s};
    QTest::newRow("a number that is not its id") << u"17"_s << QStringList{u"Turned bowl"_s};
    QTest::newRow("an id that is not its number") << u"33"_s << QStringList{};
    QTest::newRow("an action") << u"sell"_s << QStringList{u"Sell a lot…"_s};
    QTest::newRow("consonants") << u"ㅋㅁ"_s << QStringList{u"카메라"_s};
    QTest::newRow("scattered") << u"bdl"_s << QStringList{u"Brass desk lamp"_s};
    QTest::newRow("words in another order") << u"lamp brass"_s << QStringList{u"Brass desk lamp"_s};
    QTest::newRow("the seller") << u"ＺＯＥ\u0308"_s << QStringList{u"Turned bowl"_s};
    QTest::newRow("the seller and the name") << u"zoë bowl"_s << QStringList{u"Turned bowl"_s};
    QTest::newRow("width") << u"ｃｅｌａｄｏｎ"_s << QStringList{u"Celadon vase"_s};
    QTest::newRow("letters of parts") << u"\u110f\u1161\u1106\u1166"_s << QStringList{u"카메라"_s};
    QTest::newRow("nothing") << u"zeppelin"_s << QStringList{};
}

void TestFinderModel::finds()
{
    QFETCH(QString, typed);
    m_finder->setTyped(typed);
    QTEST(found(), "texts");
}

void TestFinderModel::openLotsComeBeforeActionsAndThoseBeforeEndedLots()
{
    protocol::LotView ended = sampleLot(30, u"Catalogue of 1957"_s);
    ended.phase = auction::Phase::Sold;
    m_lots->put({ended, sampleLot(31, u"Catalogue of 1958"_s)});
    m_finder->setTyped(u"cata"_s);
    QCOMPARE(found(), (QStringList{u"Catalogue of 1958"_s, u"Catalogue"_s, u"Catalogue of 1957"_s}));
}

void TestFinderModel::aLotAnswersForItsPriceAndAnActionForItsShortcut()
{
    m_finder->setTyped(u"celadon"_s);
    const auto lot = m_finder->index(0);
    QCOMPARE(lot.data(FinderModel::KindRole).toInt(), static_cast<int>(FinderModel::Kind::Lot));
    QCOMPARE(lot.data(FinderModel::KeyRole).toLongLong(), 1);
    QCOMPARE(lot.data(LotListModel::PriceTextRole).toString(), u"$100.00"_s);
    const auto note = [&lot] {
        return lot.data(FinderModel::NoteRole).toString().remove(QChar(0x2068)).remove(QChar(0x2069));
    };
    QCOMPARE(note(), u"Lot 1"_s);
    m_sales.set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    QCOMPARE(note(), u"Lot 1 (Spring)"_s);
    m_sales.set({});
    m_finder->setTyped(u"catalogue"_s);
    const auto action = m_finder->index(0);
    QCOMPARE(action.data(FinderModel::KeyRole).toLongLong(), 1);
    QCOMPARE(action.data(FinderModel::ShortcutRole).toString(), u"Ctrl+1"_s);
    QCOMPARE(action.data(Qt::AccessibleTextRole).toString(), u"Catalogue, Ctrl+1"_s);
}

void TestFinderModel::aNewLotIsFoundAtOnce()
{
    m_finder->setTyped(u"moon"_s);
    QCOMPARE(m_finder->rowCount(), 0);
    m_lots->put({sampleLot(40, u"Moon jar"_s)});
    QCOMPARE(found(), QStringList{u"Moon jar"_s});
}

void TestFinderModel::keepsToWhatCanBeRead()
{
    QList<protocol::LotView> many;
    for (auction::LotId id = 100; id < 10'100; ++id)
        many.append(sampleLot(id, u"Spoon %1"_s.arg(id)));
    many.append(sampleLot(20'000, u"Spoon"_s));
    m_lots->put(many);
    m_finder->setTyped(u"spoon"_s);
    QCOMPARE(m_finder->rowCount(), FinderModel::foundMax);
    QCOMPARE(found().first(), u"Spoon"_s);
}

QTEST_GUILESS_MAIN(TestFinderModel)
#include "tst_finder_model.moc"
