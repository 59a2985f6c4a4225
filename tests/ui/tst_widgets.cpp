#include "theme/theme.h"
#include "ui/put_picture.h"
#include "ui/show_house.h"
#include "widgets/drop_down.h"
#include "widgets/elided.h"
#include "widgets/figure_label.h"
#include "widgets/form_field.h"
#include "widgets/letter_set.h"
#include "widgets/lot_card_delegate.h"
#include "widgets/message_edit.h"
#include "widgets/moment_edit.h"
#include "widgets/name_button.h"
#include "widgets/picture_view.h"
#include "widgets/picture_well.h"
#include "widgets/search_field.h"
#include "widgets/segmented_buttons.h"
#include "widgets/status_banner.h"
#include "widgets/ticking_words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>
#include <QTimer>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace gavel::ui;
using gavel::ui_tests::putPicture;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCutAtTheirEnd_data();
    void namesAreCutAtTheirEnd();
    void initTestCase();
    void messageCountsCodePoints_data();
    void messageCountsCodePoints();
    void searchHearsWhatIsComposed();
    void bannerSaysAndOffersWhatToDo();
    void whatIsSaidBrieflyGoesByItself();
    void fieldSaysWhatIsWrongUntilItIsChanged();
    void figureShrinksRatherThanBeingCut();
    void lettersStandWhereALineWouldHaveThem_data();
    void lettersStandWhereALineWouldHaveThem();
    void lettersArePaintedFromWhereALineDiffers();
    void wordsThatTickPaintNoMoreThanDiffers();
    void segmentsAreMovedByArrowKeys();
    void longNameIsCutAndWidensNothing();
    void arrowOfAnOrderStandsBesideItsHeading();
    void wheelScrollsPastAChoice();
    void wellTakesPicturesAndRefusesOtherFiles();
    void wellRefusesMoreThanTwelve();
    void pictureViewAsksForWhatItShows();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::namesAreCutAtTheirEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fromRight");
    QTest::newRow("English") << u"A vase of celadon, twelfth century"_s << false;
    QTest::newRow("Korean") << u"청자 상감운학문 매병, 십이세기의 것"_s << false;
    QTest::newRow("Hebrew") << u"אגרטל סלדון מהמאה השתים עשרה"_s << true;
    QTest::newRow("Arabic") << u"مزهرية سيلادون من القرن الثاني عشر"_s << true;
    QTest::newRow("Hebrew, with a number first") << u"12 אגרטלים מהמאה השתים עשרה"_s << true;
}

// The sign is where reading ends: painted among words from the left, it must not stand at a name's beginning.
void TestWidgets::namesAreCutAtTheirEnd()
{
    QFETCH(QString, name);
    QFETCH(bool, fromRight);
    const QFontMetrics metrics(QGuiApplication::font());
    QCOMPARE(gavel::ui::elided(metrics, name, 10'000), name);
    const QString cut = gavel::ui::elided(metrics, name, metrics.horizontalAdvance(name) / 2);
    QVERIFY(cut.contains(QChar(0x2026)));
    QCOMPARE(cut.startsWith(QChar(0x2067)) && cut.endsWith(QChar(0x2069)), fromRight);
    QTextLayout line(cut + u" · 1,000"_s, QGuiApplication::font());
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    line.setTextOption(option);
    line.beginLayout();
    const QTextLine first = line.createLine();
    line.endLayout();
    const int dots = static_cast<int>(cut.indexOf(QChar(0x2026)));
    // As it is painted: between two directions a cursor's place is on either side.
    const auto paintedAt = [&first](int at) {
        const auto runs = first.glyphRuns(at, 1);
        return runs.isEmpty() ? -1 : runs.first().positions().value(0).x();
    };
    QCOMPARE(paintedAt(dots) < paintedAt(fromRight ? 1 : 0), fromRight);
}

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

void TestWidgets::whatIsSaidBrieflyGoesByItself()
{
    StatusBanner banner(u"banner"_s, *m_theme);
    auto *brief = banner.findChild<QTimer *>();
    banner.sayBriefly(StatusBanner::Tone::Fine, u"Copied."_s);
    QVERIFY(!banner.isHidden());
    QVERIFY(brief->isActive());
    QVERIFY(brief->interval() >= 5'000); // long enough to be read
    brief->start(1);
    QTRY_VERIFY(banner.isHidden());

    banner.sayBriefly(StatusBanner::Tone::Fine, u"Copied."_s);
    banner.say(StatusBanner::Tone::Alarm, u"Outbid."_s); // must not go with what was said before it
    QVERIFY(!brief->isActive());
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

void TestWidgets::figureShrinksRatherThanBeingCut()
{
    FigureLabel figure(u"figure"_s, *m_theme, Theme::Text::Figure);
    figure.setText(u"₩1,150,000,000"_s);
    const QSize whole = figure.sizeHint();
    QVERIFY(figure.minimumSizeHint().width() < whole.width());
    QVERIFY(figure.minimumSizeHint().height() == whole.height());
    figure.resize(whole.width() / 2, whole.height());
    const QImage image = figure.grab().toImage();
    // Nothing touches the right edge: the last digit is there whole.
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixelColor(image.width() - 1, y), image.pixelColor(image.width() - 1, 0));
}

namespace {

constexpr QRect lineArea{3, 2, 240, 27};

// Black on white.
template <typename Draw>
QImage drawn(const Draw &draw)
{
    QImage image(250, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

} // namespace

void TestWidgets::lettersStandWhereALineWouldHaveThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("edge");
    for (const QString &text : {u"02:15:46"_s, u"1d 02:15:37"_s, u"12일 02:15:08"_s, u"—"_s,
                                u"Host time 14:03:27 ±12 ms"_s, u"호스트 시각 14:03:27 ±12 ms"_s}) {
        QTest::addRow("%s leading", qPrintable(text)) << text << int{Qt::AlignLeading};
        QTest::addRow("%s trailing", qPrintable(text)) << text << int{Qt::AlignTrailing};
    }
}

void TestWidgets::lettersStandWhereALineWouldHaveThem()
{
    QFETCH(QString, text);
    QFETCH(int, edge);
    for (const auto size : {Theme::Text::Body, Theme::Text::Strong, Theme::Text::Small}) {
        QFont font = m_theme->font(size);
        const LetterSet letters(font);
        font.setKerning(false);
        const QImage asLine = drawn([&](QPainter &painter) {
            painter.setFont(font);
            painter.drawText(lineArea, edge | Qt::AlignVCenter, text);
        });
        const QImage asLetters =
            drawn([&](QPainter &painter) { letters.draw(painter, lineArea, Qt::Alignment(edge), text, lineArea); });
        QCOMPARE(asLetters, asLine);
    }
}

void TestWidgets::lettersArePaintedFromWhereALineDiffers()
{
    const LetterSet letters(m_theme->font(Theme::Text::Body));
    const auto changed = [&letters](const QString &before, const QString &after, Qt::Alignment edge) {
        return letters.changedPart(before, after, lineArea, Qt::LeftToRight, edge);
    };
    QVERIFY(changed(u"02:15:46"_s, u"02:15:46"_s, Qt::AlignLeading).isEmpty());
    for (const Qt::Alignment edge : {Qt::AlignLeading, Qt::AlignTrailing}) {
        const QString before = u"02:15:46"_s;
        for (const QString &after : {u"02:15:45"_s, u"02:14:59"_s, u"1d 02:15:46"_s, u"2:15"_s}) {
            const QRect part = changed(before, after, edge);
            const auto line = [&](const QString &text) {
                return drawn([&](QPainter &painter) { letters.draw(painter, lineArea, edge, text, lineArea); });
            };
            QImage image = line(before);
            QPainter painter(&image);
            painter.setClipRect(part);
            painter.fillRect(part, Qt::white);
            letters.draw(painter, lineArea, edge, after, part);
            painter.end();
            QCOMPARE(image, line(after));
        }
        QVERIFY(changed(before, u"02:15:45"_s, edge).width() < changed(before, u"02:14:59"_s, edge).width());
    }
}

namespace {

// What of the words is painted.
class PaintedPart : public QObject
{
public:
    QRect part;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            part |= static_cast<QPaintEvent *>(event)->rect();
        return false;
    }
};

} // namespace

void TestWidgets::wordsThatTickPaintNoMoreThanDiffers()
{
    TickingWords words(u"words"_s, *m_theme, Theme::Text::Small, Colour::SecondInk, Colour::Panel);
    words.setWords(u"Host time 14:03:27 ±12 ms"_s);
    words.show();
    QVERIFY(QTest::qWaitForWindowExposed(&words));
    const QSize size = words.size();
    PaintedPart painted;
    words.installEventFilter(&painted);
    words.setWords(u"Host time 14:03:28 ±12 ms"_s);
    QTRY_VERIFY(!painted.part.isEmpty());
    QVERIFY(painted.part.left() > size.width() / 2);
    QCOMPARE(words.accessibleName(), words.words());
    words.setWords(u"Host time 14:03:28"_s); // keeps its room
    QCOMPARE(words.size(), size);
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

void TestWidgets::longNameIsCutAndWidensNothing()
{
    QWidget panel;
    auto *row = new QHBoxLayout(&panel);
    auto *button = new NameButton(u"primary"_s, u"resume"_s);
    row->addWidget(button);
    const QString name = u"Benson & Hedley & Sons, auctioneers and valuers since 1874"_s;
    button->setWords(u"Resume %1 – 24 lots"_s, name);
    panel.resize(300, 60);
    panel.show();
    QCOMPARE(panel.width(), 300);
    QVERIFY(button->text().startsWith(u"Resume Benson && H"_s)); // no letter of it is a mnemonic
    QVERIFY(button->text().endsWith(u"… – 24 lots"_s));
    QVERIFY(button->fontMetrics().horizontalAdvance(button->text()) < button->width());
    QCOMPARE(button->accessibleName(), u"Resume %1 – 24 lots"_s.arg(name));
    panel.resize(900, 60);
    QTRY_VERIFY(button->text().contains(u"since 1874"_s));
}

void TestWidgets::arrowOfAnOrderStandsBesideItsHeading()
{
    QTableView table;
    auto *header = table.horizontalHeader();
    QStyleOptionHeader option;
    option.initFrom(header);
    option.rect = {0, 0, 120, 40};
    option.state |= QStyle::State_Horizontal;
    const QRect arrow = header->style()->subElementRect(QStyle::SE_HeaderArrow, &option, header);
    QVERIFY(qAbs(arrow.center().y() - 20) <= 1);
    QVERIFY(arrow.left() >= 90 && arrow.right() < 120); // where headings and figures leave room for it
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
