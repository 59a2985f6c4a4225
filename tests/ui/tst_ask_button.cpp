#include "theme/theme.h"
#include "widgets/ask_button.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gavel::ui::AskButton;

/// The button by itself, beside a field, on a clock that the test turns.
class TestAskButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aClickBidsWhatItSays();
    void onlyEnterAfterSpaceBids_data();
    void onlyEnterAfterSpaceBids();
    void theArmedStateIsSaid();
    void theArmingFallsAway_data();
    void theArmingFallsAway();
    void anAmountThatMovesUnderTheClickIsNotBid();
    void aClickRightAfterAMoveIsPassedOver();
    void aDoubleClickBidsOnce();
    void withoutAnOfferItIsAnyButton();
    void heldItDoesNothingAndKeepsTheKeyboard();
    void aClickAtWhatWasThereBeforeIsPassedOver();

private:
    void offer(qint64 amount) { m_button->offer(amount, u"Bid %1"_s.arg(amount), u"Enter bids %1"_s.arg(amount)); }
    void press(const QList<Qt::Key> &keys)
    {
        for (const auto key : keys)
            QTest::keyClick(m_button, key);
    }

    qint64 m_nowMs = 0;
    std::unique_ptr<QWidget> m_window;
    AskButton *m_button = nullptr;
    QLineEdit *m_field = nullptr;
    std::unique_ptr<QSignalSpy> m_bids;
    std::unique_ptr<QSignalSpy> m_missed;
};

void TestAskButton::init()
{
    m_nowMs = 1'000'000;
    m_window = std::make_unique<QWidget>();
    m_button = new AskButton(u"ask"_s, [this] { return m_nowMs; });
    m_field = new QLineEdit;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_button);
    column->addWidget(m_field);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_bids = std::make_unique<QSignalSpy>(m_button, &AskButton::bidAsked);
    m_missed = std::make_unique<QSignalSpy>(m_button, &AskButton::missed);
    offer(100);
    m_button->setFocus();
}

void TestAskButton::aClickBidsWhatItSays()
{
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 1);
    QCOMPARE(m_bids->at(0).at(0).toLongLong(), 100);
    QTest::mousePress(m_button, Qt::LeftButton);
    QTest::mouseRelease(m_button, Qt::LeftButton, {}, {-20, -20}); // slid off it: a change of mind
    QTest::mouseClick(m_button, Qt::RightButton);
    QCOMPARE(m_bids->count(), 1);
}

void TestAskButton::onlyEnterAfterSpaceBids_data()
{
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<int>("bids");
    const auto row = [](const char *name, const QList<Qt::Key> &keys, int bids) {
        QTest::newRow(name) << keys << bids;
    };
    row("Enter", {Qt::Key_Return}, 0);
    row("Enter, hammered", {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Return}, 0);
    row("Space", {Qt::Key_Space}, 0);
    row("Space twice", {Qt::Key_Space, Qt::Key_Space}, 0);
    row("Space and Enter", {Qt::Key_Space, Qt::Key_Return}, 1);
    row("Space and the other Enter", {Qt::Key_Space, Qt::Key_Enter}, 1);
    row("Enter twice after Space bids once", {Qt::Key_Space, Qt::Key_Return, Qt::Key_Return}, 1);
    row("Esc leaves it", {Qt::Key_Space, Qt::Key_Escape, Qt::Key_Return}, 0);
    row("letters and figures", {Qt::Key_Space, Qt::Key_B, Qt::Key_1, Qt::Key_Y}, 0);
}

void TestAskButton::onlyEnterAfterSpaceBids()
{
    QFETCH(QList<Qt::Key>, keys);
    press(keys);
    QTEST(int(m_bids->count()), "bids");
    QCOMPARE(m_missed->count(), 0);
}

void TestAskButton::theArmedStateIsSaid()
{
    QSignalSpy armed(m_button, &AskButton::armedChanged);
    press({Qt::Key_Space});
    QCOMPARE(m_button->text(), u"Enter bids 100"_s);
    QVERIFY(m_button->isArmed());
    QVERIFY(m_button->property("armed").toBool());
    press({Qt::Key_Escape});
    QCOMPARE(m_button->text(), u"Bid 100"_s);
    QVERIFY(!m_button->property("armed").toBool());
    QCOMPARE(armed.count(), 2);
}

void TestAskButton::theArmingFallsAway_data()
{
    QTest::addColumn<QString>("how");
    for (const auto *how :
         {"the ask moves", "the focus leaves", "it hides", "it is disabled", "it rests", "it is held", "time passes"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestAskButton::theArmingFallsAway()
{
    QFETCH(QString, how);
    press({Qt::Key_Space});
    if (how == u"the ask moves")
        offer(110);
    else if (how == u"the focus leaves")
        m_field->setFocus();
    else if (how == u"it hides")
        m_button->hide();
    else if (how == u"it is disabled")
        m_button->setEnabled(false);
    else if (how == u"it rests")
        m_button->rest(u"Sent"_s);
    else if (how == u"it is held")
        m_button->hold(u"Sent"_s);
    else
        QTRY_VERIFY_WITH_TIMEOUT(!m_button->isArmed(), AskButton::armedMsMax * 2);
    QVERIFY(!m_button->isArmed());
    m_button->setEnabled(true);
    m_button->show();
    m_button->setFocus();
    press({Qt::Key_Return});
    QCOMPARE(m_bids->count(), 0);
}

void TestAskButton::anAmountThatMovesUnderTheClickIsNotBid()
{
    QTest::mousePress(m_button, Qt::LeftButton);
    offer(110);
    m_nowMs += 10'000; // a slow hand
    QTest::mouseRelease(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 0);
    QCOMPARE(m_missed->count(), 1);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 1);
    QCOMPARE(m_bids->at(0).at(0).toLongLong(), 110);
}

void TestAskButton::aClickRightAfterAMoveIsPassedOver()
{
    offer(110);
    QVERIFY(!m_button->isSettled());
    m_nowMs += AskButton::settlingMs - 1;
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 0);
    QCOMPARE(m_missed->count(), 1);
    m_nowMs += 1;
    offer(110); // told again: no change
    QVERIFY(m_button->isSettled());
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 1);
}

// The answer may be there before the second click, and the button names the next amount.
void TestAskButton::aDoubleClickBidsOnce()
{
    connect(m_button, &AskButton::bidAsked, this, [this] {
        m_button->rest(u"Sent"_s);
        offer(110);
    });
    QTest::mouseClick(m_button, Qt::LeftButton);
    m_nowMs += 200;
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 1);
    QCOMPARE(m_missed->count(), 1);
}

void TestAskButton::withoutAnOfferItIsAnyButton()
{
    m_button->rest(u"Sign in"_s);
    QSignalSpy chosen(m_button, &AskButton::chosen);
    press({Qt::Key_Space});
    QCOMPARE(chosen.count(), 1);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(chosen.count(), 2);
    m_button->arm();
    QVERIFY(!m_button->isArmed());
    QCOMPARE(m_bids->count(), 0);
}

void TestAskButton::heldItDoesNothingAndKeepsTheKeyboard()
{
    auto *next = new QPushButton(m_window.get());
    next->show();
    QSignalSpy chosen(m_button, &AskButton::chosen);
    m_button->hold(u"You lead"_s);
    press({Qt::Key_Space, Qt::Key_Return, Qt::Key_Space});
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(chosen.count() + m_bids->count() + m_missed->count(), 0);
    QVERIFY(m_button->hasFocus());
    QVERIFY(!m_button->isOffered());
    offer(110);
    press({Qt::Key_Space, Qt::Key_Return});
    QCOMPARE(m_bids->count(), 1);
}

// A double click at one button is none at what took its place; and nothing is said of another amount.
void TestAskButton::aClickAtWhatWasThereBeforeIsPassedOver()
{
    m_button->appear();
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count() + m_missed->count(), 0);
    m_nowMs += AskButton::settlingMs;
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_bids->count(), 1);
}

QTEST_MAIN(TestAskButton)
#include "tst_ask_button.moc"
