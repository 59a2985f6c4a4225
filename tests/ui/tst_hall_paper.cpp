// What the console prints for a hall, over a real house: paddles of all who are chosen, and lots' labels.
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/pdf_text.h"
#include "ui/run_in_english.h"
#include "widgets/qr_code.h"
#include "windows/papers/slip_pages.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QPageSize>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

class TestHallPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void paddlesOfAllAreSavedAndPrinted();
    void aPaddleThatIsRefusedIsNamed();
    void theCodeOfALotOpensItsPage();
    void labelsOfSeveralLotsAreSaved();
    void aSlipHasTheCodeOfItsLot();

private:
    [[nodiscard]] qint64 enter(const QString &nick);
    // All of them, the host too.
    void chooseEverybody(int accounts);
    [[nodiscard]] QByteArray savedAs(const QString &dialog, const QString &name);
    [[nodiscard]] int made() const;

    std::unique_ptr<test::HouseFixture> m_fixture;
    QString m_token;
    std::unique_ptr<Driver> m_host;
};

namespace {

qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

void TestHallPaper::init()
{
    m_host.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_token = m_fixture->signInHost();
    m_host = std::make_unique<Driver>();
    QVERIFY(m_host->join(m_fixture->house->url()));
    QVERIFY(m_host->signIn(u"host"_s, u"host password"_s));
    m_host->click(u"main.rail.console"_s);
}

qint64 TestHallPaper::enter(const QString &nick)
{
    return m_fixture->post(u"/api/v1/accounts"_s, {{u"nick"_s, nick}}, m_token)
        .json()["account"_L1]["id"_L1]
        .toInteger();
}

void TestHallPaper::chooseEverybody(int accounts)
{
    m_host->find<QAbstractButton>(u"console.tab.bidders"_s)->click();
    QTRY_COMPARE(m_host->rows(u"console.bidders"_s)->rowCount(), accounts);
    auto *table = m_host->find<QTableView>(u"console.bidders"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
}

QByteArray TestHallPaper::savedAs(const QString &dialog, const QString &name)
{
    m_host->click(dialog + u".save"_s);
    auto *place = m_host->find<QFileDialog>(u"saveAs"_s);
    if (!place)
        return {};
    const QString path = m_fixture->folder.filePath(name);
    place->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    static_cast<QDialog *>(place)->accept();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// How many links the house's record tells of.
int TestHallPaper::made() const
{
    int links = 0;
    for (const QJsonValue &line : m_fixture->get(u"/api/v1/record"_s, m_token).json()["items"_L1].toArray())
        links += line["what"_L1].toString() == u"link_made" ? 1 : 0;
    return links;
}

void TestHallPaper::paddlesOfAllAreSavedAndPrinted()
{
    for (const auto &nick : {u"Ann"_s, u"Bob"_s, u"Cho"_s, u"Dee"_s, u"Eun"_s})
        QVERIFY(enter(nick) > 0);
    chooseEverybody(6);
    QCOMPARE(m_host->find<QPushButton>(u"console.bidders.paddle"_s)->text(), u"Paddles…"_s);
    QVERIFY(!m_host->find<QPushButton>(u"console.bidders.block"_s)->isEnabled()); // that is for one
    m_host->click(u"console.bidders.paddle"_s);
    QTRY_VERIFY(m_host->find<QPushButton>(u"paddle.save"_s) &&
                m_host->find<QPushButton>(u"paddle.save"_s)->isEnabled());
    QCOMPARE(m_host->text(u"paddle.title"_s), u"5 paddles"_s);
    QCOMPARE(made(), 5);
    QVERIFY(!m_host->find<ui::QrCode>(u"paddle.code"_s)->isVisible()); // whose would it be?
    const QByteArray four = savedAs(u"paddle"_s, u"four.pdf"_s);
    QCOMPARE(pagesOf(four), 2);
    const QString words = ui_tests::pdfText(four);
    for (const auto &said : {u"Test"_s, u"Ann"_s, u"Eun"_s, u"1"_s, u"5"_s, u"Point your phone"_s})
        QVERIFY2(words.contains(said), qPrintable(said));
    QVERIFY(!words.contains(u"host"_s));

    m_host->find<QAbstractButton>(u"paddle.perPage.one"_s)->click();
    m_host->click(u"paddle.submit"_s);
    auto *printing = m_host->find<QPrintDialog>(u"paddle.printer"_s);
    QVERIFY(printing);
    const QString path = m_fixture->folder.filePath(u"one.pdf"_s);
    printing->printer()->setOutputFormat(QPrinter::PdfFormat);
    printing->printer()->setOutputFileName(path);
    Q_EMIT printing->accepted(printing->printer());
    printing->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(pagesOf(file.readAll()), 5);
    QCOMPARE(made(), 5); // the codes are those that were made

    m_host->desktop().translation().choose(u"ko"_s);
    QTRY_COMPARE(m_host->text(u"paddle.title"_s), u"패들 5개"_s);
    QVERIFY(ui_tests::pdfText(savedAs(u"paddle"_s, u"ko.pdf"_s)).contains(u"카메라"_s));
    m_host->desktop().translation().choose(u"en"_s);
}

void TestHallPaper::aPaddleThatIsRefusedIsNamed()
{
    QVERIFY(enter(u"Ann"_s) > 0);
    const qint64 bob = enter(u"Bob"_s);
    chooseEverybody(3);
    const QJsonObject promotion{{u"roles"_s, QJsonArray{u"host"_s}}};
    QCOMPARE(m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(bob), promotion, m_token).status, 200);
    m_host->click(u"console.bidders.paddle"_s);
    QTRY_VERIFY(m_host->text(u"paddle.banner.text"_s).startsWith(u"Bob: "_s));
    QVERIFY(!m_host->find<QPushButton>(u"paddle.save"_s)->isEnabled());
    QCOMPARE(made(), 1);
    m_host->click(u"paddle.submit"_s); // asks once more, and goes on where it was
    QTRY_VERIFY(m_host->text(u"paddle.banner.text"_s).startsWith(u"Bob: "_s));
    QVERIFY(!m_host->find<QPrintDialog>(u"paddle.printer"_s));
    QCOMPARE(made(), 1);
}

void TestHallPaper::theCodeOfALotOpensItsPage()
{
    const qint64 lot = m_fixture->sell(m_token, {{u"number"_s, u"17"_s}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    auto *labels = m_host->find<QAction>(u"console.lots.labels"_s);
    QVERIFY(!labels->isEnabled());
    m_host->find<QTableView>(u"console.lots"_s)->selectRow(0);
    QVERIFY(labels->isEnabled());
    labels->trigger();
    QCOMPARE(m_host->text(u"labels.title"_s), u"Lot 17 · Vase"_s);
    const QUrl page(m_host->find<ui::QrCode>(u"labels.code"_s)->text());
    QCOMPARE(page.port(), m_fixture->house->url().port());
    QCOMPARE(page.path(), u"/lots/%1"_s.arg(lot));
    QCOMPARE(m_fixture->get(page.path()).status, 200);
    // It leads nowhere from a phone, which is better known before it is printed.
    QVERIFY(m_host->find<QLabel>(u"labels.note"_s)->isVisible());
}

void TestHallPaper::labelsOfSeveralLotsAreSaved()
{
    for (int lot = 0; lot < 13; ++lot)
        m_fixture->sell(m_token, {{u"number"_s, u"A%1"_s.arg(lot)}, {u"value"_s, 20'000 + lot}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 13);
    m_host->find<QTableView>(u"console.lots"_s)->selectAll();
    m_host->find<QAction>(u"console.lots.labels"_s)->trigger();
    QCOMPARE(m_host->text(u"labels.title"_s), u"Labels for 13 lots"_s);
    m_host->find<QAbstractButton>(u"labels.perPage.twelve"_s)->click();
    const QByteArray pdf = savedAs(u"labels"_s, u"labels.pdf"_s);
    QCOMPARE(pagesOf(pdf), 2);
    const QString words = ui_tests::pdfText(pdf).remove(u'\n'); // whose blocks may end within a line
    QVERIFY(words.contains(u"A12"_s) && words.contains(u"Value ₩20,012"_s));
}

void TestHallPaper::aSlipHasTheCodeOfItsLot()
{
    models::PurchaseSlip slip{.buyer = u"Minji"_s, .lines = {{.lot = u"17"_s, .name = u"Vase"_s}}};
    const ui::PaperFrame frame({.name = u"House"_s}, models::PaperWords(u"en"_s),
                               QPageSize::size(QPageSize::A4, QPageSize::Point));
    const auto painted = [&](const QString &page) {
        slip.lines.first().page = page;
        const ui::SlipPages pages(frame, slip, [](const QString &) { return QImage(); });
        QImage paper(pages.pageUnits().toSize() / 5, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter on(&paper);
        on.scale(0.2, 0.2);
        pages.paint(on, 0);
        return paper;
    };
    const QImage without = painted({});
    const QImage with = painted(u"http://192.0.2.14:8010/lots/17"_s);
    QRect code;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) != without.pixel(x, y))
                code |= QRect(x, y, 1, 1);
        }
    }
    QVERIFY(code.width() > 60);
    QVERIFY(qAbs(code.width() - code.height()) <= 2);
    // A corner of it is the square that readers look for.
    const auto isDark = [&](double right, double down) {
        const QPoint at(code.left() + qRound(right * code.width()), code.top() + qRound(down * code.height()));
        return qGray(with.pixel(at)) < 128;
    };
    const double module = 1.0 / ui::qrModulesOf(u"http://192.0.2.14:8010/lots/17"_s).size;
    QVERIFY(isDark(module / 2, module / 2) && !isDark(module * 1.5, module * 1.5) &&
            isDark(module * 3.5, module * 3.5));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestHallPaper>(argc, argv);
}
#include "tst_hall_paper.moc"
