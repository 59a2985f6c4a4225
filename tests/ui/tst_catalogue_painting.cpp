// The catalogue's two kinds with many lots: what is painted, and what is not.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "windows/catalogue/catalogue_view.h"

#include <QApplication>
#include <QListView>
#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestCataloguePainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

void TestCataloguePainting::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
}

void TestCataloguePainting::putUp(int count)
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

void TestCataloguePainting::manyLotsPaintNoMoreThanIsSeen()
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

void TestCataloguePainting::aTickPaintsTheTimesAlone_data()
{
    eachKind();
}

void TestCataloguePainting::aTickPaintsTheTimesAlone()
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

void TestCataloguePainting::aLaterTickPaintsTheFiguresAlone_data()
{
    eachKind();
}

// The tick after one finds the list as that has left it, and paints the seconds; what is on the screen then is what a
// list painted as a whole would show.
void TestCataloguePainting::aLaterTickPaintsTheFiguresAlone()
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

void TestCataloguePainting::aScrolledListPaintsWhatComesIntoView_data()
{
    eachKind();
}

void TestCataloguePainting::aScrolledListPaintsWhatComesIntoView()
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

void TestCataloguePainting::aCoverComesInTheSizeOfItsPlace()
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

void TestCataloguePainting::whatIsNoPictureIsTriedOnce()
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

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestCataloguePainting>(argc, argv);
}

#include "tst_catalogue_painting.moc"
