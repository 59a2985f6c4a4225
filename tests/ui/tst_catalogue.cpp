// The catalogue's filter, driven as a person would, and its two kinds with many lots.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/lot_card_delegate.h"
#include "windows/catalogue/catalogue_view.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void filterByPriceAndSeller();
    void filterThatIsOnIsSeenAndClearedAtOnce();
    void filterThatLeavesNothingSaysSo();
    void searchHearsTheSyllableThatIsComposed();
    void whatIsNoAmountIsMarkedAndFiltersNothing();
    void theEyeOfACardWatchesItsLot();
    void aCardsMenuDoesItByKeyboardToo();
    void anEmptyGroupSaysWhatIsSo();
    void manyLotsPaintNoMoreThanIsSeen();
    void aTickPaintsTheTimesAlone_data();
    void aTickPaintsTheTimesAlone();
    void aLaterTickPaintsTheFiguresAlone_data();
    void aLaterTickPaintsTheFiguresAlone();
    void aScrolledListPaintsWhatComesIntoView_data();
    void aScrolledListPaintsWhatComesIntoView();
    void aCoverComesInTheSizeOfItsPlace();
    void whatIsNoPictureIsTriedOnce();

private:
    // So many lots that stand open, without pictures, which come when they like.
    void putUp(int count);

    std::unique_ptr<ShowHouse> m_host;
};

void TestCatalogue::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
}

void TestCatalogue::putUp(int count)
{
    m_host->lots.removeIf([](const auto &lot) { return lot.key() != 2; });
    const protocol::LotView pattern = m_host->lots.take(2);
    for (auction::LotId id = 100; id < 100 + count; ++id) {
        protocol::LotView &lot = m_host->lots[id];
        lot = pattern;
        lot.id = id;
        lot.img.clear();
    }
}

void TestCatalogue::filterByPriceAndSeller()
{
    m_host->lots[4].owner = {31, u"Attic & Cellar"_s};
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *rows = person.rows(u"catalogue.list"_s);
    QTRY_COMPARE(rows->rowCount(), 10);
    person.click(u"catalogue.filter"_s);
    person.type(u"catalogue.seller"_s, u"attic"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 0).data().toString(), m_host->lots[4].name);
    person.find<QLineEdit>(u"catalogue.seller"_s)->clear();
    person.type(u"catalogue.priceMin"_s, u"350,000"_s);
    person.type(u"catalogue.priceMax"_s, u"900000"_s);
    int within = 0;
    for (const auto &lot : m_host->lots)
        within += lot.phase != auction::Phase::Scheduled && lot.phase != auction::Phase::Sold && lot.price >= 350'000 &&
                  lot.price <= 900'000;
    QVERIFY(within > 0);
    QTRY_COMPARE(rows->rowCount(), within);
}

void TestCatalogue::filterThatIsOnIsSeenAndClearedAtOnce()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    auto *button = person.find<QPushButton>(u"catalogue.filter"_s);
    QVERIFY(!person.find<QPushButton>(u"catalogue.clearFilter"_s)->isVisible());
    person.click(u"catalogue.filter"_s);
    person.find<QComboBox>(u"catalogue.whose"_s)->setCurrentIndex(2);
    person.type(u"catalogue.priceMin"_s, u"1"_s);
    person.click(u"catalogue.filter"_s); // its panel closes, and it stays on
    QVERIFY(!person.find<QComboBox>(u"catalogue.whose"_s)->isVisible());
    QCOMPARE(button->text(), u"Filter · 2"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 1);
    person.click(u"catalogue.clearFilter"_s);
    QCOMPARE(button->text(), u"Filter"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 10);
    QVERIFY(person.find<QLineEdit>(u"catalogue.priceMin"_s)->text().isEmpty());
}

void TestCatalogue::searchHearsTheSyllableThatIsComposed()
{
    m_host->lots[2].name = u"벽시계"_s;
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 1);
    auto *search = person.find<QLineEdit>(u"catalogue.search"_s);
    QInputMethodEvent composing(u"시"_s, {});
    QApplication::sendEvent(search, &composing);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(search->text().isEmpty());
    QInputMethodEvent other(u"긿"_s, {});
    QApplication::sendEvent(search, &other);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QInputMethodEvent givenUp;
    QApplication::sendEvent(search, &givenUp);
    QTRY_VERIFY(list->model()->rowCount() > 1);
}

void TestCatalogue::filterThatLeavesNothingSaysSo()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.click(u"catalogue.filter"_s);
    person.type(u"catalogue.seller"_s, u"zeppelin"_s);
    QCOMPARE(person.text(u"catalogue.state.title"_s), u"The filter leaves nothing"_s);
    person.click(u"catalogue.state.action"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 12);
}

void TestCatalogue::whatIsNoAmountIsMarkedAndFiltersNothing()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.click(u"catalogue.filter"_s);
    person.type(u"catalogue.priceMax"_s, u"cheap"_s);
    QVERIFY(person.find<QLineEdit>(u"catalogue.priceMax"_s)->property("wrong").toBool());
    QCOMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 10);
}

namespace {

// Counts what it is asked to paint, and paints nothing.
class CountingDelegate : public QAbstractItemDelegate
{
public:
    explicit CountingDelegate(QAbstractItemDelegate *sizes)
        : m_sizes(sizes)
    {
    }
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &) const override { ++painted; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return m_sizes->sizeHint(option, index);
    }

    mutable int painted = 0;

private:
    QAbstractItemDelegate *m_sizes;
};

} // namespace

void TestCatalogue::manyLotsPaintNoMoreThanIsSeen()
{
    const protocol::LotView pattern = m_host->lots.value(2);
    for (auction::LotId id = 100; id < 3'100; ++id) {
        protocol::LotView lot = pattern;
        lot.id = id;
        m_host->lots.insert(id, lot);
    }
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3'010);
    for (const auto &kind : {u"catalogue.kind.cards"_s, u"catalogue.kind.table"_s}) {
        person.click(kind);
        QTest::qWait(50);
        auto *usual = list->itemDelegate();
        CountingDelegate counting(usual);
        list->setItemDelegate(&counting);
        QTest::qWait(50);
        counting.painted = 0;
        list->viewport()->update();
        QTRY_VERIFY(counting.painted > 0);
        QVERIFY2(counting.painted < 60, qPrintable(QString::number(counting.painted)));
        list->setItemDelegate(usual);
    }
}

namespace {

// What of a widget is painted from its making on.
class PaintedPart : public QObject
{
public:
    explicit PaintedPart(QWidget &widget) { widget.installEventFilter(this); }

    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

// A list of many lots, on which nothing happens by itself any more.
struct QuietList
{
    explicit QuietList(Driver &person, const QString &kind)
        : clock(person.desktop().house()->line().clock())
        , list(person.find<QListView>(u"catalogue.list"_s))
    {
        person.click(kind);
        clock.blockSignals(true);
        QCoreApplication::processEvents();
        list->viewport()->repaint();
    }

    // Early in a second, so that no countdown goes on until all is looked at.
    void tickAtNextSecond()
    {
        const qint64 second = *clock.nowMs() / 1'000;
        QTRY_VERIFY(*clock.nowMs() / 1'000 > second);
        clock.blockSignals(false);
        Q_EMIT clock.ticked(*clock.nowMs());
        clock.blockSignals(true);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QImage onScreen() const
    {
        const QWidget *window = list->window();
        const QPoint at = list->viewport()->mapTo(window, QPoint());
        return window->screen()
            ->grabWindow(window->winId(), at.x(), at.y(), list->viewport()->width(), list->viewport()->height())
            .toImage();
    }

    link::HostClock &clock;
    QListView *list;
};

void eachKind()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("cards") << u"catalogue.kind.cards"_s;
    QTest::newRow("table") << u"catalogue.kind.table"_s;
}

} // namespace

void TestCatalogue::aTickPaintsTheTimesAlone_data()
{
    eachKind();
}

void TestCatalogue::aTickPaintsTheTimesAlone()
{
    QFETCH(QString, kind);
    putUp(40);
    m_host->lots[138].phase = auction::Phase::Paused; // stands still
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 40);
    person.find<ui::CatalogueView>(u"catalogue"_s)->setOrder(models::LotFilterModel::Sort::Newest);
    const QuietList quiet(person, kind);
    const QRect seen = quiet.list->viewport()->rect();
    QVERIFY(seen.contains(quiet.list->visualRect(quiet.list->model()->index(1, 0))));
    const PaintedPart painted(*quiet.list->viewport());
    quiet.clock.blockSignals(false);
    Q_EMIT quiet.clock.ticked(*quiet.clock.nowMs());
    quiet.clock.blockSignals(true);
    QTRY_VERIFY(!painted.region.isEmpty());

    int pixels = 0;
    for (const QRect &part : painted.region)
        pixels += part.width() * part.height();
    QVERIFY2(pixels < seen.width() * seen.height() / 6, qPrintable(QString::number(pixels)));
    for (int row = 0; row < 40; ++row) {
        const QModelIndex lot = quiet.list->model()->index(row, 0);
        const QRect place = quiet.list->visualRect(lot);
        if (seen.contains(place)) {
            const bool stands = lot.data(models::LotListModel::IdRole).toLongLong() == 138;
            QCOMPARE(painted.region.intersects(place), !stands);
        }
    }
}

void TestCatalogue::aLaterTickPaintsTheFiguresAlone_data()
{
    eachKind();
}

// The tick after one finds the list as that has left it, and paints the seconds; what is on the screen then is what a
// list painted as a whole would show.
void TestCatalogue::aLaterTickPaintsTheFiguresAlone()
{
    QFETCH(QString, kind);
    putUp(40);
    for (protocol::LotView &lot : m_host->lots)
        lot.endsAt = (*lot.endsAt / 60'000 + 120) * 60'000 + 30'000 + lot.id * 10'000 % 60'000;
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 40);
    QuietList quiet(person, kind);
    quiet.tickAtNextSecond();
    const PaintedPart painted(*quiet.list->viewport());
    quiet.tickAtNextSecond();
    const QModelIndex first = quiet.list->model()->index(0, 0);
    const QString shown = first.data(models::LotListModel::CountdownRole).toString();
    const QImage ticked = quiet.onScreen();
    const QRegion figures = painted.region;
    quiet.list->viewport()->repaint();
    const QImage whole = quiet.onScreen();
    const QRect seen = quiet.list->viewport()->rect();

    QCOMPARE(first.data(models::LotListModel::CountdownRole).toString(), shown);
    QVERIFY(!ticked.isNull());
    QCOMPARE(ticked, whole);
    for (int row = 0; row < 40; ++row) {
        const QRect place = quiet.list->visualRect(quiet.list->model()->index(row, 0));
        if (!seen.contains(place))
            continue;
        const QRect changed = figures.intersected(place).boundingRect();
        QVERIFY(!changed.isEmpty());
        QVERIFY2(changed.width() <= QFontMetrics(QApplication::font()).horizontalAdvance(u"00:00"_s),
                 qPrintable(QString::number(changed.width())));
    }
}

void TestCatalogue::aScrolledListPaintsWhatComesIntoView_data()
{
    eachKind();
}

void TestCatalogue::aScrolledListPaintsWhatComesIntoView()
{
    QFETCH(QString, kind);
    constexpr int step = 60;
    putUp(200);
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 200);
    const QuietList quiet(person, kind);
    const QRect seen = quiet.list->viewport()->rect();
    const PaintedPart painted(*quiet.list->viewport());
    quiet.list->verticalScrollBar()->setValue(step);
    QTRY_VERIFY(!painted.region.isEmpty());
    QCOMPARE(painted.region.boundingRect(), QRect(0, seen.bottom() + 1 - step, seen.width(), step));
}

void TestCatalogue::aCoverComesInTheSizeOfItsPlace()
{
    const QString path = m_host->lots[2].img.first().thumb;
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto &pixmaps = person.desktop().house()->pixmaps();
    QSignalSpy arrived(&pixmaps, &ui::Pixmaps::coverArrived);
    for (const QSize &place : {QSize(90, 90), QSize(120, 30)}) {
        arrived.clear();
        QVERIFY(pixmaps.covering(path, place).isNull());
        QVERIFY(pixmaps.covering(path, place).isNull()); // is on its way
        QTRY_VERIFY(arrived.contains(QVariantList{path}));
        const QSize size = pixmaps.covering(path, place).size();
        QVERIFY(size.width() == place.width() || size.height() == place.height());
        QCOMPARE(size.expandedTo(place), size);
    }
}

void TestCatalogue::whatIsNoPictureIsTriedOnce()
{
    m_host->pictures.insert(u"/img/broken"_s, "no picture"_ba);
    m_host->pictures.insert(u"/img/sound"_s, ui_tests::drawnPicture(0, {60, 40}));
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto &pixmaps = person.desktop().house()->pixmaps();
    QSignalSpy arrived(&pixmaps, &ui::Pixmaps::coverArrived);
    QVERIFY(pixmaps.covering(u"/img/broken"_s, {10, 10}).isNull());
    QVERIFY(pixmaps.get(u"/img/broken"_s).isNull());
    QVERIFY(pixmaps.covering(u"/img/sound"_s, {10, 10}).isNull());
    QTRY_VERIFY(arrived.contains(QVariantList{u"/img/sound"_s}));
    QVERIFY(!arrived.contains(QVariantList{u"/img/broken"_s}));
    QVERIFY(pixmaps.covering(u"/img/broken"_s, {10, 10}).isNull());
    QVERIFY(!pixmaps.covering(u"/img/sound"_s, {10, 10}).isNull());
}

// And opens nothing; the rest of the card does.
void TestCatalogue::theEyeOfACardWatchesItsLot()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    const auto *cards = qobject_cast<const ui::LotCardDelegate *>(list->itemDelegate());
    QVERIFY(cards);
    auto &house = *person.desktop().house();
    QTRY_VERIFY(!house.lots().standings().watched.isEmpty());
    const auto index = list->indexAt({40, 40});
    const auto lot = index.data(models::LotListModel::IdRole).toLongLong();
    const bool wasWatched = house.isWatched(lot);
    const QPoint eye = cards->eyePart(list->visualRect(index), Qt::LeftToRight).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, eye);
    QTRY_COMPARE(house.isWatched(lot), !wasWatched);
    QTRY_COMPARE(m_host->watched.contains(lot), !wasWatched);
    QVERIFY(list->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QTRY_VERIFY(!list->isVisible());
}

void TestCatalogue::aCardsMenuDoesItByKeyboardToo()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    const auto lot = list->currentIndex().data(models::LotListModel::IdRole).toLongLong();
    const bool wasWatched = person.desktop().house()->isWatched(lot);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {-1, -1}, list->viewport()->mapToGlobal(QPoint(-1, -1)));
    QApplication::sendEvent(list->viewport(), &asked);
    auto *menu = person.find<QMenu>(u"catalogue.menu"_s);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(person.desktop().house()->isWatched(lot), !wasWatched);
}

void TestCatalogue::anEmptyGroupSaysWhatIsSo()
{
    for (const auction::LotId id : m_host->lots.keys()) {
        if (m_host->lots.value(id).phase != auction::Phase::Open)
            m_host->lots.remove(id);
    }
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.click(u"catalogue.group.ended"_s);
    QTRY_COMPARE(person.text(u"catalogue.state.title"_s), u"Nothing has ended yet"_s);
    person.click(u"catalogue.group.coming"_s);
    QTRY_COMPARE(person.text(u"catalogue.state.title"_s), u"Nothing is coming up"_s);
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestCatalogue>(argc, argv);
}

#include "tst_catalogue.moc"
