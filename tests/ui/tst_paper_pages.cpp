// Papers on their pages: pictures that come late or never, a job that is stopped, and what is painted where.
#include "ui/pdf_text.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/invitation_sheet.h"
#include "windows/house.h"
#include "windows/papers/catalogue_pages.h"
#include "windows/papers/label_pages.h"
#include "windows/papers/paper_job.h"
#include "windows/papers/paper_pictures.h"
#include "windows/papers/paper_type.h"
#include "windows/papers/slip_pages.h"
#include "windows/papers/table_pages.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::ShowHouse;

namespace {

const QSizeF a4 = QPageSize::size(QPageSize::A4, QPageSize::Point);
constexpr double pixelsPerUnit = 0.1;

ui::PaperFrame frame(const QImage &logo = {})
{
    return {{.name = u"Harbour Lights"_s, .contact = u"02-123-4567"_s, .logo = logo}, models::PaperWords(u"en"_s), a4};
}

QImage painted(const ui::PaperPages &pages, int page, double scale = pixelsPerUnit)
{
    QImage paper((pages.pageUnits() * scale).toSize(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return paper;
}

bool has(const QImage &paper, QRgb colour)
{
    for (int y = 0; y < paper.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(paper.constScanLine(y));
        if (std::find(line, line + paper.width(), colour) != line + paper.width())
            return true;
    }
    return false;
}

// How much of the paper is not white, from edge to edge, between two heights in points.
int inkBetween(const QImage &paper, double top, double bottom)
{
    int ink = 0;
    for (int y = qRound(top); y < qRound(bottom); ++y) {
        for (int x = 0; x < paper.width(); ++x)
            ink += qGray(paper.pixel(x, y)) < 250 ? 1 : 0;
    }
    return ink;
}

struct InkLine
{
    int top = 0;
    int bottom = 0; // behind it

    [[nodiscard]] int height() const { return bottom - top; }
};

// What is painted, from the top, with white between one and the next.
QList<InkLine> linesOf(const QImage &paper)
{
    QList<InkLine> lines;
    for (int y = 0; y < paper.height(); ++y) {
        if (inkBetween(paper, y, y + 1) == 0)
            continue;
        if (lines.isEmpty() || lines.last().bottom < y)
            lines.append({y, y + 1});
        else
            lines.last().bottom = y + 1;
    }
    return lines;
}

// Of all pages, as they come in a PDF.
QString wordsOf(const ui::PaperPages &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.scale(writer.width() / pages.pageUnits().width(), writer.width() / pages.pageUnits().width());
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    return ui_tests::pdfText(bytes).remove(u'\n'); // blocks may end within a line
}

std::shared_ptr<ui::CataloguePages> catalogue(int lots, const QString &picture, const ui::PictureOf &pictureOf)
{
    QList<models::CatalogueEntry> entries;
    for (int lot = 0; lot < lots; ++lot)
        entries.append({.number = QString::number(lot), .name = u"A vase"_s, .picture = picture});
    models::PaperChoices choices;
    choices.perPage = 2;
    return std::make_shared<ui::CataloguePages>(frame(), QString(), std::nullopt, entries, choices, pictureOf);
}

// A file that is its own buffer.
struct Pdf
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QPdfWriter writer{&buffer};
};

} // namespace

class TestPaperPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPictureIsPaintedOnceItIsHere();
    void noPictureHoldsUpAPage_data();
    void noPictureHoldsUpAPage();
    void aJobIsStoppedByItsEnd();
    void aDeviceThatFailsIsTold();
    void theHouseStandsOnEveryPage();
    void nothingIsPaintedOverTheFoot();
    void aLabelHasTheHousesLogo();
    void aSmallLabelCanBeRead();
    void labelsHaveLettersAlike();
    void whatATableComesToStaysTogether();
    void theSumsOfASlipAreBelowALot();

private:
    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<ui::House> m_house;
    std::unique_ptr<ui::PaperPictures> m_pictures;
};

void TestPaperPages::init()
{
    m_pictures.reset();
    m_house.reset();
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_house = std::make_unique<ui::House>(m_host->base(), QString(), QString());
    m_pictures = std::make_unique<ui::PaperPictures>(m_house->pictures());
}

void TestPaperPages::aPictureIsPaintedOnceItIsHere()
{
    QImage red(300, 200, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(red.save(&buffer, "PNG"));
    m_host->pictures.insert(u"/img/red"_s, bytes);
    const auto pages = catalogue(1, u"/img/red"_s, [this](const QString &path) { return m_pictures->of(path); });
    QCOMPARE(pages->picturesOn(0), QStringList{u"/img/red"_s});
    const QRgb colour = painted(*pages, 0).pixel(150, 200);
    QVERIFY(qRed(colour) - qBlue(colour) < 20); // a quiet place, and it is asked for
    QTRY_COMPARE(m_pictures->want({u"/img/red"_s}), 0);
    const QRgb seen = painted(*pages, 0).pixel(150, 200);
    QVERIFY(qRed(seen) > 200 && qBlue(seen) < 60);
}

void TestPaperPages::noPictureHoldsUpAPage_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("not there") << u"/img/nowhere"_s;
    QTest::newRow("no picture") << u"/img/words"_s;
    QTest::newRow("elsewhere") << u"http://192.0.2.14/picture.png"_s;
}

void TestPaperPages::noPictureHoldsUpAPage()
{
    QFETCH(QString, path);
    m_host->pictures.insert(u"/img/words"_s, "no picture at all");
    for (int again = 0; again < 2; ++again) { // the second time it is known
        m_pictures = std::make_unique<ui::PaperPictures>(m_house->pictures());
        const auto pages = catalogue(5, path, [this](const QString &one) { return m_pictures->of(one); });
        auto pdf = std::make_shared<Pdf>();
        pdf->buffer.open(QIODevice::WriteOnly);
        ui::PaperJob job(pages, std::shared_ptr<QPagedPaintDevice>(pdf, &pdf->writer), *m_pictures, nullptr);
        QSignalSpy finished(&job, &ui::PaperJob::finished);
        QSignalSpy progressed(&job, &ui::PaperJob::progressed);
        job.start(0, 99);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().toBool());
        QCOMPARE(progressed.size(), 3);
        QCOMPARE(pdf->bytes.count("/Type /Page\n"), 3);
    }
}

void TestPaperPages::aJobIsStoppedByItsEnd()
{
    const auto pages = catalogue(40, {}, {});
    auto pdf = std::make_shared<Pdf>();
    pdf->buffer.open(QIODevice::WriteOnly);
    auto job = std::make_unique<ui::PaperJob>(pages, std::shared_ptr<QPagedPaintDevice>(pdf, &pdf->writer), *m_pictures,
                                              nullptr);
    QSignalSpy progressed(job.get(), &ui::PaperJob::progressed);
    job->start(0, 19);
    QTRY_VERIFY(progressed.size() > 0);
    QVERIFY(progressed.size() < 20); // between pages the window goes on
    job.reset();
    QTest::qWait(20);
}

void TestPaperPages::aDeviceThatFailsIsTold()
{
    const auto pages = catalogue(2, {}, {});
    auto pdf = std::make_shared<Pdf>(); // which is not open
    ui::PaperJob job(pages, std::shared_ptr<QPagedPaintDevice>(pdf, &pdf->writer), *m_pictures, nullptr);
    QSignalSpy finished(&job, &ui::PaperJob::finished);
    pdf->buffer.close();
    QPainter busy(&pdf->writer); // and somebody else's
    job.start(0, 0);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.first().first().toBool());
}

void TestPaperPages::theHouseStandsOnEveryPage()
{
    const auto pages = catalogue(6, {}, {});
    QCOMPARE(pages->count(), 3);
    for (int page = 0; page < 3; ++page) {
        const QImage paper = painted(*pages, page);
        QVERIFY(inkBetween(paper, 40, 75) > 200); // its head
        QVERIFY(inkBetween(paper, a4.height() - 60, a4.height() - 40) > 20);
        QCOMPARE(inkBetween(paper, 0, 38), 0); // printers leave that free
        QCOMPARE(inkBetween(paper, a4.height() - 36, a4.height()), 0);
    }
}

// Rows of all heights, some in groups, for many pages.
void TestPaperPages::nothingIsPaintedOverTheFoot()
{
    models::PaperTable table{.title = u"A table"_s,
                             .subject = u"Of many rows"_s,
                             .facts = {u"One"_s, u"Two"_s},
                             .columns = {{u"Lot"_s, 40, models::PaperColumn::Kind::Strong}, {u"Name"_s}},
                             .rows = {},
                             .nothing = {}};
    for (int row = 0; row < 300; ++row) {
        if (row % 7 == 0)
            table.rows.append({models::PaperRow::Kind::Group, {u"Group"_s, u"paid"_s}});
        const QString name = u"Evening over the bay, oil on canvas, "_s.repeated(1 + row % 5);
        table.rows.append({.cells = {QString::number(row), name}});
    }
    const ui::TablePages pages(frame(), {table});
    QVERIFY(pages.count() > 8);
    const double foot = frame().content().bottom() / ui::unitsPerPoint;
    for (int page = 0; page < pages.count(); ++page) {
        const QImage paper = painted(pages, page);
        QCOMPARE(inkBetween(paper, foot + 2, foot + 9), 0); // between the last row and the foot
        if (page < pages.count() - 1)
            QVERIFY(inkBetween(paper, foot - 120, foot) > 0); // nor is a page left half empty
    }
}

void TestPaperPages::aLabelHasTheHousesLogo()
{
    QImage logo(60, 40, QImage::Format_RGB32);
    logo.fill(Qt::red);
    const ui::InvitationSheet label{.house = u"Harbour Lights"_s,
                                    .address = u"http://192.0.2.14:8010/lots/7"_s,
                                    .sentence = u"Come in."_s,
                                    .heading = u"Vase"_s,
                                    .number = u"12A"_s,
                                    .logo = logo,
                                    .contact = u"02-123-4567"_s};
    for (const int perPage : {1, 4, 12}) {
        const ui::LabelPages pages(frame(), {QList<ui::InvitationSheet>(13, label), perPage});
        QCOMPARE(pages.count(), (13 + perPage - 1) / perPage);
        QVERIFY(has(painted(pages, 0), qRgb(255, 0, 0)));
        QCOMPARE(inkBetween(painted(pages, 0), a4.height() - 28, a4.height()), 0);
    }
}

// Twelve a page, their cells are wider than a code that is as high as it may be: the words take that width.
void TestPaperPages::aSmallLabelCanBeRead()
{
    constexpr double pixelsPerPoint = 4;
    const QRect cell(34 * 4, 30 * 4, 170 * 4, 195 * 4); // the first, without the lines to cut along
    for (const auto &heading : {u"Vase"_s, u"Evening over the bay, oil on canvas, signed lower right"_s}) {
        const ui::InvitationSheet label{.house = u"Harbour Lights"_s,
                                        .address = u"http://192.0.2.14:8010/lots/7"_s,
                                        .sentence = u"Come in."_s,
                                        .heading = heading,
                                        .number = u"12"_s,
                                        .value = u"Value 9"_s,
                                        .contact = u"02-123-4567"_s};
        const ui::LabelPages pages(frame(), {QList<ui::InvitationSheet>(12, label), 12});
        const auto lines = linesOf(painted(pages, 0, pixelsPerPoint * pixelsPerUnit).copy(cell));
        QVERIFY(lines.size() > 4);
        QVERIFY(lines.last().bottom < cell.height() - 4 * pixelsPerPoint);
        // Digits and capitals, which are three quarters as high as their type: of 4 points and of 5.
        QVERIFY2(lines.last().height() > 2.7 * pixelsPerPoint, qPrintable(QString::number(lines.last().height())));
        const int sentence = lines.at(lines.size() - 2).height();
        QVERIFY2(sentence > 3.5 * pixelsPerPoint, qPrintable(QString::number(sentence)));
    }
}

// Whoever cuts them apart lays them side by side.
void TestPaperPages::labelsHaveLettersAlike()
{
    constexpr double pixelsPerPoint = 4;
    const ui::InvitationSheet plain{.house = u"Harbour Lights"_s,
                                    .address = u"http://192.0.2.14:8010/lots/7"_s,
                                    .sentence = u"Come in."_s,
                                    .heading = u"Vase"_s,
                                    .number = u"12"_s,
                                    .contact = u"02-123-4567"_s};
    ui::InvitationSheet wordy = plain;
    wordy.heading = u"Evening over the bay, oil on canvas, signed lower right"_s;
    wordy.value = u"Value 9"_s;
    QList<ui::InvitationSheet> sheets(13, plain);
    sheets[12] = wordy; // on the second page
    const ui::LabelPages pages(frame(), {sheets, 12});
    const auto contactOn = [&](int page) {
        return linesOf(painted(pages, page, pixelsPerPoint * pixelsPerUnit).copy(34 * 4, 30 * 4, 170 * 4, 195 * 4))
            .last()
            .height();
    };
    QCOMPARE(contactOn(0), contactOn(1));
}

// However many lines there are above it.
void TestPaperPages::whatATableComesToStaysTogether()
{
    for (int lines = 20; lines < 40; ++lines) {
        models::PaperTable table{.title = u"Invoice"_s,
                                 .subject = {},
                                 .facts = {},
                                 .columns = {{u"Name"_s}, {u"Amount"_s, 70, models::PaperColumn::Kind::Figure}},
                                 .rows = {},
                                 .nothing = {}};
        for (int line = 1; line <= lines; ++line)
            table.rows.append({.cells = {u"Lot %1."_s.arg(line), u"1"_s}});
        table.rows.append({models::PaperRow::Kind::Sum, {u"All of it"_s, u"9"_s}});
        for (const auto &part : {u"Tax"_s, u"Card"_s})
            table.rows.append({.cells = {part, u"1"_s}});
        table.rows.append({models::PaperRow::Kind::Sum, {u"Left"_s, u"0"_s}});
        const ui::TablePages pages(frame(), {table});
        const QString words = wordsOf(pages);
        const qsizetype last = words.lastIndexOf(u"Invoice"_s); // at the head of the last page
        QCOMPARE(words.count(u"Invoice"_s), pages.count());
        QVERIFY2(words.indexOf(u"Lot %1."_s.arg(lines)) > last && words.indexOf(u"All of it"_s) > last,
                 qPrintable(words));
    }
}

void TestPaperPages::theSumsOfASlipAreBelowALot()
{
    for (int lots = 1; lots < 20; ++lots) {
        models::PurchaseSlip slip{.buyer = u"Minji"_s, .lines = {}};
        for (int lot = 1; lot <= lots; ++lot)
            slip.lines.append({.lot = QString::number(lot), .name = u"Vase"_s, .picture = u"/img/%1"_s.arg(lot)});
        const ui::SlipPages pages(frame(), slip, [](const QString &) { return QImage(); });
        QStringList seen;
        for (int page = 0; page < pages.count(); ++page) {
            QVERIFY2(!pages.picturesOn(page).isEmpty(), qPrintable(QString::number(lots)));
            seen += pages.picturesOn(page);
        }
        QCOMPARE(seen.size(), lots); // each of them once
        const double foot = frame().content().bottom() / ui::unitsPerPoint;
        QCOMPARE(inkBetween(painted(pages, pages.count() - 1), foot + 2, foot + 9), 0);
    }
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestPaperPages>(argc, argv);
}
#include "tst_paper_pages.moc"
