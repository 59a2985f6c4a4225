#include "models/selling/picture_edit.h"
#include "models/selling/picture_list.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using models::PictureEdit;
using models::PictureList;
using Handle = PictureEdit::Handle;

class TestPictureEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlesMoveTheirEdges_data();
    void handlesMoveTheirEdges();
    void theCropStaysInside();
    void turningTakesTheCropAlong();
    void fourTurnsAreNone();
    void oneDragIsOneStep();
    void stepsAreTakenBackAndMadeAgain();
    void aNewStepForgetsWhatWasTakenBack();

    void picturesMoveAndComeBack();
    void aChangedPictureIsNoLongerTheHosts();
    void standingPicturesAreLeftAsTheyAre();
    void onlyFreshPicturesAreAdded();
};

void TestPictureEdit::handlesMoveTheirEdges_data()
{
    QTest::addColumn<Handle>("handle");
    QTest::addColumn<QRectF>("crop");
    const auto row = [](const char *name, Handle handle, const QRectF &crop) { QTest::newRow(name) << handle << crop; };
    // From the middle half, by an eighth to the right and down.
    row("left", Handle::Left, {0.375, 0.25, 0.375, 0.5});
    row("right", Handle::Right, {0.25, 0.25, 0.625, 0.5});
    row("top", Handle::Top, {0.25, 0.375, 0.5, 0.375});
    row("bottom", Handle::Bottom, {0.25, 0.25, 0.5, 0.625});
    row("top left", Handle::TopLeft, {0.375, 0.375, 0.375, 0.375});
    row("top right", Handle::TopRight, {0.25, 0.375, 0.625, 0.375});
    row("bottom left", Handle::BottomLeft, {0.375, 0.25, 0.375, 0.625});
    row("bottom right", Handle::BottomRight, {0.25, 0.25, 0.625, 0.625});
    row("whole", Handle::Whole, {0.375, 0.375, 0.5, 0.5});
}

void TestPictureEdit::handlesMoveTheirEdges()
{
    QFETCH(Handle, handle);
    PictureEdit edit;
    edit.move(Handle::TopLeft, {0.25, 0.25});
    edit.move(Handle::BottomRight, {-0.25, -0.25});
    edit.move(handle, {0.125, 0.125});
    QTEST(edit.crop(), "crop");
}

void TestPictureEdit::theCropStaysInside()
{
    QRandomGenerator random(7);
    PictureEdit edit;
    const QRectF whole(0, 0, 1, 1);
    for (int step = 0; step < 5'000; ++step) {
        const auto handle = static_cast<Handle>(random.bounded(PictureEdit::handleCount));
        edit.move(handle, {random.generateDouble() * 4 - 2, random.generateDouble() * 4 - 2});
        if (step % 7 == 0)
            edit.turnRight();
        const QRectF crop = edit.crop();
        QVERIFY(whole.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(crop));
        QVERIFY(crop.width() > PictureEdit::sideMin - 1e-9 && crop.height() > PictureEdit::sideMin - 1e-9);
    }
}

void TestPictureEdit::turningTakesTheCropAlong()
{
    PictureEdit edit;
    edit.move(Handle::Right, {-0.5, 0}); // the left half
    edit.turnRight();
    QCOMPARE(edit.crop(), QRectF(0, 0, 1, 0.5)); // is above now
    QCOMPARE(edit.quarterTurns(), 1);
    edit.turnLeft();
    QCOMPARE(edit.crop(), QRectF(0, 0, 0.5, 1));
    edit.turnLeft();
    QCOMPARE(edit.crop(), QRectF(0, 0.5, 1, 0.5)); // below
    QCOMPARE(edit.quarterTurns(), 3);
}

void TestPictureEdit::fourTurnsAreNone()
{
    PictureEdit edit;
    for (int turn = 0; turn < 4; ++turn) {
        edit.turnRight();
        QCOMPARE(edit.isChanged(), turn < 3);
    }
}

void TestPictureEdit::oneDragIsOneStep()
{
    PictureEdit edit;
    for (int pixel = 0; pixel < 10; ++pixel)
        edit.move(Handle::Left, {0.01, 0});
    edit.endMove();
    edit.move(Handle::Top, {0, 0.1});
    edit.undo();
    QCOMPARE(edit.crop(), QRectF(0.1, 0, 0.9, 1));
    edit.undo();
    QVERIFY(!edit.isChanged());
    QVERIFY(!edit.canUndo());
}

void TestPictureEdit::stepsAreTakenBackAndMadeAgain()
{
    PictureEdit edit;
    edit.turnRight();
    edit.move(Handle::Left, {0.25, 0});
    edit.reset();
    QVERIFY(!edit.isChanged());
    edit.undo();
    QCOMPARE(edit.crop().left(), 0.25);
    edit.undo();
    edit.undo();
    edit.undo(); // there is no more
    QVERIFY(!edit.isChanged());
    for (int step = 0; step < 2; ++step)
        edit.redo();
    QCOMPARE(edit.crop().left(), 0.25);
    QCOMPARE(edit.quarterTurns(), 1);
    QVERIFY(edit.canRedo());
}

void TestPictureEdit::aNewStepForgetsWhatWasTakenBack()
{
    PictureEdit edit;
    edit.turnRight();
    edit.undo();
    edit.turnLeft();
    QVERIFY(!edit.canRedo());
    QCOMPARE(edit.quarterTurns(), 3);
}

void TestPictureEdit::picturesMoveAndComeBack()
{
    PictureList list;
    for (const char *picture : {"a", "b", "c"})
        list.append(picture);
    const auto order = [&list] {
        QByteArray order;
        for (const auto &picture : list.pictures())
            order += picture.bytes;
        return order;
    };
    list.move(2, 0);
    QCOMPARE(order(), QByteArray("cab"));
    list.move(0, -1); // beyond the ends nothing moves, and nothing is to be taken back
    list.move(2, 3);
    list.remove(1);
    QCOMPARE(order(), QByteArray("cb"));
    list.undo();
    QCOMPARE(order(), QByteArray("cab"));
    list.undo();
    QCOMPARE(order(), QByteArray("abc"));
    while (list.canUndo())
        list.undo();
    QCOMPARE(list.count(), 0);
    for (int picture = 0; picture < 12; ++picture) {
        QVERIFY(!list.isFull());
        list.append("x");
    }
    QVERIFY(list.isFull());
}

void TestPictureEdit::aChangedPictureIsNoLongerTheHosts()
{
    PictureList list;
    list.set({{"a", QStringLiteral("/img/1")}, {"b", QStringLiteral("/img/2")}});
    QVERIFY(!list.canUndo());
    list.replace(0, "A");
    QCOMPARE(list.pictures().first(), (models::DraftPicture{"A", {}}));
    list.undo();
    QCOMPARE(list.pictures().first().path, QStringLiteral("/img/1"));
}

void TestPictureEdit::standingPicturesAreLeftAsTheyAre()
{
    const QList<models::DraftPicture> there{{"a", QStringLiteral("/img/1")}, {"b", QStringLiteral("/img/2")}};
    PictureList list;
    list.set(there, 2);
    list.remove(1);
    list.replace(0, "A");
    list.move(0, 1);
    QCOMPARE(list.pictures(), there);
    QVERIFY(!list.canUndo());
    list.append("c");
    list.append("d");
    list.move(3, 1); // before those that stand
    list.move(3, 2);
    list.remove(3);
    QCOMPARE(list.pictures(), there + QList<models::DraftPicture>({{"d", {}}}));
    while (list.canUndo())
        list.undo();
    QCOMPARE(list.pictures(), there);
}

void TestPictureEdit::onlyFreshPicturesAreAdded()
{
    const models::DraftPicture a{"a", QStringLiteral("/img/1")};
    const models::DraftPicture fresh{"x", {}};
    QCOMPARE(models::withAdded({a}, {fresh, a, fresh}), QList<models::DraftPicture>({a, fresh, fresh}));
    QCOMPARE(models::withAdded(QList<models::DraftPicture>(11, a), {fresh, fresh}).size(), 12);
}

QTEST_GUILESS_MAIN(TestPictureEdit)
#include "tst_picture_edit.moc"
