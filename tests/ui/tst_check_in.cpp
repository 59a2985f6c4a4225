// The door over a real house, by keyboard alone.
#include "ui/check_in_scene.h"
#include "ui/run_in_english.h"

#include <QAction>
#include <QCheckBox>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

constexpr int newcomers = 20;

} // namespace

class TestCheckIn : public QObject, protected ui_tests::CheckInScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whoIsOnTheListGetsTheNextPaddle();
    void whoIsNotIsAddedByTheNameAlone();
    void whoWasAddedIsOfferedNoMore();
    void whatStandsFollowsTheLanguage();
    void whatIsTypedAfterwardsBeginsTheNext();
    void anEnterThatIsHeldAddsAndClearsNobody();
    void anEnterTooManyLosesNoNumberAndNoName();
    void namesakesComeInBoth();
    void aChosenNumberAndWhatIsKnown();
    void aNumberOfAnotherIsRefusedAndNothingIsLost();
    void whatIsNoNumberIsSaid();
    void doublesAreShownAndHidden();
    void doublesAreJoinedAndTakenApart();
    void aCoupleIsBilledTogether();
    void twoDoorsGiveNothingTwice();
    void aClerkHandlesNoMoney();
    void whoIsNoStaffHasNoDoor();
};

void TestCheckIn::whoIsOnTheListGetsTheNextPaddle()
{
    const qint64 ann = expected(u"Ann Lee"_s, {{u"table"_s, u"Gold 3"_s}});
    expected(u"Annika"_s);
    look(u"gold"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    QCOMPARE(m_desk->text(u"checkin.who"_s), u"Ann Lee"_s);
    QCOMPARE(here(), u"No paddle yet"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(here(), u"Paddle 1"_s);
    QCOMPARE(said(), u"Ann Lee has paddle 1."_s);
    QCOMPARE(account(ann).value("paddle"_L1).toInteger(), 1);
    QTRY_COMPARE(focused(), u"checkin.search"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_desk->find<QWidget>(u"checkin.who"_s)->isVisible());

    // Of several one is chosen, and a number is found at once.
    look(u"ann"_s);
    QTRY_COMPARE(focused(), u"checkin.found"_s);
    QCOMPARE(m_desk->find<QListWidget>(u"checkin.found"_s)->count(), 3);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Annika"_s);
    m_desk->click(u"checkin.next"_s);
    look(u"1"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Ann Lee"_s);
}

void TestCheckIn::whoIsNotIsAddedByTheNameAlone()
{
    for (int n = 1; n <= newcomers; ++n) {
        look(u"Guest %1"_s.arg(n, 2, 10, QLatin1Char('0')));
        QTRY_COMPARE(focused(), u"checkin.found"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(here(), u"Paddle %1"_s.arg(n));
        QTRY_COMPARE(focused(), u"checkin.search"_s);
        press(Qt::Key_Return);
    }
    QCOMPARE(m_desk->find<QListWidget>(u"checkin.found"_s)->count(), 0);
}

void TestCheckIn::whoWasAddedIsOfferedNoMore()
{
    look(u"Wendy Stone"_s);
    QTRY_COMPARE(focused(), u"checkin.found"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(here(), u"Paddle 1"_s);
    const auto *found = m_desk->find<QListWidget>(u"checkin.found"_s);
    QCOMPARE(found->count(), 1);
    QCOMPARE(found->item(0)->text(), u"1 · Wendy Stone"_s);
    m_desk->type(u"checkin.table"_s, u"4"_s);
    m_desk->click(u"checkin.letIn"_s);
    QTRY_COMPARE(found->item(0)->text(), u"1 · Wendy Stone\ntable 4"_s);
}

void TestCheckIn::whatStandsFollowsTheLanguage()
{
    expected(u"Ann Lee"_s);
    look(u"ann"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(said(), u"Ann Lee has paddle 1."_s);
    const auto *found = m_desk->find<QListWidget>(u"checkin.found"_s);
    QCOMPARE(found->item(1)->text(), u"Add “ann” as a new guest"_s);
    m_desk->find<QAction>(u"menu.language.ko"_s)->trigger();
    QTRY_VERIFY2(!said().contains(u"has paddle"), qPrintable(said()));
    QVERIFY2(said().contains(u"Ann Lee"), qPrintable(said()));
    QVERIFY2(!found->item(1)->text().contains(u"guest"), qPrintable(found->item(1)->text()));
    m_desk->find<QAction>(u"menu.language.en"_s)->trigger();
    QTRY_COMPARE(said(), u"Ann Lee has paddle 1."_s);
}

void TestCheckIn::anEnterThatIsHeldAddsAndClearsNobody()
{
    const auto hold = [] {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QApplication::sendEvent(QApplication::focusWidget(), &again);
    };
    expected(u"Ann Lee"_s);
    look(u"bob"_s);
    QTRY_COMPARE(focused(), u"checkin.found"_s);
    hold();
    QTest::qWait(50);
    QCOMPARE(m_desk->find<QListWidget>(u"checkin.found"_s)->count(), 1);
    QVERIFY(!m_desk->find<QWidget>(u"checkin.who"_s)->isVisible());
    press(Qt::Key_Return);
    QTRY_COMPARE(said(), u"bob has paddle 1."_s);
    QTRY_COMPARE(focused(), u"checkin.search"_s);
    hold();
    QTest::qWait(50);
    QCOMPARE(here(), u"Paddle 1"_s);
    QCOMPARE(said(), u"bob has paddle 1."_s);
}

/// While somebody is let in the keyboard is where the next one is typed, and the same name typed anew is another's.
void TestCheckIn::anEnterTooManyLosesNoNumberAndNoName()
{
    expected(u"Kim Ann"_s);
    look(u"kim"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"ki"_s);
    QTRY_COMPARE(said(), u"Kim Ann has paddle 1."_s);
    expected(u"Kim Bo"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"m"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"checkin.found"_s);
    QCOMPARE(m_desk->find<QListWidget>(u"checkin.found"_s)->count(), 3);

    // Nobody is added twice by a second click.
    m_desk->type(u"checkin.search"_s, u"Wendy"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"checkin.found"_s);
    auto *found = m_desk->find<QListWidget>(u"checkin.found"_s);
    Q_EMIT found->itemActivated(found->item(0));
    Q_EMIT found->itemActivated(found->item(0));
    QTRY_COMPARE(said(), u"Wendy has paddle 2."_s);
    look(u"wendy"_s);
    QTRY_COMPARE(focused(), u"checkin.search"_s);
    QTRY_COMPARE(found->count(), 2); // and whom to add
}

void TestCheckIn::whatIsTypedAfterwardsBeginsTheNext()
{
    expected(u"Ann Lee"_s);
    expected(u"Bob"_s);
    look(u"ann lee"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(here(), u"Paddle 1"_s);
    QCOMPARE(m_desk->text(u"checkin.who"_s), u"Ann Lee"_s); // stays to be read, until the next is typed
    look(u"bob"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Bob"_s);

    // Whoever has come before is looked up, and followed likewise.
    m_desk->click(u"checkin.next"_s);
    look(u"1"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Ann Lee"_s);
    look(u"bob"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Bob"_s);
}

void TestCheckIn::namesakesComeInBoth()
{
    expected(u"Kim Minsu"_s);
    look(u"kim minsu"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s); // the one on the list
    auto *found = m_desk->find<QListWidget>(u"checkin.found"_s);
    QCOMPARE(found->count(), 2);
    found->setFocus();
    found->setCurrentRow(1);
    press(Qt::Key_Return);
    QTRY_COMPARE(here(), u"Paddle 1"_s);
    QCOMPARE(m_desk->text(u"checkin.who"_s), u"kim minsu"_s);
    const QJsonArray all = m_fixture->get(u"/api/v1/accounts?q=minsu"_s, m_host).json().value("items"_L1).toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(1)["nick"_L1].toString(), u"kim minsu 2"_s);
    QCOMPARE(all.at(1)["name"_L1].toString(), u"kim minsu"_s);
}

void TestCheckIn::aChosenNumberAndWhatIsKnown()
{
    const qint64 ann = expected(u"Ann"_s);
    look(u"ann"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    m_desk->type(u"checkin.paddle"_s, u"77"_s);
    m_desk->type(u"checkin.phone"_s, u"010-1234-5678"_s);
    m_desk->type(u"checkin.table"_s, u"4"_s);
    m_desk->type(u"checkin.note"_s, u"with her sister"_s);
    m_desk->find<QAbstractButton>(u"checkin.limited"_s)->click();
    QTest::keyClick(m_desk->find<QLineEdit>(u"checkin.note"_s), Qt::Key_Return);
    QTRY_COMPARE(here(), u"Paddle 77"_s);
    const QJsonObject known = account(ann);
    QCOMPARE(known.value("phone"_L1).toString(), u"010-1234-5678"_s);
    QCOMPARE(known.value("table"_L1).toString(), u"4"_s);
    QCOMPARE(known.value("note"_L1).toString(), u"with her sister"_s);
    QCOMPARE(known.value("funds"_L1).toString(), u"limited"_s);

    // A paddle is exchanged, and an emptied one is not taken away.
    m_desk->type(u"checkin.paddle"_s, u"78"_s);
    m_desk->click(u"checkin.letIn"_s);
    QTRY_COMPARE(here(), u"Paddle 78"_s);
    m_desk->type(u"checkin.paddle"_s, QString());
    m_desk->click(u"checkin.letIn"_s);
    QTRY_COMPARE(m_desk->find<QLineEdit>(u"checkin.paddle"_s)->text(), u"78"_s);
}

void TestCheckIn::aNumberOfAnotherIsRefusedAndNothingIsLost()
{
    expected(u"Bob"_s, {{u"paddle"_s, 12}});
    expected(u"Ann"_s);
    look(u"ann"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    m_desk->type(u"checkin.paddle"_s, u"12"_s);
    m_desk->type(u"checkin.table"_s, u"Silver"_s);
    m_desk->click(u"checkin.letIn"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.paddle.below"_s), u"Somebody else has it."_s);
    QCOMPARE(said(), QString());
    QCOMPARE(focused(), u"checkin.paddle"_s);
    const auto bottomOf = [this](const QString &name) {
        const auto *field = m_desk->find<QLineEdit>(name);
        return field->mapTo(field->window(), field->rect().bottomLeft()).y();
    };
    QCOMPARE(bottomOf(u"checkin.name"_s), bottomOf(u"checkin.paddle"_s));
    QCOMPARE(here(), u"No paddle yet"_s);
    QCOMPARE(m_desk->find<QLineEdit>(u"checkin.table"_s)->text(), u"Silver"_s);
}

void TestCheckIn::whatIsNoNumberIsSaid()
{
    expected(u"Ann"_s);
    look(u"ann"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    for (const QString &text : {u"twelve"_s, u"0"_s, u"-1"_s, u"1000000"_s}) {
        m_desk->type(u"checkin.paddle"_s, text);
        m_desk->click(u"checkin.letIn"_s);
        QCOMPARE(m_desk->text(u"checkin.paddle.below"_s), u"A number from 1 to 999999."_s);
    }
    m_desk->click(u"checkin.next"_s);
    look(u"99"_s);
    QTRY_COMPARE(said(), u"Nobody has the number 99."_s);
    QCOMPARE(focused(), u"checkin.search"_s);

    // Nor is a phone anybody's name.
    m_desk->type(u"checkin.search"_s, u"010-1234-5678"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(said(), u"Nobody has the number 010-1234-5678."_s);
    QCOMPARE(m_desk->find<QListWidget>(u"checkin.found"_s)->count(), 0);
}

void TestCheckIn::doublesAreShownAndHidden()
{
    const qint64 first = expected(u"Ann Lee"_s, {{u"phone"_s, u"+82 10-1234-5678"_s}});
    expected(u"A. Lee"_s, {{u"phone"_s, u"01012345678"_s}, {u"table"_s, u"7"_s}});
    expected(u"Ann"_s, {{u"phone"_s, u"010-9999-5678"_s}});
    look(u"a. lee"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"A. Lee"_s);
    QTRY_VERIFY(m_desk->find<QLabel>(u"checkin.alike"_s)->isVisible());
    auto *other = m_desk->find<QPushButton>(u"checkin.double"_s);
    QVERIFY(other->text().contains(u"Ann Lee"));
    other->click();
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Ann Lee"_s);
    m_desk->click(u"checkin.hide"_s);
    QTRY_VERIFY(here().contains(u"Hidden"));
    QVERIFY(account(first).value("hidden"_L1).toBool());
    QTRY_VERIFY(!m_desk->find<QLabel>(u"checkin.alike"_s)->isVisible());
    m_desk->click(u"checkin.hide"_s);
    QTRY_VERIFY(!here().contains(u"Hidden"));
    QTRY_VERIFY(m_desk->find<QLabel>(u"checkin.alike"_s)->isVisible());
}

void TestCheckIn::doublesAreJoinedAndTakenApart()
{
    const qint64 first = expected(u"Ann Lee"_s, {{u"phone"_s, u"+82 10-1234-5678"_s}});
    const qint64 second = expected(u"A. Lee"_s, {{u"phone"_s, u"01012345678"_s}});
    look(u"a. lee"_s);
    QTRY_VERIFY(m_desk->find<QLabel>(u"checkin.alike"_s)->isVisible());
    QTRY_VERIFY(m_desk->find<QPushButton>(u"checkin.join"_s)->isVisible());
    m_desk->click(u"checkin.join"_s);
    QTRY_VERIFY2(said().contains(u"Ann Lee"), qPrintable(said()));
    QVERIFY(account(first).value("hidden"_L1).toBool());
    QCOMPARE(account(first).value("billTo"_L1)["id"_L1].toInteger(), second);
    QTRY_VERIFY(!m_desk->find<QLabel>(u"checkin.alike"_s)->isVisible());
    m_desk->click(u"checkin.banner.action"_s);
    QTRY_VERIFY(!account(first).value("hidden"_L1).toBool());
    QVERIFY(account(first).value("billTo"_L1).isNull());
    QTRY_VERIFY(m_desk->find<QLabel>(u"checkin.alike"_s)->isVisible());
}

void TestCheckIn::aCoupleIsBilledTogether()
{
    const qint64 ann = expected(u"Ann"_s);
    const qint64 ben = expected(u"Ben"_s);
    look(u"ben"_s);
    QTRY_COMPARE(m_desk->text(u"checkin.who"_s), u"Ben"_s);
    m_desk->click(u"checkin.bill"_s);
    QTRY_COMPARE(focused(), u"payer.words"_s);
    write(u"ann"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2(here().contains(u"On the bill of"), qPrintable(here()));
    const auto *next = m_desk->desktop().window()->focusWidget(); // not what hides them: Enter may come once more
    QCOMPARE(next->objectName(), u"checkin.next"_s);
    QCOMPARE(account(ben).value("billTo"_L1)["id"_L1].toInteger(), ann);
    QVERIFY(!m_desk->find<QCheckBox>(u"checkin.limited"_s)->isEnabled());
    m_desk->click(u"checkin.bill"_s);
    QTRY_VERIFY(!here().contains(u"On the bill of"));
    QVERIFY(account(ben).value("billTo"_L1).isNull());
}

void TestCheckIn::twoDoorsGiveNothingTwice()
{
    const qint64 ann = expected(u"Ann"_s);
    Driver other;
    openDoor(other);
    for (const auto *desk : {m_desk.get(), &other}) {
        desk->type(u"checkin.search"_s, u"ann"_s);
        desk->click(u"checkin.find"_s);
        QTRY_COMPARE(desk->text(u"checkin.who"_s), u"Ann"_s);
        QCOMPARE(desk->text(u"checkin.here"_s), u"No paddle yet"_s);
    }
    m_desk->click(u"checkin.letIn"_s);
    other.click(u"checkin.letIn"_s);
    QTRY_COMPARE(here(), u"Paddle 1"_s);
    QTRY_COMPARE(other.text(u"checkin.here"_s), u"Paddle 1"_s);
    QCOMPARE(account(ann).value("paddle"_L1).toInteger(), 1);
}

void TestCheckIn::aClerkHandlesNoMoney()
{
    m_fixture->signUp(u"Cleo"_s);
    const qint64 clerk =
        m_fixture->get(u"/api/v1/accounts?q=cleo"_s, m_host).json().value("items"_L1)[0]["id"_L1].toInteger();
    m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(clerk), {{u"roles"_s, QJsonArray{u"clerk"_s}}}, m_host);
    expected(u"Ann"_s);
    Driver desk;
    QVERIFY(desk.join(m_fixture->house->url()));
    QVERIFY(desk.signIn(u"Cleo@example.org"_s, u"12345678"_s));
    desk.click(u"main.rail.checkin"_s);
    desk.type(u"checkin.search"_s, u"ann"_s);
    desk.click(u"checkin.find"_s);
    QTRY_COMPARE(desk.text(u"checkin.who"_s), u"Ann"_s);
    QVERIFY(!desk.find<QPushButton>(u"checkin.deposit"_s)->isVisible());
    QVERIFY(!desk.find<QAbstractButton>(u"checkin.limited"_s)->isVisible());
    desk.click(u"checkin.letIn"_s);
    QTRY_COMPARE(desk.text(u"checkin.here"_s), u"Paddle 1"_s);
}

void TestCheckIn::whoIsNoStaffHasNoDoor()
{
    m_fixture->signUp(u"Ann"_s);
    Driver guest;
    QVERIFY(guest.join(m_fixture->house->url()));
    QVERIFY(guest.signIn(u"Ann@example.org"_s, u"12345678"_s));
    QVERIFY(!guest.find<QPushButton>(u"main.rail.checkin"_s)->isVisible());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestCheckIn>(argc, argv);
}

#include "tst_check_in.moc"
