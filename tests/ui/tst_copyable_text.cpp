// Text on paper: that it can be copied out of a PDF again, and looks as it would have looked anyway.
#include "theme/fonts.h"
#include "ui/pdf_text.h"
#include "widgets/copyable_text.h"
#include "widgets/invitation_sheet.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace gavel;

namespace {

constexpr QRectF room(500, 500, 4'000, 2'000);

QByteArray pdfOf(const std::function<void(QPainter &)> &paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return bytes;
}

QFont face(bool bold)
{
    QFont font = ui::fonts::body();
    font.setPixelSize(100);
    font.setBold(bold);
    return font;
}

} // namespace

class TestCopyableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCopied_data();
    void isCopied();
    void isCopiedFromTheInvitation();
    void isAsWideAsItWouldBe();
    void breaksLinesAndTellsTheirHeight();
    void whatDoesNotFitIsCutBetweenWords_data();
    void whatDoesNotFitIsCutBetweenWords();
};

void TestCopyableText::isCopied_data()
{
    QTest::addColumn<QFont>("font");
    QTest::addColumn<QString>("text");
    for (const bool bold : {false, true}) {
        const auto row = [bold](const char *name, const QString &text) {
            QTest::addRow("%s%s", name, bold ? ", bold" : "") << face(bold) << text;
        };
        row("figures", u"₩1,240,000 0123456789"_s);
        row("figures beside letters", u"Lot 12: Camera, 1957, 0368 € 4.50"_s);
        row("Korean", u"물품 12번 Leica M3, 1957년 11월 21일 19:41"_s);
        row("no figures", u"Celadon vase"_s);
    }
    QTest::newRow("a log’s hash") << QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                  << u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
}

void TestCopyableText::isCopied()
{
    QFETCH(QFont, font);
    QFETCH(QString, text);
    const QByteArray pdf = pdfOf(
        [&](QPainter &painter) { ui::paintCopyable(painter, room, Qt::AlignLeft | Qt::AlignVCenter, font, text); });
    QCOMPARE(ui_tests::pdfText(pdf).remove(u'\n'), text);
}

void TestCopyableText::isCopiedFromTheInvitation()
{
    const ui::InvitationSheet sheet{
        .house = u"Harbour Lights 2026"_s, .address = u"http://192.168.0.12:8010/"_s, .sentence = u"Come in."_s};
    const QByteArray pdf = pdfOf([&](QPainter &painter) {
        painter.setFont(face(false));
        sheet.paint(painter, room);
    });
    const QString text = ui_tests::pdfText(pdf).remove(u'\n');
    QVERIFY2(text.contains(sheet.house) && text.contains(sheet.address), qPrintable(text));
}

// Beside a digit no pair of letters moves closer together: no more than that may differ.
void TestCopyableText::isAsWideAsItWouldBe()
{
    for (const auto &text : {u"Lot 12: Celadon vase, 1957"_s, u"₩1,240,000"_s, u"AV To 0.50"_s}) {
        const double usual = QFontMetricsF(face(true)).horizontalAdvance(text);
        const double copyable = ui::copyableWidth(face(true), text);
        QVERIFY2(qAbs(usual - copyable) < usual / 50, qPrintable(text));
    }
}

void TestCopyableText::breaksLinesAndTellsTheirHeight()
{
    double one = 0;
    double broken = 0;
    const QString text = u"The log of lot 12 can be checked by whoever has it"_s;
    QVERIFY(!pdfOf([&](QPainter &painter) {
                 one = ui::paintCopyable(painter, room, Qt::AlignLeft, face(false), text, true);
                 broken = ui::paintCopyable(painter, QRectF(0, 0, 1'300, 900), Qt::AlignLeft, face(false), text, true);
             }).isEmpty());
    QVERIFY(one >= 100);
    QCOMPARE(broken, 2 * one);
}

void TestCopyableText::whatDoesNotFitIsCutBetweenWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("hasWords");
    QTest::newRow("words") << u"Well kept, from one family, with the papers it was sold with, and more"_s << 2 << true;
    QTest::newRow("Korean") << u"조선 후기 백자 달항아리, 작은 것으로 굽에 유약이 흐른 자국이 있으며 상자가 딸려 있음"_s
                            << 2 << true;
    QTest::newRow("from the right") << u"שעון כיס מכסף, עם שרשרת ארוכה וקופסה מקורית מעץ אגוז"_s << 1 << true;
    QTest::newRow("one long word") << u"Donaudampfschifffahrtsgesellschaftskapitän"_s.repeated(3) << 2 << false;
    QTest::newRow("no room for lines") << u"Words that are not said"_s << 0 << true;
}

void TestCopyableText::whatDoesNotFitIsCutBetweenWords()
{
    QFETCH(QString, text);
    QFETCH(int, lines);
    QFETCH(bool, hasWords);
    constexpr double width = 1'200;
    const QFont font = face(false);
    const double line = ui::copyableHeight(font, u"A"_s, width);
    QVERIFY(ui::copyableHeight(font, text, width) > lines * line);
    const QString cut = ui::fittingText(font, text, width, lines);
    if (lines == 0) {
        QVERIFY(cut.isEmpty());
        return;
    }
    QVERIFY(cut.endsWith(QChar(0x2026)));
    QVERIFY(ui::copyableHeight(font, cut, width) <= lines * line * 1.3); // another face's lines may be higher
    const QString kept = cut.chopped(1);
    QVERIFY(text.startsWith(kept));
    QVERIFY(!hasWords || text.at(kept.size()).isSpace());
    QCOMPARE(ui::fittingText(font, text, width, 20), text); // all of it fits
    QVERIFY(ui::copyableWidth(font, kept.section(u' ', -1)) <= width * lines);
}

QTEST_MAIN(TestCopyableText)

#include "tst_copyable_text.moc"
