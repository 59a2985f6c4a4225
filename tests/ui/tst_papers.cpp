// What is printed of a house, over a real one: from the menu by the dialog into a PDF, and what stands in it.
#include "ui/paper_scene.h"
#include "ui/run_in_english.h"
#include "ui/view_walk.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;

class TestPapers : public QObject, protected ui_tests::PaperScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void theCatalogueIsSaved();
    void whatLotsAreWorthIsSaid();
    void aPaperSpeaksTheLanguageThatIsChosen();
    void pagesFollowWhatIsChosen();
    void onlyChosenLotsArePrinted();
    void theRunSheetRepeatsItsHead();
    void whatOthersWroteIsPlain();
    void theFormOfPaperIsChosen();
    void aRangeOfPagesIsPrinted();
    void whatIsBeingMadeCanBeStopped();
    void codesThatNoPhoneCanOpenAreLeftOut();
    void theDialogIsNamedReachableAndWhole_data();
    void theDialogIsNamedReachableAndWhole();
};

void TestPapers::theCatalogueIsSaved()
{
    sell(u"2"_s, {{u"category"_s, u"Glass"_s}, {u"description"_s, u"Blown by hand."_s}});
    sell(u"1"_s, {{u"category"_s, u"Wine"_s}});
    sell(u"10"_s, {{u"category"_s, u"Glass"_s}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 3);
    open(u"console.print.catalogue"_s);
    QTRY_COMPARE(count(), u"2 pages"_s); // the cover, and Wine above Glass
    const QByteArray pdf = saved();
    QCOMPARE(pagesOf(pdf), 2);
    const QString words = wordsOf(pdf);
    for (const auto &said : {u"Test"_s, u"For the lifeboat."_s, u"02-123-4567"_s, u"Lots: 3"_s, u"Blown by hand."_s,
                             u"Start price ₩10,000"_s, u"Page 2 of 2"_s})
        QVERIFY2(words.contains(said), qPrintable(said + u" in "_s + words));
    QVERIFY(words.indexOf(u"Wine"_s) < words.indexOf(u"Vase no. 1"_s));
    QVERIFY(words.indexOf(u"Vase no. 1"_s) < words.indexOf(u"Glass"_s));
    QVERIFY(words.indexOf(u"Vase no. 2"_s) < words.indexOf(u"Vase no. 10"_s));
    QVERIFY(m_host->text(u"paper.banner.text"_s).startsWith(u"Saved as"_s));
}

// On the papers that bidders read, and there only where that is wanted.
void TestPapers::whatLotsAreWorthIsSaid()
{
    sell(u"1"_s, {{u"value"_s, 25'000}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    open(u"console.print.catalogue"_s);
    for (const auto &kind : {u"Catalogue"_s, u"Lot labels"_s, u"Bid sheets"_s}) {
        chooseKind(kind);
        QVERIFY(isShown(u"paper.values"_s));
        check(u"paper.values"_s, true);
        QVERIFY2(wordsOf(saved()).contains(u"Value ₩25,000"_s), qPrintable(kind));
        check(u"paper.values"_s, false);
        QVERIFY2(!wordsOf(saved()).contains(u"25,000"_s), qPrintable(kind));
    }
    chooseKind(u"Run sheet for the auctioneer"_s);
    QVERIFY(!isShown(u"paper.values"_s));
}

void TestPapers::aPaperSpeaksTheLanguageThatIsChosen()
{
    sell(u"1"_s);
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    open(u"console.print.catalogue"_s);
    QCOMPARE(m_host->find<QComboBox>(u"paper.language"_s)->currentText(), u"English"_s); // as the program
    choose(u"paper.language"_s, u"한국어"_s);
    const QString words = wordsOf(saved());
    for (const auto &said : {u"경매 도록"_s, u"시작가 ₩10,000"_s, u"물품 1점"_s})
        QVERIFY2(words.contains(said), qPrintable(said + u" in "_s + words));
    QVERIFY(!words.contains(u"Catalogue"_s));
    QCOMPARE(m_host->find<QPushButton>(u"paper.close"_s)->text(), u"Close"_s);
}

void TestPapers::pagesFollowWhatIsChosen()
{
    for (int lot = 1; lot <= 9; ++lot)
        sell(QString::number(lot));
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 9);
    open(u"console.print.catalogue"_s);
    QTRY_COMPARE(count(), u"4 pages"_s);
    check(u"paper.cover"_s, false);
    QCOMPARE(count(), u"3 pages"_s);
    choose(u"paper.perPage"_s, u"8 a page"_s);
    QCOMPARE(count(), u"2 pages"_s);
    choose(u"paper.perPage"_s, u"2 a page"_s);
    QCOMPARE(count(), u"5 pages"_s);
    chooseKind(u"Lot labels"_s);
    QCOMPARE(count(), u"3 pages"_s);
    chooseKind(u"Bid sheets"_s);
    QCOMPARE(count(), u"9 pages"_s);
    choose(u"paper.perPage"_s, u"2 a page"_s);
    QCOMPARE(count(), u"5 pages"_s);
    QCOMPARE(pagesOf(saved()), 5);
    chooseKind(u"Run sheet for the auctioneer"_s);
    QCOMPARE(count(), u"1 page"_s);
    QVERIFY(!isShown(u"paper.perPage"_s) && !isShown(u"paper.cover"_s) && !isShown(u"paper.here"_s));
}

void TestPapers::onlyChosenLotsArePrinted()
{
    for (int lot = 1; lot <= 3; ++lot)
        sell(QString::number(lot));
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 3);
    auto *table = m_host->find<QTableView>(u"console.lots"_s);
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    open(u"console.print.bidSheets"_s);
    QCOMPARE(m_host->find<QComboBox>(u"paper.lots"_s)->currentText(), u"The 2 chosen lots"_s);
    QTRY_COMPARE(count(), u"2 pages"_s);
    choose(u"paper.lots"_s, u"All lots"_s);
    QCOMPARE(count(), u"3 pages"_s);
    const QString words = wordsOf(saved());
    for (const auto &said :
         {u"Vase no. 3"_s, u"₩10,500"_s, u"At least"_s, u"Paddle"_s, u"Your bid"_s, u"02-123-4567"_s})
        QVERIFY2(words.contains(said), qPrintable(said));
}

void TestPapers::theRunSheetRepeatsItsHead()
{
    for (int lot = 1; lot <= 60; ++lot)
        sell(u"N%1"_s.arg(lot), {{u"reserve"_s, 20'000 + lot}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 60);
    QTRY_VERIFY(m_host->desktop().house()->selling().lots().size() == 60);
    open(u"console.print.runSheet"_s);
    const QByteArray pdf = saved();
    const qsizetype pages = pagesOf(pdf);
    QVERIFY(pages >= 2 && pages <= 4);
    const QString words = wordsOf(pdf);
    QCOMPARE(words.count(u"Planned end"_s), pages);
    for (int lot = 1; lot <= 60; ++lot) {
        QCOMPARE(words.count(u"N%1Vase no. "_s.arg(lot)), 1);
        QVERIFY(words.contains(u"₩20,0%1"_s.arg(lot, 2, 10, QChar(u'0')))); // of what this account sells
    }
    check(u"paper.reserves"_s, false);
    QVERIFY(!wordsOf(saved()).contains(u"₩20,0"_s));
}

void TestPapers::whatOthersWroteIsPlain()
{
    const QString longName = u"<b>bold</b> "_s + u"Donaudampfschifffahrtsgesellschaft"_s.repeated(3);
    sell(u"1"_s, {{u"name"_s, longName}, {u"description"_s, u"<img src='x'> & כתב"_s}});
    sell(u"2"_s, {{u"name"_s, u"שעון כיס"_s}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 2);
    open(u"console.print.catalogue"_s);
    for (const auto &kind : {u"Catalogue"_s, u"Bid sheets"_s}) {
        chooseKind(kind);
        const QString words = wordsOf(saved());
        QVERIFY2(words.contains(u"<b>bold</b>"_s) && words.contains(u"<img src='x'>"_s), qPrintable(words));
    }
}

void TestPapers::theFormOfPaperIsChosen()
{
    sell(u"1"_s);
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    open(u"console.print.runSheet"_s);
    choose(u"paper.size"_s, u"A4"_s);
    QVERIFY(saved().contains("/MediaBox [0 0 595"));
    choose(u"paper.size"_s, u"Letter"_s);
    QVERIFY(saved().contains("/MediaBox [0 0 612"));
}

void TestPapers::aRangeOfPagesIsPrinted()
{
    for (int lot = 1; lot <= 4; ++lot)
        sell(QString::number(lot));
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 4);
    open(u"console.print.bidSheets"_s);
    QTRY_COMPARE(count(), u"4 pages"_s);
    m_host->click(u"paper.print"_s);
    auto *printing = m_host->find<QPrintDialog>(u"paper.printer"_s);
    QVERIFY(printing);
    const QString path = m_fixture->folder.filePath(u"printed.pdf"_s);
    printing->printer()->setOutputFormat(QPrinter::PdfFormat);
    printing->printer()->setOutputFileName(path);
    printing->printer()->setFromTo(2, 3);
    Q_EMIT printing->accepted(printing->printer());
    printing->close();
    QTRY_VERIFY(m_host->text(u"paper.banner.text"_s).startsWith(u"Printed into"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QCOMPARE(pagesOf(pdf), 2);
    QVERIFY(wordsOf(pdf).contains(u"Vase no. 3"_s) && !wordsOf(pdf).contains(u"Vase no. 4"_s));
}

void TestPapers::whatIsBeingMadeCanBeStopped()
{
    for (int lot = 1; lot <= 30; ++lot)
        sell(QString::number(lot));
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 30);
    open(u"console.print.bidSheets"_s);
    m_host->click(u"paper.save"_s);
    QVERIFY(isShown(u"paper.stop"_s));
    QVERIFY(!m_host->find<QPushButton>(u"paper.save"_s)->isEnabled());
    m_host->click(u"paper.stop"_s);
    QVERIFY(m_host->text(u"paper.banner.text"_s).startsWith(u"Stopped"_s));
    QVERIFY(!isShown(u"paper.stop"_s));
    QTest::qWait(100);
    QVERIFY(!m_host->find<QFileDialog>(u"saveAs"_s));
    QCOMPARE(pagesOf(saved()), 30); // and again
    m_host->click(u"paper.save"_s);
    delete m_host->find<QDialog>(u"paper"_s); // in the middle of it
}

void TestPapers::codesThatNoPhoneCanOpenAreLeftOut()
{
    sell(u"1"_s);
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    open(u"console.print.bidSheets"_s);
    QVERIFY(isShown(u"paper.note"_s));
    QVERIFY(m_host->text(u"paper.note"_s).contains(u"no codes"_s));
    QVERIFY(!wordsOf(saved()).contains(u"Point your phone"_s));
    chooseKind(u"Lot labels"_s); // which are made for them
    QVERIFY(m_host->text(u"paper.note"_s).contains(u"on this computer alone"_s));
    chooseKind(u"Catalogue"_s);
    QVERIFY(!isShown(u"paper.note"_s));
}

void TestPapers::theDialogIsNamedReachableAndWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ui::Theme::Choice>("theme");
    QTest::newRow("en dark") << u"en"_s << ui::Theme::Choice::Dark;
    QTest::newRow("ko light") << u"ko"_s << ui::Theme::Choice::Light;
}

void TestPapers::theDialogIsNamedReachableAndWhole()
{
    QFETCH(QString, language);
    QFETCH(ui::Theme::Choice, theme);
    m_host->desktop().translation().choose(language);
    m_host->desktop().theme().setChoice(theme);
    m_host->desktop().window()->resize(900, 600);
    sell(u"1"_s, {{u"reserve"_s, 20'000}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    m_host->find<QTableView>(u"console.lots"_s)->selectRow(0);
    QStringList findings;
    const auto look = [&findings](QWidget &window) {
        QTest::qWait(120);
        findings += ui_tests::unnamedControls(window) + ui_tests::unreachableControls(window) +
                    ui_tests::clippedWords(window) + ui_tests::faintWords(window);
    };
    look(*m_host->desktop().window()); // the buttons that lead there have room
    for (const auto &action : {u"console.print.catalogue"_s, u"console.print.labels"_s, u"console.print.bidSheets"_s,
                               u"console.print.runSheet"_s, u"desk.print.pickList"_s, u"desk.print.settlements"_s}) {
        if (action.startsWith(u"desk"))
            m_host->click(u"main.rail.cashier"_s);
        open(action);
        auto *dialog = m_host->find<QDialog>(u"paper"_s);
        look(*dialog);
        delete dialog;
    }
    look(*m_host->desktop().window());
    m_host->desktop().translation().choose(u"en"_s);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestPapers>(argc, argv);
}
#include "tst_papers.moc"
