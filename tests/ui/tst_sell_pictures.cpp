// The pictures of a lot that is being written: put, moved, cropped, made smaller, and sent.
#include "dialogs/picture_editor.h"
#include "protocol/limits.h"
#include "support/heic_maker.h"
#include "ui/put_picture.h"
#include "ui/run_in_english.h"
#include "ui/selling_scene.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::drawnPicture;
using ui_tests::putPicture;

class TestSellPictures : public QObject, private ui_tests::SellingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void picturesAreMovedAndTakenAway();
    void picturesArePastedAndDropped();
    void whatABrowserDragsIsTakenOrRefusedInWords_data();
    void whatABrowserDragsIsTakenOrRefusedInWords();
    void aFaultAmongSeveralStaysInSight();
    void aPhonesPictureBecomesAJpeg();
    void aPictureIsCroppedAndTurned();
    void aPictureThatIsTooLargeIsMadeSmaller();
    void aRefusedPictureIsSentAgain();
};

void TestSellPictures::picturesAreMovedAndTakenAway()
{
    join();
    openForm();
    const QByteArray a = drawnPicture(0, {60, 40});
    const QByteArray b = drawnPicture(1, {60, 40});
    const QByteArray c = drawnPicture(2, {60, 40});
    for (const auto &picture : {a, b, c})
        QVERIFY(putPicture(*well(), picture));
    const auto order = [this] {
        QByteArrayList order;
        for (const auto &picture : well()->pictures())
            order.append(picture.bytes);
        return order;
    };
    const auto tile = [this](int number) {
        return m_person->find<QPushButton>(u"sell.pictures.picture%1"_s.arg(number));
    };
    tile(3)->setFocus();
    QTest::keyClick(tile(3), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(order(), (QByteArrayList{a, c, b}));
    QCOMPARE(focused(), tile(2)->objectName()); // it goes along
    QTest::keyClick(tile(2), Qt::Key_Left);
    QCOMPARE(focused(), tile(1)->objectName());
    QTest::keyClick(tile(1), Qt::Key_Delete);
    QCOMPARE(order(), (QByteArrayList{c, b}));
    QTRY_VERIFY(tile(2)->isVisible()); // the tiles are made anew
    m_person->click(u"sell.pictures.remove2"_s);
    QCOMPARE(order(), QByteArrayList{c});
    for (int step = 0; step < 3; ++step)
        m_person->click(u"sell.pictures.undo"_s);
    QCOMPARE(order(), (QByteArrayList{a, b, c}));
}

void TestSellPictures::picturesArePastedAndDropped()
{
    join();
    openForm();
    QFile file(m_folder->filePath(u"camera.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(drawnPicture(0, {60, 40}));
    file.close();
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(file.fileName())});
    QGuiApplication::clipboard()->setMimeData(copied);
    m_person->click(u"sell.pictures.paste"_s);
    QTRY_COMPARE(well()->pictures().size(), 1);
    QGuiApplication::clipboard()->setImage(QImage(20, 20, QImage::Format_RGB32));
    m_person->click(u"sell.pictures.paste"_s);
    QTRY_COMPARE(well()->pictures().size(), 2);

    const auto drop = [this](QMimeData &data, const QPoint &at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(well(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(well(), &event);
    };
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
    drop(dropped, {10, 10});
    QTRY_COMPARE(well()->pictures().size(), 3);
    QTest::qWait(50); // the tiles find their places
    QMimeData tile;
    tile.setData(u"application/x-gavel-picture"_s, "2");
    auto *first = m_person->find<QPushButton>(u"sell.pictures.picture1"_s);
    const QByteArray moved = well()->pictures().at(1).bytes;
    drop(tile, first->mapTo(well(), first->rect().center()));
    QCOMPARE(well()->pictures().first().bytes, moved);

    QMimeData text;
    text.setText(u"no picture"_s);
    drop(text, {10, 10});
    QCOMPARE(well()->pictures().size(), 3);
    QGuiApplication::clipboard()->setText(u"no picture"_s);
    m_person->click(u"sell.pictures.paste"_s);
    QCOMPARE(m_person->text(u"sell.pictures.below"_s), u"There is no picture on the clipboard."_s);
}

void TestSellPictures::whatABrowserDragsIsTakenOrRefusedInWords_data()
{
    QTest::addColumn<QMap<QString, QByteArray>>("offered");
    QTest::addColumn<bool>("isTaken");
    const QByteArray picture = drawnPicture(0, {60, 40});
    const QByteArray address("https://example.org/camera.png");
    const QByteArray html("<img src=\"https://example.org/camera.png\">");
    using Offer = QMap<QString, QByteArray>;
    QTest::newRow("an address beside the picture")
        << Offer{{u"text/uri-list"_s, address}, {u"image/png"_s, picture}} << true;
    QTest::newRow("the picture as its address")
        << Offer{{u"text/uri-list"_s, "data:image/png;base64," + picture.toBase64()}} << true;
    QTest::newRow("an address alone") << Offer{{u"text/uri-list"_s, address}} << false;
    QTest::newRow("an address and its page") << Offer{{u"text/uri-list"_s, address}, {u"text/html"_s, html}} << false;
    QTest::newRow("a part of a page") << Offer{{u"text/html"_s, html}} << false;
}

// Whatever is welcomed becomes a picture; the rest is refused before it is dropped.
void TestSellPictures::whatABrowserDragsIsTakenOrRefusedInWords()
{
    using Offer = QMap<QString, QByteArray>;
    QFETCH(const Offer, offered);
    QFETCH(const bool, isTaken);
    join();
    openForm();
    QMimeData data;
    for (auto format = offered.begin(); format != offered.end(); ++format)
        data.setData(format.key(), format.value());
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(well(), &enter);
    QCOMPARE(enter.isAccepted(), isTaken);
    if (!isTaken) {
        QTRY_VERIFY(m_person->text(u"sell.pictures.below"_s).contains(u"address"_s));
        return;
    }
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(well(), &drop);
    QTRY_COMPARE(well()->pictures().size(), 1);
    QCOMPARE(well()->pictures().first().bytes, drawnPicture(0, {60, 40}));
}

void TestSellPictures::aPhonesPictureBecomesAJpeg()
{
    join();
    openForm();
    const QByteArray heic = test::heicOf(QImage::fromData(drawnPicture(0, {300, 200})));
    QMimeData data;
    data.setData(u"image/heic"_s, heic);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(well(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(well(), &drop);
    QTRY_COMPARE(well()->pictures().size(), 1);
    QVERIFY(well()->pictures().first().bytes.startsWith("\xff\xd8\xff"));
    QFile file(m_folder->filePath(u"IMG_1.HEIC"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(heic);
    file.close();
    well()->addFile(file.fileName());
    QTRY_COMPARE(well()->pictures().size(), 2);
    QVERIFY(!m_person->find<QLabel>(u"sell.pictures.below"_s)->isVisible());
}

void TestSellPictures::aFaultAmongSeveralStaysInSight()
{
    join();
    openForm();
    well()->add("no picture");
    QVERIFY(putPicture(*well(), drawnPicture(0, {60, 40})));
    QCOMPARE(m_person->text(u"sell.pictures.below"_s), u"That is no PNG, JPEG, WebP or HEIC picture."_s);
    auto *below = m_person->find<QLabel>(u"sell.pictures.below"_s);
    QVERIFY(below->isVisible());
    m_person->click(u"sell.pictures.remove1"_s);
    QVERIFY(!below->isVisible());
}

void TestSellPictures::aPictureIsCroppedAndTurned()
{
    join();
    openForm();
    QVERIFY(putPicture(*well(), drawnPicture(0, {300, 200})));
    m_person->click(u"sell.pictures.picture1"_s);
    auto *editor = m_person->desktop().window()->findChild<ui::PictureEditor *>();
    QTRY_VERIFY(editor && editor->isVisible());
    const auto button = [editor](const QString &name) {
        return editor->findChild<QPushButton *>(u"picture."_s + name);
    };
    const auto size = [editor] { return editor->findChild<QLabel *>(u"picture.size"_s)->text(); };
    QCOMPARE(size(), u"300 × 200 pixels"_s);
    button(u"turnRight"_s)->click();
    QCOMPARE(size(), u"200 × 300 pixels"_s);
    auto *top = button(u"frame.top"_s);
    top->setFocus();
    QTest::keyClick(top, Qt::Key_Down);
    QVERIFY(size() != u"200 × 300 pixels"_s);
    button(u"undo"_s)->click();
    QCOMPARE(size(), u"200 × 300 pixels"_s);
    button(u"undo"_s)->click();
    QVERIFY(!button(u"undo"_s)->isEnabled());
    button(u"redo"_s)->click();
    button(u"done"_s)->click();
    QTRY_COMPARE(QImage::fromData(well()->pictures().first().bytes).size(), QSize(200, 300));
    m_person->click(u"sell.pictures.undo"_s);
    QCOMPARE(well()->pictures().first().bytes, drawnPicture(0, {300, 200}));
}

void TestSellPictures::aPictureThatIsTooLargeIsMadeSmaller()
{
    join();
    openForm();
    typeCamera();
    const QByteArray large =
        drawnPicture(0, {60, 40}) + QByteArray(protocol::limits::imageBytesMax, 'x'); // with much behind it
    well()->add(large);
    m_person->click(u"sell.submit"_s);
    QCOMPARE(m_person->text(u"sell.banner.text"_s), u"A picture is still being read. Try again in a moment."_s);
    QTRY_COMPARE(well()->pictures().size(), 1);
    QVERIFY(well()->pictures().first().bytes.size() < protocol::limits::imageBytesMax);
    QVERIFY(m_person->text(u"sell.pictures.note"_s).endsWith(u"so it was made smaller: 60 × 40 pixels."_s));
    QVERIFY(!putPicture(*well(), large.first(300) + QByteArray(protocol::limits::imageBytesMax, 'x')));
    QVERIFY(m_person->find<QLabel>(u"sell.pictures.below"_s)->isVisible());
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QCOMPARE(m_host->lots.last().img.size(), 1);
}

void TestSellPictures::aRefusedPictureIsSentAgain()
{
    join();
    openForm();
    typeCamera();
    QVERIFY(putPicture(*well(), drawnPicture(0, {60, 40})));
    m_host->refusesPictures = 1;
    m_person->click(u"sell.submit"_s);
    QTRY_VERIFY(m_person->text(u"sell.banner.text"_s).startsWith(u"The lot is on sale, but picture 1 was not taken"_s));
    const auto lots = m_host->lots.size();
    QCOMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 0); // it is a lot, and must not be sold twice
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QCOMPARE(m_host->lots.size(), lots);
    QCOMPARE(m_host->lots.last().img.size(), 1);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSellPictures>(argc, argv);
}

#include "tst_sell_pictures.moc"
