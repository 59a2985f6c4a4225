// A whole evening: lots from somebody's spreadsheet, guests from a list and at the door, lots that close one after the
// other, the desk, and at its end every sum of every paper against the ledger. Through the windows where an organiser
// uses them, over HTTP where a crowd does. Each step goes on where the one before it ended.
#include "protocol/sale_verifier.h"
#include "ui/run_in_english.h"
#include "ui/whole_evening.h"
#include "windows/door/check_in_view.h"
#include "windows/selling/csv_import_view.h"

#include <QAction>
#include <QListWidget>
#include <QStringEncoder>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

const auto hostPassword = u"host password"_s;
constexpr int lotsOfSpreadsheet = 57;
constexpr int lotsOfDonor = 3;
constexpr int lotCount = lotsOfSpreadsheet + lotsOfDonor;
constexpr int guestsOfList = 32;
constexpr int guestsAtTheDoor = 8;
constexpr int guestCount = guestsOfList + guestsAtTheDoor;
constexpr int lotsOfAGuest = 3;
constexpr qint64 stepMs = 1'000;
constexpr qint64 biddingMs = 20'000;
constexpr qint64 premium = 1'500;
constexpr qint64 commission = 1'000;
constexpr int closedWithinMs = 240'000;

// Paddles, from 1 in the order of their coming.
constexpr int atTheWindow = 6; // serve themselves of the first ones there
constexpr int husband = 7;
constexpr int wife = 8;
constexpr int walkAway = 36; // this one and later ones do not pay
constexpr int inParts = 3;

qint64 startOf(int index)
{
    return 10'000 + 500 * index;
}

} // namespace

class TestWholeEvening : public QObject, protected ui_tests::WholeEvening
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLotsComeFromASpreadsheet();
    void theGuestsComeFromAList();
    void othersComeAtTheDoor();
    void aCoupleHasOneBill();
    void everybodyBids();
    void aLateBidMovesAllThatWait();
    void lotsCloseOneAfterTheOther();
    void peoplePayAtTheDesk();
    void othersPayAtAnotherDesk();
    void aSaleIsVoidedAndOfferedOn();
    void sellersAreSettled();
    void everySumIsTheLedgers();
    void everyLogVerifies();
    void itIsAllThereAfterARestart();
};

void TestWholeEvening::initTestCase()
{
    m_fixture = std::make_unique<test::HouseFixture>(
        [](host::HostOptions &options) { options.rates = {.premium = int(premium), .commission = int(commission)}; });
    m_guests.resize(guestCount);
    m_host = m_fixture->signInHost();
    m_nari = m_fixture->signUp(u"Nari"_s);
    m_dana = m_fixture->signUp(u"Dana"_s);
    const auto given =
        m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(idOf(m_dana)), {{u"commission"_s, 10'000}}, m_host);
    QCOMPARE(given.status, 200);
}

void TestWholeEvening::theLotsComeFromASpreadsheet()
{
    QStringEncoder korean("windows-949");
    QString table = u"번호;품명;시작가;비고;softClose\r\n"_s;
    for (int index = 0; index < lotsOfSpreadsheet; ++index)
        table += u"%1;\"도자기 \"\"%1\"\"\";%2;;2s/2s\r\n"_s.arg(index + 1).arg(startOf(index));
    QFile file(m_files.filePath(u"물품.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(korean(table));
    file.close();

    Driver seller;
    QVERIFY(seller.join(m_fixture->house->url()));
    QVERIFY(seller.signIn(u"Nari@example.org"_s, u"12345678"_s));
    seller.find<QAction>(u"menu.sellMany"_s)->trigger();
    seller.find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    QTRY_COMPARE(seller.text(u"many.counts"_s), u"%1 ready"_s.arg(lotsOfSpreadsheet));
    seller.click(u"many.start"_s);
    QTRY_COMPARE_WITH_TIMEOUT(seller.text(u"many.counts"_s), u"%1 on sale"_s.arg(lotsOfSpreadsheet), 60'000);
    for (int n = 0; n < lotsOfDonor; ++n) {
        const QJsonObject soft{{u"windowMs"_s, 2'000}, {u"extendMs"_s, 2'000}};
        m_fixture->sell(m_dana, {{u"start"_s, startOf(lotsOfSpreadsheet + n)}, {u"softClose"_s, soft}});
    }
    for (const QJsonValue &one : itemsOf(u"/api/v1/lots?limit=200&sort=number"_s))
        m_lots.append(one["id"_L1].toInteger());
    QCOMPARE(m_lots.size(), lotCount);
    QCOMPARE(lot(0).value("name"_L1).toString(), u"도자기 \"1\""_s);
    QCOMPARE(lot(lotCount - 1).value("start"_L1).toInteger(), startOf(lotCount - 1));
}

void TestWholeEvening::theGuestsComeFromAList()
{
    m_desk = std::make_unique<Driver>();
    QVERIFY(m_desk->join(m_fixture->house->url()));
    QVERIFY(m_desk->signIn(u"host"_s, hostPassword));
    QApplication::setActiveWindow(m_desk->desktop().window());
    m_desk->click(u"main.rail.checkin"_s);
    QByteArray list = "Guest,No.,Tel.,Table\n";
    for (int n = 1; n <= guestsOfList; ++n)
        list += QByteArray("Guest %1,%1,010-0000-%2,%3\n")
                    .replace("%1", QByteArray::number(n))
                    .replace("%2", QByteArray::number(1'000 + n))
                    .replace("%3", QByteArray::number(n / 8));
    m_desk->find<ui::CheckInView>(u"checkin"_s)->openList(list, u"guests.csv"_s);
    QTRY_COMPARE(m_desk->find<QPushButton>(u"guests.submit"_s)->text(), u"Add %1 guests"_s.arg(guestsOfList));
    m_desk->click(u"guests.submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(itemsOf(u"/api/v1/accounts?q=guest&limit=200"_s).size() == guestsOfList, 60'000);
    m_desk->click(u"guests.cancel"_s);
}

void TestWholeEvening::othersComeAtTheDoor()
{
    go(u"main.rail.checkin"_s, u"checkin.search"_s);
    for (int n = guestsOfList + 1; n <= guestCount; ++n) {
        QTRY_COMPARE(focused(), u"checkin.search"_s);
        write(u"Newcomer %1"_s.arg(n));
        press(Qt::Key_Return);
        QTRY_COMPARE(focused(), u"checkin.found"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->text(u"checkin.here"_s), u"Paddle %1"_s.arg(n));
        QTRY_COMPARE(focused(), u"checkin.search"_s);
        press(Qt::Key_Return);
    }
    for (int paddle = 1; paddle <= guestCount; ++paddle)
        signInByLink(paddle);
}

void TestWholeEvening::aCoupleHasOneBill()
{
    const auto joined = m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(guest(wife).account),
                                         {{u"billTo"_s, guest(husband).account}}, m_host);
    QCOMPARE(joined.status, 200);
}

void TestWholeEvening::everybodyBids()
{
    const auto planned = m_fixture->patch(
        u"/api/v1/sales/1"_s,
        {{u"closing"_s, u"cascade"_s}, {u"step"_s, stepMs}, {u"firstEnd"_s, m_fixture->now() + biddingMs}}, m_host);
    QCOMPARE(planned.status, 200);
    QCOMPARE(endOf(1) - endOf(0), stepMs);
    QCOMPARE(endOf(lotCount - 1) - endOf(0), stepMs * (lotCount - 1));
    for (int n = 0; n < lotsOfAGuest; ++n) {
        for (int paddle = 1; paddle <= guestCount; ++paddle) {
            const int index = (paddle * 3 + n * 17) % lotCount;
            const qint64 most = startOf(index) + 1'000 * (1 + (paddle * 7 + n * 5) % 13);
            const auto answer =
                m_fixture->post(u"/api/v1/lots/%1/bids"_s.arg(m_lots[index]), {{u"max"_s, most}}, guest(paddle).token);
            QVERIFY2(answer.status == 201 || answer.code() == u"too_low", answer.body.constData());
        }
    }
}

void TestWholeEvening::aLateBidMovesAllThatWait()
{
    const qint64 last = endOf(lotCount - 1);
    const qint64 first = endOf(0);
    waitForEnd(0, 1'500);
    const auto late = m_fixture->post(u"/api/v1/lots/%1/bids"_s.arg(m_lots[0]),
                                      {{u"bid"_s, lot(0).value("ask"_L1).toInteger()}}, guest(2).token);
    QCOMPARE(late.status, 201);
    const qint64 moved = endOf(0) - first;
    QVERIFY2(moved > 0, qPrintable(QString::number(moved)));
    QCOMPARE(endOf(lotCount - 1) - last, moved);
    QCOMPARE(lot(lotCount - 1).value("waitsFor"_L1).toInteger(), m_lots[lotCount - 2]);
}

void TestWholeEvening::lotsCloseOneAfterTheOther()
{
    waitForEnd(lotCount - 1, 0);
    QTRY_COMPARE_WITH_TIMEOUT(finalLots(), lotCount, closedWithinMs);
    qint64 before = 0;
    for (int index = 0; index < lotCount; ++index) {
        const qint64 ended = lot(index).value("endedAt"_L1).toInteger();
        QVERIFY2(ended >= before + stepMs, qPrintable(QString::number(index)));
        before = ended;
    }
}

void TestWholeEvening::peoplePayAtTheDesk()
{
    go(u"main.rail.cashier"_s, u"cashier.search"_s);
    int served = 0;
    for (int paddle = 1; served < atTheWindow; ++paddle) {
        const auto owed = invoiceOf(paddle).balance();
        if (owed == 0)
            continue;
        serve(paddle);
        QTRY_COMPARE(focused(), u"cashier.amount"_s);
        if (paddle == inParts) {
            write(QString::number(owed / 2));
            press(Qt::Key_Return);
            QTRY_COMPARE(invoiceOf(paddle).balance(), owed - owed / 2);
            QTRY_COMPARE(focused(), u"cashier.amount"_s);
        }
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->text(u"cashier.due"_s), u"All paid"_s);
        QCOMPARE(m_desk->text(u"cashier.number"_s), u"Invoice %1"_s.arg(++served));
        QTRY_COMPARE(focused(), u"cashier.search"_s);
        press(Qt::Key_Return);
    }
}

void TestWholeEvening::othersPayAtAnotherDesk()
{
    const auto husbands = invoiceOf(husband);
    QCOMPARE(invoiceOf(wife), husbands); // one bill, whichever of them is asked for
    int means = 0;
    for (int paddle = 1; paddle < walkAway; ++paddle) {
        const auto owed = invoiceOf(paddle).balance();
        if (owed == 0)
            continue;
        const QString path = u"/api/v1/sales/1/invoices/%1/payments"_s.arg(guest(paddle).account);
        const QString by = QStringList{u"card"_s, u"cheque"_s, u"transfer"_s, u"cash"_s}.at(means++ % 4);
        QCOMPARE(m_fixture->post(path, {{u"means"_s, by}, {u"amount"_s, owed}}, m_host).status, 201);
        QCOMPARE(invoiceOf(paddle).balance(), 0);
    }
}

void TestWholeEvening::aSaleIsVoidedAndOfferedOn()
{
    // One that somebody bought who went home, and that another wanted too.
    int paddle = 0;
    int index = -1;
    for (int who = walkAway; who <= guestCount && index < 0; ++who) {
        for (const protocol::InvoiceLine &line : invoiceOf(who).lines) {
            if (line.lot && lot(int(m_lots.indexOf(*line.lot))).value("bids"_L1).toInteger() > 1) {
                paddle = who;
                index = int(m_lots.indexOf(*line.lot));
            }
        }
    }
    QVERIFY(index >= 0);
    const auto before = invoiceOf(paddle);
    serve(paddle);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    auto *lines = m_desk->find<QTableView>(u"cashier.lines"_s);
    for (int row = 0; row < before.lines.size(); ++row) {
        if (before.lines[row].lot == m_lots[index])
            lines->selectRow(row);
    }
    m_desk->find<QAction>(u"cashier.voidSale"_s)->trigger();
    m_desk->type(u"reason.text"_s, u"went home without paying"_s);
    m_desk->click(u"reason.submit"_s);
    QTRY_VERIFY2(said().contains(u"is void"), qPrintable(said()));
    QCOMPARE(invoiceOf(paddle).lines.size(), before.lines.size() - 1);
    m_desk->click(u"cashier.banner.action"_s);
    m_desk->click(u"offer.submit"_s);
    QTRY_VERIFY2(said().contains(u"is offered to"), qPrintable(said()));
    m_desk->click(u"cashier.next"_s);

    const QJsonObject offer = lot(index).value("offer"_L1).toObject();
    const qint64 to = offer.value("account"_L1)["id"_L1].toInteger();
    const auto runnerUp =
        std::find_if(m_guests.begin(), m_guests.end(), [to](const Guest &one) { return one.account == to; });
    QVERIFY(runnerUp != m_guests.end());
    const auto taken = m_fixture->send("PUT", u"/api/v1/lots/%1/offer"_s.arg(m_lots[index]), {}, runnerUp->token);
    QVERIFY2(taken.status < 300, taken.body.constData());
    QCOMPARE(lot(index).value("phase"_L1).toString(), u"sold"_s);
    QCOMPARE(lot(index).value("price"_L1), offer.value("price"_L1));
}

void TestWholeEvening::sellersAreSettled()
{
    m_desk->click(u"desk.part.sellers"_s);
    auto *table = m_desk->find<QAbstractItemView>(u"sellers.table"_s);
    const auto rowOf = [table](const QString &name) {
        return table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    };
    QTRY_VERIFY(rowOf(u"Nari"_s).isValid());
    table->setCurrentIndex(rowOf(u"Nari"_s));
    m_desk->click(u"sellers.payOut"_s);
    m_desk->click(u"amount.submit"_s); // all of it, in cash
    const auto balanceOf = [this](const QString &nick) {
        for (const protocol::SettlementView &one : settlements()) {
            if (one.account.nick == nick)
                return one.balance();
        }
        return auction::Amount(-1);
    };
    QTRY_COMPARE(balanceOf(u"Nari"_s), 0);
    QCOMPARE(balanceOf(u"Dana"_s), 0); // she gave it all
}

void TestWholeEvening::everySumIsTheLedgers()
{
    QCOMPARE(ledger({}), 0);
    const protocol::EveningView sums = evening();
    protocol::EveningView added;
    for (const protocol::InvoiceView &invoice : invoices()) {
        const bool isCouples = invoice.account.id == guest(husband).account;
        const qint64 other = isCouples ? guest(wife).account : invoice.account.id;
        QCOMPARE(ledger(u"WHERE party IN (%1, %2)"_s.arg(invoice.account.id).arg(other)), -invoice.balance());
        added.paid += invoice.paid();
        for (const protocol::InvoiceLine &line : invoice.lines) {
            added.hammer += line.price;
            added.premium += line.premium;
            QCOMPARE(line.premium, line.price * premium / 10'000);
        }
    }
    auction::Amount kept = added.premium;
    for (const protocol::SettlementView &settlement : settlements()) {
        QCOMPARE(ledger(u"WHERE party = %1"_s.arg(settlement.account.id)), settlement.balance());
        added.earned += settlement.total();
        added.paidOut += settlement.paidOut();
        for (const protocol::SettlementLine &line : settlement.lines)
            kept += line.commission;
    }
    QCOMPARE(added.hammer, sums.hammer);
    QCOMPARE(added.premium, sums.premium);
    QCOMPARE(added.paid, sums.paid);
    QCOMPARE(added.earned, sums.earned);
    QCOMPARE(added.paidOut, sums.paidOut);
    QCOMPARE(ledger(u"WHERE party = 0"_s), kept); // the house's
    QCOMPARE(sums.total(), sums.earned + kept);   // what buyers owe is what sellers and house get
    auction::Amount taken = 0;
    for (const protocol::TakenBy &one : sums.taken)
        taken += one.amount;
    QCOMPARE(taken, sums.paid - sums.paidOut);
    QVERIFY(sums.owed() > 0); // of those who went home
    QVERIFY(added.hammer > 0 && sums.lotsSold > lotCount / 2);
}

void TestWholeEvening::everyLogVerifies()
{
    QList<protocol::LogReport> reports;
    for (const qint64 id : std::as_const(m_lots)) {
        const auto log = m_fixture->get(u"/api/v1/lots/%1/log"_s.arg(id), m_host);
        const auto report = protocol::LogVerifier::verify(log.body);
        QVERIFY2(report, log.body.constData());
        reports.append(*report);
    }
    const auto missing = protocol::verifySale(reports);
    QVERIFY(missing);
    QVERIFY(missing->isEmpty());
    const auto moved =
        std::count_if(reports.begin(), reports.end(), [](const auto &one) { return !one.moves.isEmpty(); });
    QVERIFY(moved > 0);
}

void TestWholeEvening::itIsAllThereAfterARestart()
{
    const auto before = evening();
    const auto bills = invoices();
    m_desk.reset();
    m_fixture->stop();
    m_fixture->start();
    m_host = m_fixture->signInHost();
    QCOMPARE(evening(), before);
    QCOMPARE(invoices(), bills);
    m_fixture->stop();
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestWholeEvening>(argc, argv);
}

#include "tst_whole_evening.moc"
