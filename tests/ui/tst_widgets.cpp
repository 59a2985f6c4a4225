#include "dialogs/amount_dialog.h"
#include "theme/theme.h"
#include "ui/put_picture.h"
#include "ui/show_house.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"
#include "widgets/moment_edit.h"
#include "widgets/picture_view.h"
#include "widgets/picture_well.h"
#include "widgets/search_field.h"
#include "widgets/segmented_buttons.h"
#include "widgets/status_banner.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace gavel::ui;
using gavel::ui_tests::putPicture;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void messageCountsCodePoints_data();
    void messageCountsCodePoints();
    void searchHearsWhatIsComposed();
    void bannerSaysAndOffersWhatToDo();
    void stripShortensTheNameBeforeTheAmount();
    void whatIsSaidBrieflyGoesByItself();
    void fieldSaysWhatIsWrongUntilItIsChanged();
    void fieldsKeepTheirHeightHoweverLongADialogsWordsAre();
    void segmentsAreMovedByArrowKeys();
    void wheelScrollsPastAChoice();
    void dateIsTakenAsItIsTyped_data();
    void dateIsTakenAsItIsTyped();
    void momentIsTakenAsItIsTyped_data();
    void momentIsTakenAsItIsTyped();
    void wellTakesPicturesAndRefusesOtherFiles();
    void wellRefusesMoreThanTwelve();
    void pictureViewAsksForWhatItShows();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestWidgets::messageCountsCodePoints_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("short") << u"abc"_s << u"abc"_s;
    QTest::newRow("exact") << u"abcde"_s << u"abcde"_s;
    QTest::newRow("long") << u"abcdef"_s << u"abcde"_s;
    QTest::newRow("Korean") << u"가나다라마바"_s << u"가나다라마"_s;
    QTest::newRow("pasted lines") << u"a\nb\tc"_s << u"a b c"_s;
    QTest::newRow("lines of Unicode") << u"a\u2028b\u0085"_s << u"a b "_s;
    QTest::newRow("what nobody sees") << u"\ufeffa\ufffeb\u001b"_s << u"ab"_s;
    QTest::newRow("a space as it is typed") << u"a "_s << u"a "_s;
    QTest::newRow("surrogate pairs count once") << u"🔨🔨🔨🔨🔨🔨"_s << u"🔨🔨🔨🔨🔨"_s;
}

void TestWidgets::messageCountsCodePoints()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    MessageEdit edit(u"edit"_s, 5);
    edit.setText(typed);
    QCOMPARE(edit.text(), kept);
}

void TestWidgets::searchHearsWhatIsComposed()
{
    SearchField field(u"search"_s);
    QStringList heard;
    QObject::connect(&field, &SearchField::searched, [&heard](const QString &text) { heard.append(text); });
    const auto compose = [&field](const QString &preedit, const QString &commit) {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(&field, &event);
    };
    compose(u"ㅅ"_s, {});
    compose(u"시"_s, {});
    compose(u"식"_s, {});
    compose(u"계"_s, u"시"_s);
    compose({}, u"계"_s);
    QCOMPARE(heard, (QStringList{u"ㅅ"_s, u"시"_s, u"식"_s, u"시계"_s}));
    QCOMPARE(field.text(), u"시계"_s);
    heard.clear();
    field.setCursorPosition(0);
    compose(u"벽"_s, {});
    compose({}, {}); // given up
    field.setText(u"lamp"_s);
    field.clear();
    QCOMPARE(heard, (QStringList{u"벽시계"_s, u"시계"_s, u"lamp"_s, u""_s}));
}

void TestWidgets::bannerSaysAndOffersWhatToDo()
{
    StatusBanner banner(u"banner"_s, *m_theme);
    QVERIFY(banner.isHidden());
    banner.say(StatusBanner::Tone::Alarm, u"Outbid."_s, u"Bid again"_s);
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.sentence(), u"Outbid."_s);
    QCOMPARE(banner.accessibleName(), u"Outbid."_s);

    QSignalSpy clicked(&banner, &StatusBanner::actionClicked);
    banner.findChild<QPushButton *>(u"banner.action"_s)->click();
    QCOMPARE(clicked.count(), 1);
    banner.clear();
    QVERIFY(banner.isHidden());
}

void TestWidgets::stripShortensTheNameBeforeTheAmount()
{
    StatusBanner banner(u"banner"_s, *m_theme);
    banner.setStrip();
    banner.resize(400, banner.height());
    const QString name = u"Evening over the bay, oil on canvas, signed lower right"_s;
    const QString sentence = u"You won %1 for ₩1,800,000 while you were away."_s.arg(name);
    const auto say = [&banner](const QString &words, qsizetype at, qsizetype size) {
        banner.say(StatusBanner::Tone::Fine, [=] { return StatusBanner::Words{words, u"See what I won"_s, at, size}; });
    };
    say(sentence, 8, name.size());
    const auto *text = banner.findChild<QLabel *>(u"banner.text"_s);
    QVERIFY2(text->text().endsWith(u"… for ₩1,800,000 while you were away."_s), qPrintable(text->text()));
    QVERIFY2(text->text().startsWith(u"You won Eve"_s), qPrintable(text->text()));
    QCOMPARE(text->toolTip(), sentence);
    QCOMPARE(banner.sentence(), sentence);

    // A name that our own words have, too; and one of letters that two words of UTF-16 stand for.
    const QString like = u"You won a bet and all of it, or none at all, of this long and winding story"_s;
    say(u"You won %1 for ₩1,800,000 while you were away."_s.arg(like), 8, like.size());
    QVERIFY2(text->text().startsWith(u"You won You"_s), qPrintable(text->text()));
    QVERIFY2(text->text().endsWith(u"… for ₩1,800,000 while you were away."_s), qPrintable(text->text()));
    const QString clefs = u"𝄞"_s.repeated(60);
    for (int width = 380; width < 420; ++width) {
        banner.resize(width, banner.height());
        say(u"You won %1 for ₩1,800,000 while you were away."_s.arg(clefs), 8, clefs.size());
        QVERIFY(text->text().contains(u'…'));
        QVERIFY2(text->text().isValidUtf16(), qPrintable(text->text()));
    }

    banner.resize(250, banner.height());
    banner.say(StatusBanner::Tone::Fine, sentence); // of which no part is known
    QVERIFY(text->text().startsWith(u"You won Evening"_s) && text->text().endsWith(u'…'));
}

void TestWidgets::whatIsSaidBrieflyGoesByItself()
{
    StatusBanner banner(u"banner"_s, *m_theme);
    auto *brief = banner.findChild<QTimer *>();
    const auto copied = [] { return u"Copied."_s; };
    banner.sayBriefly(StatusBanner::Tone::Fine, copied);
    QVERIFY(!banner.isHidden());
    QVERIFY(brief->isActive());
    QVERIFY(brief->interval() >= 5'000); // long enough to be read
    brief->start(1);
    QTRY_VERIFY(banner.isHidden());

    banner.sayBriefly(StatusBanner::Tone::Fine, copied);
    banner.say(StatusBanner::Tone::Alarm, u"Outbid."_s); // must not go with what was said before it
    QVERIFY(!brief->isActive());

    // In another language it is said anew, and goes when it would have gone.
    QString words = u"Copied."_s;
    banner.sayBriefly(StatusBanner::Tone::Fine, [&words] { return words; });
    brief->start(4'000);
    words = u"복사함."_s;
    QEvent changed(QEvent::LanguageChange);
    QApplication::sendEvent(&banner, &changed);
    QCOMPARE(banner.sentence(), words);
    QVERIFY(brief->isActive() && brief->remainingTime() < StatusBanner::briefMs);
}

void TestWidgets::fieldSaysWhatIsWrongUntilItIsChanged()
{
    auto *edit = new QLineEdit;
    edit->setObjectName(u"field"_s);
    FormField field(edit);
    field.setTexts(u"&Name"_s, u"As on the door"_s);
    auto *below = field.findChild<QLabel *>(u"field.below"_s);
    QCOMPARE(edit->accessibleName(), u"Name"_s);
    QCOMPARE(below->text(), u"As on the door"_s);
    field.setWrong(u"It is needed."_s);
    QCOMPARE(below->text(), u"It is needed."_s);
    QCOMPARE(edit->accessibleDescription(), u"It is needed."_s);
    QTest::keyClicks(edit, u"a"_s);
    QCOMPARE(below->text(), u"As on the door"_s);
}

// What a dialog explains is broken into lines at a width of its own, which is not the one that it would like.
void TestWidgets::fieldsKeepTheirHeightHoweverLongADialogsWordsAre()
{
    for (int words = 1; words <= 40; ++words) {
        AmountDialog dialog({.title = u"Pay out The estate of an old captain, of the harbour"_s,
                             .explains = u"amount "_s.repeated(words).trimmed(),
                             .choices = {u"Cash"_s, u"Card"_s},
                             .most = 1'000,
                             .tooMuch = u"That is too much."_s},
                            gavel::models::MoneyText(), *m_theme, nullptr);
        dialog.show();
        QCoreApplication::processEvents();
        const auto heightOf = [&dialog](const QString &name) { return dialog.findChild<QLineEdit *>(name)->height(); };
        QVERIFY2(heightOf(u"amount.reason"_s) == heightOf(u"amount.amount"_s), qPrintable(QString::number(words)));
    }
}

void TestWidgets::segmentsAreMovedByArrowKeys()
{
    SegmentedButtons segments(u"kind"_s, {u"a"_s, u"b"_s, u"c"_s});
    segments.setTexts({u"A"_s, u"B"_s, u"C"_s});
    segments.show();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    QSignalSpy chosen(&segments, &SegmentedButtons::chosen);
    segments.findChild<QPushButton *>(u"kind.a"_s)->setFocus();
    QTest::keyClick(segments.findChild<QPushButton *>(u"kind.a"_s), Qt::Key_Right);
    QCOMPARE(segments.current(), 1);
    QTest::keyClick(segments.findChild<QPushButton *>(u"kind.b"_s), Qt::Key_Left);
    QCOMPARE(segments.current(), 0);
    QCOMPARE(chosen.count(), 2);
}

void TestWidgets::wheelScrollsPastAChoice()
{
    DropDown choice(u"choice"_s);
    choice.addItems({u"one"_s, u"two"_s});
    MomentEdit moment;
    moment.setMoment(QDateTime(QDate(2031, 5, 1), QTime(10, 0)).toMSecsSinceEpoch());
    for (QWidget *field : {static_cast<QWidget *>(&choice), static_cast<QWidget *>(&moment)}) {
        field->show();
        field->setFocus();
        QWheelEvent down({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &down);
        QVERIFY(!down.isAccepted());
    }
    QCOMPARE(choice.currentIndex(), 0);
    QCOMPARE(moment.date(), QDate(2031, 5, 1));
    QCOMPARE(moment.time(), QTime(10, 0));
}

void TestWidgets::dateIsTakenAsItIsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *locale, const char *typed) {
        QTest::addRow("%s %s", locale, typed) << QString::fromLatin1(locale) << QString::fromLatin1(typed);
    };
    for (const char *typed : {"03.12.2032 18:05", "3.12.2032 18:05", "03122032 18:05"})
        row("de_DE", typed);
    for (const char *typed : {"03/12/2032 18:05", "3/12/2032 18:05", "03122032 18:05"})
        row("en_GB", typed);
    for (const char *typed : {"12/03/2032 18:05", "12/3/2032 18:05", "12032032 18:05"})
        row("en_US", typed);
    for (const char *typed : {"2032. 12. 03. 18:05", "2032. 12. 3. 18:05", "2032.12.3. 18:05", "20321203 18:05"})
        row("ko_KR", typed);
}

void TestWidgets::dateIsTakenAsItIsTyped()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    MomentEdit moment;
    moment.setMoment(QDateTime(QDate(2031, 5, 31), QTime(20, 0)).toMSecsSinceEpoch());
    moment.show();
    moment.setCurrentSection(moment.sectionAt(0));
    moment.setSelectedSection(moment.sectionAt(0));
    QTest::keyClicks(&moment, typed);
    moment.interpretText();
    QLocale::setDefault(before);
    QCOMPARE(moment.date(), QDate(2032, 12, 3));
    QCOMPARE(moment.time(), QTime(18, 5));
}

void TestWidgets::momentIsTakenAsItIsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("meant");
    for (const char *locale : {"en_US", "ko_KR", "de_DE"}) {
        const auto row = [locale](const char *typed, QTime meant) {
            QTest::addRow("%s %s", locale, typed) << QString::fromLatin1(locale) << QString::fromLatin1(typed) << meant;
        };
        row("18:22", QTime(18, 22));
        row("08:22", QTime(8, 22));
        row("8:22", QTime(8, 22));
        row("8:22 AM", QTime(8, 22));
        row("8:22 pm", QTime(20, 22));
        row("12:05 AM", QTime(0, 5));
        row("12:05 PM", QTime(12, 5));
    }
}

void TestWidgets::momentIsTakenAsItIsTyped()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(QTime, meant);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    MomentEdit moment;
    moment.setMoment(QDateTime(QDate(2031, 5, 1), QTime(20, 0)).toMSecsSinceEpoch());
    moment.show();
    moment.setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClicks(&moment, typed);
    moment.interpretText();
    QLocale::setDefault(before);
    QCOMPARE(moment.date(), QDate(2031, 5, 1));
    QCOMPARE(moment.time(), meant);
    QCOMPARE(moment.text().right(5), meant.toString(u"HH:mm"));
}

void TestWidgets::wellTakesPicturesAndRefusesOtherFiles()
{
    QTemporaryDir folder;
    QFile text(folder.filePath(u"notes.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("not a picture");
    text.close();

    PictureWell well(u"well"_s, *m_theme);
    QSignalSpy refused(&well, &PictureWell::refused);
    QSignalSpy changed(&well, &PictureWell::changed);
    well.addFile(text.fileName());
    well.addFile(folder.filePath(u"absent.png"_s));
    well.add(QByteArray(8 * 1024 * 1024 + 1, 'x'));
    QTRY_COMPARE(refused.count(), 3);
    QVERIFY(!well.isReading());
    QCOMPARE(changed.count(), 0);

    const QByteArray picture = gavel::ui_tests::drawnPicture(1, {300, 200});
    QVERIFY(putPicture(well, picture));
    QCOMPARE(well.pictures().size(), 1);
    QCOMPARE(well.pictures().first().bytes, picture); // as it came
    QVERIFY(!well.first().isNull());
    well.findChild<QPushButton *>(u"well.remove1"_s)->click();
    QVERIFY(well.pictures().isEmpty());
}

void TestWidgets::wellRefusesMoreThanTwelve()
{
    PictureWell well(u"well"_s, *m_theme);
    const QByteArray picture = gavel::ui_tests::drawnPicture(2, {30, 20});
    for (int n = 0; n < 12; ++n)
        QVERIFY(putPicture(well, picture));
    QVERIFY(!putPicture(well, picture));
    QCOMPARE(well.pictures().size(), 12);
}

void TestWidgets::pictureViewAsksForWhatItShows()
{
    PictureView view(u"pictures"_s, *m_theme);
    QSignalSpy pictures(&view, &PictureView::pictureWanted);
    QSignalSpy thumbnails(&view, &PictureView::thumbnailWanted);
    view.setCount(3);
    QCOMPARE(pictures.count(), 1);
    QCOMPARE(thumbnails.count(), 3);
    view.findChild<QPushButton *>(u"pictures.thumbnail2"_s)->click();
    QCOMPARE(view.current(), 1);
    QCOMPARE(pictures.last().first().toInt(), 1);
    view.setCount(0);
    QCOMPARE(view.count(), 0);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
