#include "theme/theme.h"
#include "ui/show_house.h"
#include "widgets/picture_view.h"
#include "widgets/picture_viewer.h"
#include "widgets/zoom_view.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace gavel::ui;

/// A lot's pictures in a window of their own.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void onlyWhatIsShownIsAskedFor();
    void aThumbnailStandsInUntilThePictureIsThere();
    void zoomsByKeys();
    void zoomsByWheelWithoutTakingThePagesWheel();
    void zoomsByDoubleClickAtThePoint();
    void aZoomedPictureIsDraggedNoFurtherThanItsEdge();
    void arrowsTurnWholePictures();
    void opensOverTheWholeWindow();
    void theFocusStaysInTheViewer();
    void assistiveTechnologySeesAPicture();

private:
    void wheel(QWidget *widget, int delta, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] ZoomView *large() const { return m_view->findChild<ZoomView *>(u"pictures.large"_s); }
    [[nodiscard]] PictureViewer *viewer() const { return m_window->findChild<PictureViewer *>(u"pictures.viewer"_s); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    PictureView *m_view = nullptr;
    std::unique_ptr<QSignalSpy> m_wanted;
    QPixmap m_picture;
};

void TestPictures::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    QVERIFY(m_picture.loadFromData(gavel::ui_tests::drawnPicture(0, {900, 600})));
}

void TestPictures::init()
{
    m_window = std::make_unique<QWidget>();
    m_view = new PictureView(u"pictures"_s, *m_theme);
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_view);
    m_window->resize(700, 500);
    m_wanted = std::make_unique<QSignalSpy>(m_view, &PictureView::pictureWanted);
    m_view->setCount(3);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPictures::wheel(QWidget *widget, int delta, Qt::KeyboardModifiers modifiers)
{
    const QPointF at = widget->rect().center();
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

void TestPictures::onlyWhatIsShownIsAskedFor()
{
    QCOMPARE(m_wanted->count(), 1);
    m_view->setPicture(0, m_picture);
    m_view->findChild<QPushButton *>(u"pictures.thumbnail3"_s)->click();
    QCOMPARE(m_view->current(), 2);
    QCOMPARE(m_wanted->count(), 2);
    QCOMPARE(m_wanted->last().first().toInt(), 2);
    m_view->findChild<QPushButton *>(u"pictures.thumbnail1"_s)->click();
    QCOMPARE(m_wanted->count(), 2); // it is here
}

void TestPictures::aThumbnailStandsInUntilThePictureIsThere()
{
    QPixmap red(60, 40);
    red.fill(Qt::red);
    const auto middle = [this] { return large()->grab().toImage().pixelColor(large()->rect().center()); };
    m_view->setThumbnail(0, red);
    QCOMPARE(middle(), QColor(Qt::red));
    QPixmap blue(900, 600);
    blue.fill(Qt::blue);
    m_view->setPicture(0, blue);
    QCOMPARE(middle(), QColor(Qt::blue));
    m_view->setThumbnail(0, red); // late
    QCOMPARE(middle(), QColor(Qt::blue));
}

void TestPictures::zoomsByKeys()
{
    m_view->setPicture(0, m_picture);
    large()->setFocus();
    QTest::keyClick(large(), Qt::Key_Minus); // no smaller than whole
    QCOMPARE(large()->zoom(), 1.0);
    QTest::keyClick(large(), Qt::Key_Plus);
    QVERIFY(large()->zoom() > 1);
    for (int n = 0; n < 40; ++n)
        QTest::keyClick(large(), Qt::Key_Plus);
    QCOMPARE(large()->zoom(), ZoomView::zoomMax);
    QTest::keyClick(large(), Qt::Key_0);
    QCOMPARE(large()->zoom(), 1.0);
}

void TestPictures::zoomsByWheelWithoutTakingThePagesWheel()
{
    m_view->setPicture(0, m_picture);
    wheel(large(), 120);
    QCOMPARE(large()->zoom(), 1.0); // the page scrolls
    wheel(large(), 120, Qt::ControlModifier);
    QVERIFY(large()->zoom() > 1);
    const double once = large()->zoom();
    wheel(large(), 120);
    QVERIFY(large()->zoom() > once); // zoomed already
    wheel(large(), -240);
    QCOMPARE(large()->zoom(), 1.0);
}

void TestPictures::zoomsByDoubleClickAtThePoint()
{
    // Four quarters: the one that was clicked fills the view.
    QImage quarters(900, 600, QImage::Format_RGB32);
    quarters.fill(Qt::white);
    for (int y = 300; y < 600; ++y) {
        for (int x = 450; x < 900; ++x)
            quarters.setPixelColor(x, y, Qt::green);
    }
    m_view->setPicture(0, QPixmap::fromImage(quarters));
    const QPoint at = large()->rect().center() + QPoint(60, 60);
    QTest::mouseDClick(large(), Qt::LeftButton, {}, at);
    QVERIFY(large()->zoom() > 2);
    const QImage shown = large()->grab().toImage();
    QCOMPARE(shown.pixelColor(at), QColor(Qt::green));
    QTest::mouseDClick(large(), Qt::LeftButton, {}, at);
    QCOMPARE(large()->zoom(), 1.0);
}

void TestPictures::aZoomedPictureIsDraggedNoFurtherThanItsEdge()
{
    QPixmap red(900, 600);
    red.fill(Qt::red);
    m_view->setPicture(0, red);
    QTest::mouseDClick(large(), Qt::LeftButton);
    QTest::mousePress(large(), Qt::LeftButton, {}, {10, 10});
    QTest::mouseMove(large(), {5'000, 5'000});
    QTest::mouseRelease(large(), Qt::LeftButton, {}, {5'000, 5'000});
    const QImage shown = large()->grab().toImage();
    for (const QPoint inner : {QPoint(20, 20), QPoint(large()->width() - 20, large()->height() - 20)})
        QCOMPARE(shown.pixelColor(inner), QColor(Qt::red));
}

void TestPictures::arrowsTurnWholePictures()
{
    m_view->setPicture(0, m_picture);
    large()->setFocus();
    QTest::keyClick(large(), Qt::Key_Right);
    QCOMPARE(m_view->current(), 1);
    QVERIFY(large()->hasFocus());
    QTest::keyClick(large(), Qt::Key_Left);
    QTest::keyClick(large(), Qt::Key_Left);
    QCOMPARE(m_view->current(), 0);
    QTest::keyClick(large(), Qt::Key_Plus);
    QTest::keyClick(large(), Qt::Key_Right); // moves what is zoomed
    QCOMPARE(m_view->current(), 0);
}

void TestPictures::opensOverTheWholeWindow()
{
    m_view->setPicture(0, m_picture);
    large()->setFocus();
    QTest::keyClick(large(), Qt::Key_Return);
    QVERIFY(viewer());
    QCOMPARE(viewer()->geometry(), m_window->rect());
    m_window->resize(800, 600);
    QCOMPARE(viewer()->geometry(), m_window->rect());
    auto *picture = viewer()->findChild<ZoomView *>(u"pictures.viewer.picture"_s);
    QVERIFY(picture->hasFocus());
    QTest::keyClick(picture, Qt::Key_Right);
    QCOMPARE(m_view->current(), 1);
    QCOMPARE(m_wanted->last().first().toInt(), 1); // asked for when it is turned to
    m_view->setPicture(1, m_picture);
    wheel(picture, 120);
    QVERIFY(picture->zoom() > 1);
    QTest::keyClick(picture, Qt::Key_Escape);
    QTRY_VERIFY(!viewer());
    QVERIFY(large()->hasFocus());
    m_view->findChild<QPushButton *>(u"pictures.open"_s)->click();
    QVERIFY(viewer());
    m_view->hide(); // its room is left
    QTRY_VERIFY(!viewer());
}

void TestPictures::theFocusStaysInTheViewer()
{
    m_view->open();
    for (int n = 0; n < 12; ++n) {
        QTest::keyClick(QApplication::focusWidget(), n % 3 ? Qt::Key_Tab : Qt::Key_Backtab);
        QVERIFY(viewer()->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestPictures::assistiveTechnologySeesAPicture()
{
    const auto *seen = QAccessible::queryAccessibleInterface(large());
    QVERIFY(seen);
    QCOMPARE(seen->role(), QAccessible::Graphic);
    QCOMPARE(seen->text(QAccessible::Name), u"Picture 1 of 3"_s);
    QVERIFY(!seen->text(QAccessible::Description).isEmpty());
}

QTEST_MAIN(TestPictures)
#include "tst_lot_pictures.moc"
