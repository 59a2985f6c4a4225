// Lists on a screen far wider than they need: rows that stay short enough to follow, columns that share the room.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/page_margin.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

namespace {

constexpr QSize large(3'840, 2'160);
constexpr QSize usual(1'280, 800);
constexpr int slackPx = 2;

} // namespace

class TestWideLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void marginsGrowWithTheScreen();
    void myListsKeepToTheMiddle_data();
    void myListsKeepToTheMiddle();
    void columnsShareWhatTheNameLeaves();
    void catalogueRowsKeepToTheMiddleAndCardsDoNot();

private:
    [[nodiscard]] QRect inWindow(const QWidget &part) const
    {
        return {part.mapTo(part.window(), QPoint()), part.size()};
    }

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

void TestWideLists::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
    QVERIFY(m_person->signIn(m_host->account.email, m_host->password));
}

void TestWideLists::cleanup()
{
    m_person.reset();
    m_host.reset();
}

void TestWideLists::marginsGrowWithTheScreen()
{
    QCOMPARE(ui::pageMargin(900, 22), 22);
    QCOMPARE(ui::pageMargin(ui::listWidthMax + 44, 22), 22);
    QCOMPARE(ui::pageMargin(ui::listWidthMax + 200, 22), 100);
    QCOMPARE(ui::pageMargin(1'000, 0, 400), 300);
}

void TestWideLists::myListsKeepToTheMiddle_data()
{
    QTest::addColumn<QString>("place");
    for (const auto *place : {"bids", "won", "watching", "selling"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestWideLists::myListsKeepToTheMiddle()
{
    QFETCH(QString, place);
    auto *window = m_person->desktop().window();
    m_person->click(u"main.rail."_s + place);
    window->resize(large);
    auto *view = m_person->find<QWidget>(place);
    auto *list = m_person->find<QTableView>(place + u".list"_s);
    QTRY_VERIFY(list->isVisible());
    QTRY_COMPARE(list->width(), ui::listWidthMax);
    QCOMPARE(inWindow(*list).center().x(), inWindow(*view).center().x());
    const QRect facts = inWindow(*m_person->find<QWidget>(place + u".facts"_s));
    QCOMPARE(facts.left(), inWindow(*list).left());
    QCOMPARE(facts.right(), inWindow(*list).right());
    window->resize(usual);
    QTRY_COMPARE(list->width(), view->width() - 44);
}

void TestWideLists::columnsShareWhatTheNameLeaves()
{
    auto *window = m_person->desktop().window();
    window->resize(usual);
    m_person->click(u"main.rail.bids"_s);
    auto *list = m_person->find<QTableView>(u"bids.list"_s);
    QTRY_VERIFY(list->isVisible());
    const auto *header = list->horizontalHeader();
    QList<int> columns;
    for (int column = 1; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    QList<int> before;
    for (const int column : columns)
        before.append(header->sectionSize(column));
    window->resize(large);
    QTRY_VERIFY(header->sectionSize(columns.first()) > before.first() + 40);
    const int spread = header->sectionSize(columns.first()) - before.first();
    for (qsizetype at = 0; at < columns.size(); ++at)
        QVERIFY(qAbs(header->sectionSize(columns[at]) - before[at] - spread) <= slackPx);
    QVERIFY(qAbs(header->sectionSize(0) * 100 / header->width() - 40) <= 1);
    QCOMPARE(header->length(), header->width());
    window->resize(usual);
    QTRY_COMPARE(header->sectionSize(columns.first()), before.first());
}

void TestWideLists::catalogueRowsKeepToTheMiddleAndCardsDoNot()
{
    auto *window = m_person->desktop().window();
    window->resize(large);
    auto *list = m_person->find<QWidget>(u"catalogue.list"_s);
    QTRY_VERIFY(list->width() > 3'000);
    m_person->click(u"catalogue.kind.table"_s);
    auto *header = m_person->find<QWidget>(u"catalogue.header"_s);
    QTRY_COMPARE(header->width(), ui::listWidthMax);
    QVERIFY(inWindow(*m_person->find<QWidget>(u"catalogue.search"_s)).left() > inWindow(*header).left());
    m_person->click(u"catalogue.kind.cards"_s);
    QTRY_VERIFY(list->width() > 3'000);
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestWideLists>(argc, argv);
}

#include "tst_wide_lists.moc"
