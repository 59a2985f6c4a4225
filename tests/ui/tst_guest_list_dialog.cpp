// A list of guests that is read at the door, over a real house.
#include "models/door/guest_import.h"
#include "ui/check_in_scene.h"
#include "ui/run_in_english.h"
#include "windows/door/check_in_view.h"

#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;

class TestGuestListDialog : public QObject, protected ui_tests::CheckInScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aListOfGuestsIsAdded();
    void aListOfAnotherEncodingAndOtherHeaders();
    void emailAndLimitAreShownAndKept();
};

void TestGuestListDialog::aListOfGuestsIsAdded()
{
    expected(u"Dora Long"_s, {{u"phone"_s, u"010-1111-2222"_s}});
    const QByteArray list = "Guest,No.,Tel.,Table,Remarks\n"
                            "Ann Lee,,010-1234-5678,4,vegetarian\n"
                            "ann lee,7,,,\n"
                            ",9,,,\n"
                            "Bob,x,,,\n"
                            "D. Long,,+82 10 1111 2222,,\n"_ba;
    m_desk->find<ui::CheckInView>(u"checkin"_s)->openList(list, u"guests.csv"_s);
    const auto *rows = m_desk->rows(u"guests.rows"_s);
    const auto state = [rows](int row) { return rows->index(row, models::GuestImport::StateColumn).data().toString(); };
    QTRY_COMPARE(state(4), u"Perhaps on the list already"_s);
    QCOMPARE(state(0), u"New"_s);
    QCOMPARE(state(2), u"There is no name."_s);
    QVERIFY2(state(3).contains(u"“x” is no paddle"), qPrintable(state(3)));
    QCOMPARE(state(1), u"Twice in the list: as on line 2"_s);
    QCOMPARE(m_desk->find<QPushButton>(u"guests.submit"_s)->text(), u"Add 1 guest"_s);
    m_desk->rows(u"guests.rows"_s)->setData(rows->index(1, 0), Qt::Checked, Qt::CheckStateRole); // another of that name
    QCOMPARE(m_desk->find<QPushButton>(u"guests.submit"_s)->text(), u"Add 2 guests"_s);
    QVERIFY(!m_desk->find<QLabel>(u"guests.unread"_s)->isVisible());
    m_desk->click(u"guests.submit"_s);
    QTRY_COMPARE(state(1), u"Added"_s);
    QCOMPARE(state(0), u"Added"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"guests.submit"_s)->isEnabled());
    const QJsonArray anns = m_fixture->get(u"/api/v1/accounts?q=ann"_s, m_host).json().value("items"_L1).toArray();
    QCOMPARE(anns.size(), 2);
    QCOMPARE(anns.at(0)["phone"_L1].toString(), u"010-1234-5678"_s);
    QCOMPARE(anns.at(0)["note"_L1].toString(), u"vegetarian"_s);
    QVERIFY(anns.at(0)["paddle"_L1].isNull());
    QCOMPARE(anns.at(1)["paddle"_L1].toInteger(), 7);
    QTRY_COMPARE(focused(), u"guests.cancel"_s); // there is nothing left to add: Enter leaves
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_desk->find<QDialog>(u"guests"_s));
    const auto *next = m_desk->desktop().window()->focusWidget(); // where the first guest is typed
    QCOMPARE(next->objectName(), u"checkin.search"_s);

    // Once more, and nobody is added twice.
    m_desk->find<ui::CheckInView>(u"checkin"_s)->openList(list, u"guests.csv"_s);
    const auto *again = m_desk->rows(u"guests.rows"_s);
    const auto stateAgain = [again](int row) { return again->index(row, models::GuestImport::StateColumn).data(); };
    QTRY_COMPARE(stateAgain(0).toString(), u"Perhaps on the list already"_s);
    QCOMPARE(stateAgain(1).toString(), u"Perhaps on the list already"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"guests.submit"_s)->isEnabled());
}

void TestGuestListDialog::aListOfAnotherEncodingAndOtherHeaders()
{
    QStringEncoder korean("windows-949");
    const QByteArray list = korean(u"참석자;자리;음식\r\n김민수;금 3;채식\r\n박서연;은 1;\r\n"_s);
    m_desk->find<ui::CheckInView>(u"checkin"_s)->openList(list, u"명단.csv"_s);
    QCOMPARE(m_desk->find<QComboBox>(u"guests.encoding"_s)->currentText(), u"CP949"_s);
    QCOMPARE(m_desk->text(u"guests.column.name.below"_s), u"Choose the column with the names."_s);
    auto *names = m_desk->find<QComboBox>(u"guests.column.name"_s);
    QCOMPARE(names->itemText(1), u"참석자"_s);
    QTest::qWait(20);
    const auto topOf = [](const QWidget *field) { return field->mapTo(field->window(), QPoint()).y(); };
    QCOMPARE(topOf(m_desk->find<QComboBox>(u"guests.column.phone"_s)), topOf(names)); // whatever is said beneath one
    names->setCurrentIndex(1);
    Q_EMIT names->activated(1);
    QVERIFY2(m_desk->text(u"guests.unread"_s).startsWith(u"Passed over: 음식."_s),
             qPrintable(m_desk->text(u"guests.unread"_s)));
    QTRY_COMPARE(m_desk->find<QPushButton>(u"guests.submit"_s)->text(), u"Add 2 guests"_s);
    m_desk->click(u"guests.submit"_s);
    QTRY_VERIFY(!m_desk->find<QPushButton>(u"guests.submit"_s)->isEnabled());
    const auto kim = [this] {
        return m_fixture->get(u"/api/v1/accounts?q=%EA%B9%80%EB%AF%BC%EC%88%98"_s, m_host).json().value("items"_L1)[0];
    };
    QTRY_COMPARE(kim()["table"_L1].toString(), u"금 3"_s);
}

void TestGuestListDialog::emailAndLimitAreShownAndKept()
{
    m_desk->find<ui::CheckInView>(u"checkin"_s)
        ->openList("Guest,E-mail,Bid limit,Note\nAnn Lee,ann@example.org,\"500,000\",vegan\nBen,,,\n"_ba,
                   u"guests.csv"_s);
    const auto *rows = m_desk->rows(u"guests.rows"_s);
    const auto shown = [rows](int column) { return rows->index(0, column).data().toString(); };
    QCOMPARE(shown(models::GuestImport::EmailColumn), u"ann@example.org"_s);
    QCOMPARE(shown(models::GuestImport::LimitColumn), u"500,000"_s);
    QVERIFY(!m_desk->find<QLabel>(u"guests.unread"_s)->isVisible());
    const QString noted = m_desk->text(u"guests.noted"_s);
    QVERIFY2(noted.contains(u"Emails are kept in the notes"_s) && noted.contains(u"paid in as a deposit"_s),
             qPrintable(noted));
    m_desk->click(u"guests.submit"_s);
    const auto ann = [this] { return m_fixture->get(u"/api/v1/accounts?q=Ann"_s, m_host).json().value("items"_L1)[0]; };
    QTRY_COMPARE(ann()["note"_L1].toString(), u"vegan · ann@example.org · Limit 500,000"_s);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestGuestListDialog>(argc, argv);
}

#include "tst_guest_list_dialog.moc"
