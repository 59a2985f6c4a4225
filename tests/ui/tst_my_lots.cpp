// My bids, Won, Watching and Selling as a person uses them, and the purchase slip, over a house on the real server.
#include "auction/csv.h"
#include "ui/driver.h"
#include "ui/pdf_text.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "windows/papers/paper_preview.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestMyLots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void guestsAreAskedToSignIn_data();
    void guestsAreAskedToSignIn();
    void emptyListsSayWhatComesHere_data();
    void emptyListsSayWhatComesHere();
    void aListThatCannotBeReadSaysSoAndTriesAgain();

    void sumsStandAboveTheList_data();
    void sumsStandAboveTheList();
    void sumsFollowTheBidding();
    void aBidThatNeverLedIsAmongMine();
    void columnsAreThoseOfTheList_data();
    void columnsAreThoseOfTheList();
    void theRailCountsWhatIsNotOver();
    void aBuyersLongNameLeavesTheLotsItsRoom();
    void aRowOpensItsRoom();

    void theListIsExportedAsItIsSorted();
    void slipOfAllLotsAndOfOne();
    void slipIsSavedAsPdf();
    void whatCannotBeWrittenIsSaid();

private:
    void join();
    void saveDialogAt(const QString &path);

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

void TestMyLots::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    m_person = std::make_unique<Driver>();
}

void TestMyLots::join()
{
    QVERIFY(m_host->start());
    QVERIFY(m_person->join(m_host->base()));
    QVERIFY(m_person->signIn(u"minji@example.org"_s, m_host->password));
}

void TestMyLots::saveDialogAt(const QString &path)
{
    auto *dialog = m_person->find<QFileDialog>(u"saveAs"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    static_cast<QDialog *>(dialog)->accept();
}

void TestMyLots::guestsAreAskedToSignIn_data()
{
    QTest::addColumn<QString>("list");
    for (const auto &list : {u"bids"_s, u"won"_s, u"watching"_s, u"selling"_s})
        QTest::newRow(qPrintable(list)) << list;
}

void TestMyLots::guestsAreAskedToSignIn()
{
    QFETCH(QString, list);
    QVERIFY(m_host->start());
    QVERIFY(m_person->join(m_host->base()));
    m_person->click(u"main.rail."_s + list);
    QCOMPARE(m_person->text(list + u".state.title"_s), u"You are looking on"_s);
    QVERIFY(!m_person->find<QPushButton>(list + u".export"_s)->isVisible());
    m_person->click(list + u".state.action"_s);
    QTRY_VERIFY(m_person->find<QDialog>(u"signin"_s));
}

void TestMyLots::emptyListsSayWhatComesHere_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("action");
    const QString look = u"Look at the catalogue"_s;
    QTest::newRow("bids") << u"bids"_s << u"You have not bid yet"_s << look;
    QTest::newRow("won") << u"won"_s << u"Nothing won yet"_s << look;
    QTest::newRow("watching") << u"watching"_s << u"You watch nothing yet"_s << look;
    QTest::newRow("selling") << u"selling"_s << u"You sell nothing yet"_s << u"Sell a lot"_s;
}

void TestMyLots::emptyListsSayWhatComesHere()
{
    QFETCH(QString, list);
    m_host->account.id = 500;
    m_host->account.nick = u"Newcomer"_s;
    m_host->watched.clear();
    join();
    m_person->click(u"main.rail."_s + list);
    QFETCH(QString, title);
    QTRY_COMPARE(m_person->text(list + u".state.title"_s), title);
    QTEST(m_person->find<QPushButton>(list + u".state.action"_s)->text(), "action");
    QVERIFY(!m_person->find<QWidget>(list + u".facts"_s)->isVisible());
}

void TestMyLots::aListThatCannotBeReadSaysSoAndTriesAgain()
{
    m_host->listsFail = true;
    join();
    m_person->click(u"main.rail.bids"_s);
    QTRY_COMPARE(m_person->text(u"bids.state.title"_s), u"Your list could not be read"_s);
    m_host->listsFail = false;
    m_person->click(u"bids.state.action"_s);
    QTRY_VERIFY(m_person->find<QTableView>(u"bids.list"_s)->isVisible());
}

void TestMyLots::sumsStandAboveTheList_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("fact");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("led") << u"bids"_s << 1 << u"You lead"_s << u"2 lots"_s;
    QTest::newRow("if all were won") << u"bids"_s << 5 << u"If you won all that you lead"_s << u"₩2,150,000"_s;
    QTest::newRow("won") << u"won"_s << 1 << u"Won"_s << u"1 lot"_s;
    QTest::newRow("held") << u"bids"_s << 4 << u"Held of your funds"_s << u"₩1,240,000"_s;
    QTest::newRow("paid") << u"won"_s << 4 << u"Paid in all"_s << u"₩181,500"_s;
    QTest::newRow("sold by me") << u"selling"_s << 1 << u"Bid so far on 1 lot"_s << u"₩165,000"_s;
    QTest::newRow("watched") << u"watching"_s << 3 << u"Open"_s << u"3 lots"_s;
}

void TestMyLots::sumsStandAboveTheList()
{
    QFETCH(QString, list);
    QFETCH(int, fact);
    join();
    m_person->click(u"main.rail."_s + list);
    const QString label = u"%1.facts.fact%2"_s.arg(list).arg(fact);
    QFETCH(QString, name);
    QTRY_COMPARE(m_person->text(label), name);
    QTEST(m_person->text(label + u".value"_s), "value");
}

void TestMyLots::sumsFollowTheBidding()
{
    join();
    m_person->click(u"main.rail.bids"_s);
    QTRY_COMPARE(m_person->text(u"bids.facts.fact1.value"_s), u"2 lots"_s);
    m_host->bidBy(1, u"Sora"_s, 400'000);
    QTRY_COMPARE(m_person->text(u"bids.facts.fact1.value"_s), u"1 lot"_s);
}

void TestMyLots::aBidThatNeverLedIsAmongMine()
{
    join();
    auto &house = *m_person->desktop().house();
    QTRY_VERIFY(house.bids().isLoaded());
    const int before = house.bids().rowCount();
    m_host->bids[6].append({.seq = 1, .nick = m_host->account.nick, .bid = 60'000, .msg = {}, .at = 0, .voided = {}});
    Q_EMIT house.line().rooms().bidCommitted(6, {}, {}); // taken, and outbid in the same commit
    QTRY_COMPARE(house.bids().rowCount(), before + 1);
    QVERIFY(house.lots().standings().bidOn.contains(6));
}

void TestMyLots::columnsAreThoseOfTheList_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("columns");
    QTest::newRow("bids") << u"bids"_s << QStringList{u"Lot"_s, u"Standing"_s, u"Price"_s, u"My maximum"_s, u"Ends"_s};
    QTest::newRow("won") << u"won"_s << QStringList{u"Lot"_s, u"Hammer price"_s, u"Premium"_s, u"Paid"_s, u"Won"_s};
    QTest::newRow("selling") << u"selling"_s
                             << QStringList{u"Lot"_s, u"Phase"_s, u"Price"_s, u"Bids"_s, u"Reserve"_s, u"Ends"_s};
    QTest::newRow("watching") << u"watching"_s
                              << QStringList{u"Lot"_s, u"Phase"_s, u"Price"_s, u"Bids"_s, u"Smallest bid"_s, u"Ends"_s};
}

void TestMyLots::columnsAreThoseOfTheList()
{
    QFETCH(QString, list);
    join();
    m_person->click(u"main.rail."_s + list);
    auto *table = m_person->find<QTableView>(list + u".list"_s);
    QTRY_VERIFY(table->isVisible());
    QStringList columns;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (!table->isColumnHidden(column))
            columns.append(table->model()->headerData(column, Qt::Horizontal).toString());
    }
    QTEST(columns, "columns");
}

void TestMyLots::aBuyersLongNameLeavesTheLotsItsRoom()
{
    for (auto &lot : m_host->lots) {
        if (lot.phase != auction::Phase::Sold)
            continue;
        lot.owner = {m_host->account.id, m_host->account.nick};
        lot.leader = {99, u"Wolfeschlegelsteinhausenberger"_s};
    }
    join();
    m_person->desktop().window()->resize(900, 600);
    m_person->click(u"main.rail.selling"_s);
    auto *table = m_person->find<QTableView>(u"selling.list"_s);
    QTRY_VERIFY(table->isVisible());
    const auto *rows = table->model();
    QTRY_VERIFY(!rows->match(rows->index(0, models::MyLotsModel::PhaseColumn), Qt::DisplayRole,
                             u"Wolfeschlegelsteinhausenberger"_s, 1, Qt::MatchContains)
                     .isEmpty());
    QTest::qWait(50);
    QVERIFY(table->columnWidth(models::MyLotsModel::PhaseColumn) <= table->width() / 5);
    QVERIFY(table->columnWidth(models::MyLotsModel::NameColumn) >= table->width() / 5);
}

void TestMyLots::theRailCountsWhatIsNotOver()
{
    int going = 0;
    int over = 0;
    for (auto &lot : m_host->lots) {
        lot.owner = {m_host->account.id, m_host->account.nick};
        (auction::isFinal(lot.phase) ? over : going) += 1;
    }
    QVERIFY(going > 1 && over > 0);
    join();
    const auto *selling = m_person->find<QWidget>(u"main.rail.selling"_s);
    QTRY_COMPARE(selling->accessibleDescription(), u"%1 lots"_s.arg(going));
}

void TestMyLots::aRowOpensItsRoom()
{
    join();
    m_person->click(u"main.rail.won"_s);
    auto *table = m_person->find<QTableView>(u"won.list"_s);
    QTRY_VERIFY(table->isVisible());
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Banker’s lamp, green"_s);
}

void TestMyLots::theListIsExportedAsItIsSorted()
{
    join();
    m_person->click(u"main.rail.bids"_s);
    auto *table = m_person->find<QTableView>(u"bids.list"_s);
    QTRY_VERIFY(table->isVisible());
    table->sortByColumn(2, Qt::DescendingOrder); // by price
    m_person->click(u"bids.export"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.csv"_s);
    saveDialogAt(path);
    QTRY_VERIFY(m_person->text(u"bids.banner.text"_s).contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    auction::CsvReader reader(bytes);
    QList<QByteArrayView> fields;
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::Read);
    QCOMPARE(fields.first(), "Lot");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QCOMPARE(reader.next(fields), auction::CsvReader::Row::Read);
        QCOMPARE(QString::fromUtf8(fields[1]), table->model()->index(row, 0).data().toString());
    }
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::End);
}

void TestMyLots::slipOfAllLotsAndOfOne()
{
    m_host->close(1);
    join();
    m_person->click(u"main.rail.won"_s);
    QTRY_COMPARE(m_person->rows(u"won.list"_s)->rowCount(), 2);
    m_person->click(u"won.slip"_s);
    auto *which = m_person->find<QComboBox>(u"slip.which"_s);
    QTRY_VERIFY(which);
    QCOMPARE(which->count(), 3);
    auto *preview = m_person->find<ui::PaperPreview>(u"slip.preview"_s);
    QCOMPARE(preview->accessibleDescription(), u"₩566,500 in all"_s);
    which->setCurrentIndex(which->findText(u"Lot 12: Banker’s lamp, green"_s));
    Q_EMIT which->activated(which->currentIndex());
    QCOMPARE(preview->accessibleDescription(), u"₩181,500 in all"_s);
    m_person->find<QComboBox>(u"slip.language"_s)->setCurrentIndex(1);
    QCOMPARE(preview->accessibleDescription(), u"₩181,500 in all"_s); // the paper speaks Korean, the program does not
}

void TestMyLots::slipIsSavedAsPdf()
{
    join();
    m_person->click(u"main.rail.won"_s);
    QTRY_VERIFY(m_person->find<QPushButton>(u"won.slip"_s)->isVisible());
    m_person->click(u"won.slip"_s);
    QTRY_VERIFY(m_person->find<QDialog>(u"slip"_s));
    m_person->click(u"slip.save"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slip.pdf"_s);
    saveDialogAt(path);
    QTRY_VERIFY(m_person->text(u"slip.banner.text"_s).contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QCOMPARE(bytes.count("/Type /Page\n"), 1);
    const QString text = ui_tests::pdfText(bytes).remove(u'\n'); // whose blocks may end within a line
    QVERIFY2(!text.contains(QChar::ReplacementCharacter), qPrintable(text));
    const QString head = QString::fromLatin1(m_host->lots[12].head);
    for (const auto &copied : {u"Lot 12"_s, u"₩165,000"_s, u"₩181,500"_s, u"--head HASH"_s, head})
        QVERIFY2(text.contains(copied), qPrintable(copied + u" is not in "_s + text));
}

void TestMyLots::whatCannotBeWrittenIsSaid()
{
    join();
    m_person->click(u"main.rail.won"_s);
    QTRY_VERIFY(m_person->find<QPushButton>(u"won.export"_s)->isVisible());
    m_person->click(u"won.export"_s);
    auto *dialog = m_person->find<QFileDialog>(u"saveAs"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/nowhere/at/all.csv"_s);
    dialog->close();
    QVERIFY(m_person->text(u"won.banner.text"_s).startsWith(u"/nowhere/at/all.csv could not be written:"_s));
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestMyLots>(argc, argv);
}

#include "tst_my_lots.moc"
