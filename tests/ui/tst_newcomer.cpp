// What somebody trips over who has never seen the program: a button out of sight, a ring at the wrong place, a folder
// to be searched for.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestNewcomer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatPutsALotUpForSaleIsInSight_data();
    void whatPutsALotUpForSaleIsInSight();
    void scrollingAFormTakesNoFocus();
    void picturesAreLookedForAmongPictures();
    void aClickAtAPlaceTakesTheRingAlong();
    void whatAnEmptyPlaceOffersIsOneKeyAway();
    void theKeyboardGoesAlongToAPlace();
    void tabStopsOnceInARow_data();
    void tabStopsOnceInARow();

    void whoIsNewIsOfferedAnAccount();
    void signingUpSaysWhichFieldIsBad();
    void whoSignedInToBidIsAtTheAsk();
    void whoSetAMaximumIsAtTheAmount();
    void onlyAMaximumIsLowered();
    void theWholeRoomFits();

private:
    [[nodiscard]] bool signIn() { return m_person->signIn(u"minji@example.org"_s, m_host->password); }
    [[nodiscard]] QString focused() const
    {
        const auto *widget = m_person->desktop().window()->focusWidget();
        return widget ? widget->objectName() : QString();
    }

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

void TestNewcomer::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
}

void TestNewcomer::cleanup()
{
    m_person.reset();
    m_host.reset();
}

void TestNewcomer::whatPutsALotUpForSaleIsInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the smallest window") << QSize(900, 600);
    QTest::newRow("the usual one") << QSize(1280, 800);
}

void TestNewcomer::whatPutsALotUpForSaleIsInSight()
{
    QFETCH(QSize, size);
    QVERIFY(signIn());
    m_person->desktop().window()->resize(size);
    m_person->click(u"main.rail.selling"_s);
    m_person->click(u"selling.new"_s);
    const auto *submit = m_person->find<QPushButton>(u"sell.submit"_s);
    QTRY_COMPARE(submit->visibleRegion().boundingRect(), submit->rect());
}

void TestNewcomer::scrollingAFormTakesNoFocus()
{
    QVERIFY(signIn());
    m_person->click(u"main.rail.selling"_s);
    m_person->click(u"selling.new"_s);
    for (const auto &name : {u"sell.lasts"_s, u"sell.endsAt"_s, u"sell.soft.window"_s})
        QVERIFY2(!(m_person->find<QWidget>(name)->focusPolicy() & (Qt::WheelFocus & ~Qt::StrongFocus)),
                 qPrintable(name));
}

void TestNewcomer::picturesAreLookedForAmongPictures()
{
    const QTemporaryDir home;
    const QDir pictures(home.filePath(u"Pictures"_s));
    QVERIFY(pictures.mkpath(u"."_s));
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    QVERIFY(signIn());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
    QVERIFY(signIn());
    m_person->click(u"main.rail.selling"_s);
    m_person->click(u"selling.new"_s);
    QString lookedIn;
    QTimer looking;
    connect(&looking, &QTimer::timeout, this, [&lookedIn, &looking] {
        if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            looking.stop();
            lookedIn = dialog->directory().path();
            dialog->reject();
        }
    });
    looking.start(20);
    m_person->click(u"sell.pictures.choose"_s);
    qputenv("HOME", before);
    QCOMPARE(lookedIn, pictures.path());
}

void TestNewcomer::aClickAtAPlaceTakesTheRingAlong()
{
    m_person->find<QPushButton>(u"main.rail.catalogue"_s)->setFocus(Qt::TabFocusReason);
    m_person->click(u"main.rail.won"_s);
    QCOMPARE(focused(), u"main.rail.won"_s);
    m_person->find<QLineEdit>(u"catalogue.search"_s)->setFocus(Qt::TabFocusReason);
    m_person->click(u"main.rail.catalogue"_s);
    QVERIFY(!focused().startsWith(u"main.rail."_s)); // the ring is for the keyboard
}

void TestNewcomer::whatAnEmptyPlaceOffersIsOneKeyAway()
{
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    m_person->find<QPushButton>(u"room.back"_s)->setFocus(Qt::TabFocusReason);
    m_person->click(u"main.rail.won"_s); // nobody is signed in
    QCOMPARE(focused(), u"won.state.action"_s);
}

void TestNewcomer::theKeyboardGoesAlongToAPlace()
{
    m_person->find<QListView>(u"catalogue.list"_s)->setFocus(Qt::TabFocusReason);
    m_person->find<QAction>(u"menu.won"_s)->trigger();
    QCOMPARE(focused(), u"won.state.action"_s);
}

void TestNewcomer::tabStopsOnceInARow_data()
{
    QTest::addColumn<QStringList>("row"); // of which the first is down at first
    QTest::addColumn<Qt::Key>("back");
    QTest::newRow("places") << QStringList{u"main.rail.catalogue"_s, u"main.rail.won"_s, u"main.rail.bids"_s}
                            << Qt::Key_Up;
    QTest::newRow("phases") << QStringList{u"catalogue.group.open"_s, u"catalogue.group.ended"_s,
                                           u"catalogue.group.all"_s}
                            << Qt::Key_Left;
}

// At the one that is down; the arrow keys go on from there.
void TestNewcomer::tabStopsOnceInARow()
{
    QFETCH(QStringList, row);
    QFETCH(Qt::Key, back);
    const auto stops = [this, &row] {
        QStringList found;
        for (const QString &name : std::as_const(row)) {
            if (m_person->find<QPushButton>(name)->focusPolicy() & Qt::TabFocus)
                found.append(name);
        }
        return found;
    };
    QCOMPARE(stops(), QStringList{row.first()});
    m_person->click(row.at(1));
    QCOMPARE(stops(), QStringList{row.at(1)});
    m_person->find<QPushButton>(row.at(1))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_person->find<QPushButton>(row.at(1)), back);
    QVERIFY(!m_person->find<QPushButton>(row.at(1))->isChecked());
}

void TestNewcomer::whoIsNewIsOfferedAnAccount()
{
    m_person->click(u"main.account"_s);
    QTRY_VERIFY(m_person->find<QLineEdit>(u"signin.nick"_s));
    QVERIFY(m_person->find<QLineEdit>(u"signin.nick"_s)->isVisible());
    m_person->click(u"signin.cancel"_s);
    QTRY_VERIFY(!m_person->find<QWidget>(u"signin"_s));

    QVERIFY(signIn());
    m_person->find<QAction>(u"menu.signOut"_s)->trigger();
    QTRY_VERIFY(!m_person->desktop().house()->isSignedIn());
    m_person->click(u"main.account"_s);
    QTRY_VERIFY(m_person->find<QLineEdit>(u"signin.email"_s));
    QVERIFY(!m_person->find<QLineEdit>(u"signin.nick"_s)->isVisible());
    QCOMPARE(m_person->find<QLineEdit>(u"signin.email"_s)->text(), u"minji@example.org"_s);
    m_person->click(u"signin.cancel"_s);
}

void TestNewcomer::whoSignedInToBidIsAtTheAsk()
{
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    m_person->find<QPushButton>(u"room.bid.submit"_s)->setFocus(Qt::TabFocusReason);
    QVERIFY(signIn());
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.submit"_s)->text().startsWith(u"Bid "_s));
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.submit"_s)->isEnabled());
    QCOMPARE(focused(), u"room.bid.submit"_s);
}

void TestNewcomer::whoSetAMaximumIsAtTheAmount()
{
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.submit"_s)->isEnabled());
    m_person->click(u"room.bid.step1"_s);
    QTRY_COMPARE(focused(), u"room.bid.set"_s);
    m_person->click(u"room.bid.set"_s);
    QTRY_VERIFY(m_person->text(u"room.bid.banner.text"_s).startsWith(u"You lead"_s));
    QCOMPARE(focused(), u"room.bid.amount"_s);
}

void TestNewcomer::onlyAMaximumIsLowered()
{
    QVERIFY(signIn());
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    m_person->clickAsk();
    QTRY_VERIFY(m_person->text(u"room.bid.banner.text"_s).startsWith(u"You lead at"_s));
    QVERIFY(!m_person->find<QPushButton>(u"room.bid.lower"_s)->isVisible());
    QCOMPARE(m_person->find<QPushButton>(u"room.bid.raise"_s)->accessibleName(), u"Set my maximum"_s);
    m_person->type(u"room.bid.amount"_s, u"100,000"_s);
    m_person->click(u"room.bid.raise"_s);
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.lower"_s)->isVisible());
    QCOMPARE(m_person->find<QPushButton>(u"room.bid.raise"_s)->accessibleName(), u"Raise my maximum"_s);
    // Where both have no room in one row, they begin beneath each other.
    m_person->desktop().window()->resize(900, 600);
    QTest::qWait(50);
    const auto placeOf = [this](const QString &name) {
        const auto *part = m_person->find<QWidget>(name);
        return part->mapTo(part->window(), QPoint());
    };
    const QPoint lower = placeOf(u"room.bid.lower"_s);
    const QPoint amount = placeOf(u"room.bid.amount"_s);
    QVERIFY(lower.y() < amount.y());
    QCOMPARE(lower.x(), amount.x());
}

// In the usual window nothing beside the pictures has to be scrolled for, whether anybody has bid or not.
void TestNewcomer::theWholeRoomFits()
{
    for (protocol::LotView &lot : m_host->lots) {
        if (lot.phase == auction::Phase::Open)
            lot.bids = 0;
    }
    m_host->bids.clear();
    QVERIFY(signIn());
    m_person->desktop().window()->resize(1280, 800);
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s));
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.step1"_s)->isVisible());
    auto *talk = m_person->find<QWidget>(u"room.talk"_s);
    QTRY_COMPARE(talk->visibleRegion().boundingRect(), talk->rect());
}

// The first that is bad, at its own field; each as it is left.
void TestNewcomer::signingUpSaysWhichFieldIsBad()
{
    m_person->find<QAction>(u"menu.signUp"_s)->trigger();
    QTRY_VERIFY(m_person->find<QLineEdit>(u"signin.email"_s) &&
                m_person->find<QLineEdit>(u"signin.email"_s)->isVisible());
    auto *dialog = m_person->find<QWidget>(u"signin"_s); // only where the keyboard is can a field be left
    QApplication::setActiveWindow(dialog);
    const QRect submit = m_person->find<QPushButton>(u"signin.submit"_s)->geometry();
    m_person->type(u"signin.email"_s, u"ann at example"_s);
    m_person->type(u"signin.nick"_s, u"ann"_s);
    QTRY_VERIFY(m_person->text(u"signin.email.below"_s).startsWith(u"This is no email address."_s));
    m_person->type(u"signin.password"_s, u"short"_s);
    m_person->click(u"signin.submit"_s);
    QVERIFY(m_person->text(u"signin.email.below"_s).startsWith(u"This is no email address."_s));
    QCOMPARE(m_person->text(u"signin.password.below"_s), u"At least 8 characters."_s);
    QTRY_COMPARE(m_person->find<QWidget>(u"signin"_s)->focusWidget()->objectName(), u"signin.email"_s);
    m_person->type(u"signin.email"_s, u"ann@example.org"_s);
    QVERIFY(m_person->text(u"signin.email.below"_s).isEmpty());
    QCOMPARE(m_person->find<QPushButton>(u"signin.submit"_s)->geometry(), submit); // nothing moved meanwhile
    m_person->click(u"signin.cancel"_s);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestNewcomer>(argc, argv);
}

#include "tst_newcomer.moc"
