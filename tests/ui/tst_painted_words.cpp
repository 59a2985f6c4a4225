// How words are painted: cut where they have no room, shrunk, or letter by letter as they tick.
#include "theme/theme.h"
#include "widgets/elided.h"
#include "widgets/figure_label.h"
#include "widgets/letter_set.h"
#include "widgets/name_button.h"
#include "widgets/ticking_words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace gavel::ui;

class TestPaintedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAreCutAtTheirEnd_data();
    void namesAreCutAtTheirEnd();
    void figureShrinksRatherThanBeingCut();
    void lettersStandWhereALineWouldHaveThem_data();
    void lettersStandWhereALineWouldHaveThem();
    void lettersArePaintedFromWhereALineDiffers();
    void wordsThatTickPaintNoMoreThanDiffers();
    void longNameIsCutAndWidensNothing();
    void arrowOfAnOrderStandsBesideItsHeading();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestPaintedWords::namesAreCutAtTheirEnd_data()
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
void TestPaintedWords::namesAreCutAtTheirEnd()
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

void TestPaintedWords::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestPaintedWords::figureShrinksRatherThanBeingCut()
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

void TestPaintedWords::lettersStandWhereALineWouldHaveThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("edge");
    for (const QString &text : {u"02:15:46"_s, u"1d 02:15:37"_s, u"12일 02:15:08"_s, u"—"_s,
                                u"Host time 14:03:27 ±12 ms"_s, u"호스트 시각 14:03:27 ±12 ms"_s}) {
        QTest::addRow("%s leading", qPrintable(text)) << text << int{Qt::AlignLeading};
        QTest::addRow("%s trailing", qPrintable(text)) << text << int{Qt::AlignTrailing};
    }
}

void TestPaintedWords::lettersStandWhereALineWouldHaveThem()
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

void TestPaintedWords::lettersArePaintedFromWhereALineDiffers()
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

void TestPaintedWords::wordsThatTickPaintNoMoreThanDiffers()
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

void TestPaintedWords::longNameIsCutAndWidensNothing()
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

void TestPaintedWords::arrowOfAnOrderStandsBesideItsHeading()
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

QTEST_MAIN(TestPaintedWords)
#include "tst_painted_words.moc"
