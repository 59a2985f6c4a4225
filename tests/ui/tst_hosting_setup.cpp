// Hosting from the first click: a new house step by step, an old one resumed.
#include "models/hosting/house_form.h"
#include "ui/hosting_scene.h"
#include "ui/run_in_english.h"
#include "ui/view_walk.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui::HostingOptions;
using ui::HostingTrouble;
using ui_tests::ShowHouse;

class TestHostingSetup : public QObject, protected ui_tests::HostingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aNewHouseInThreeSteps();
    void faultsAreSaidBesideTheField();
    void aFaultMovesNothingThatOneGoesOnTo();
    void everyStepIsWholeInTheSmallestWindow_data();
    void everyStepIsWholeInTheSmallestWindow();
    void nothingTypedIsLost_data();
    void nothingTypedIsLost();
    void backAndEscGoBack();
    void enterGoesOnWhereverOneIs();
    void aHallIsOpenedAsOne();
    void itIsEncryptedAsAsked();
    void openingFundsAreAskedForWhenTheyMatter();
    void anOldHouseIsResumedWithOneClick();
    void aHouseThatIsServedIsJoined();
    void aHouseInUseIsSaidWhereItWasResumed();
    void oneExampleHouseIsEnough();

private:
    void type(const QString &name, const QString &text) const;
    void fillAllSteps() const;
};

void TestHostingSetup::type(const QString &name, const QString &text) const
{
    auto *field = find<QLineEdit>(name);
    QVERIFY2(field && field->isVisible(), qPrintable(name));
    field->clear();
    QTest::keyClicks(field, text);
}

void TestHostingSetup::fillAllSteps() const
{
    click(u"welcome.new"_s);
    type(u"setup.name"_s, u"Harbour Lights"_s);
    QVERIFY(!find<QLineEdit>(u"setup.taxRate"_s)->isVisible());
    find<QComboBox>(u"setup.taxKind"_s)->setCurrentIndex(static_cast<int>(models::TaxKind::All));
    type(u"setup.taxRate"_s, u"10"_s);
    click(u"setup.next"_s);
    type(u"setup.premium"_s, u"12.5"_s);
    type(u"setup.commission"_s, u"5; 2.5 > 10000"_s);
    click(u"setup.next"_s);
    click(u"setup.reach.network"_s);
    type(u"setup.port"_s, u"8020"_s);
    click(u"setup.sellers.host"_s);
    click(u"setup.next"_s);
}

void TestHostingSetup::aNewHouseInThreeSteps()
{
    fillAllSteps();
    QCOMPARE(m_hosting->asked.size(), 1);
    HostingOptions expected{.houseName = u"Harbour Lights"_s,
                            .premium = 1'250,
                            .commission = {},
                            .tax = {.rate = 1'000, .on = auction::Tax::On::All},
                            .anyoneSells = false,
                            .reach = models::Reach::Network,
                            .port = 8020};
    expected.currency = m_hosting->asked.first().currency;
    const int exponent = auction::currencyOf(expected.currency).value_or(auction::Currency{}).exponent;
    expected.commission = {500, {{10'000 * auction::minorPerMajor(exponent), 250}}};
    QVERIFY(auction::currencyOf(expected.currency));
    QCOMPARE(m_hosting->asked.first(), expected);
    QVERIFY(!find<QPushButton>(u"setup.next"_s)->isEnabled()); // until the host has answered
}

void TestHostingSetup::faultsAreSaidBesideTheField()
{
    click(u"welcome.new"_s);
    click(u"setup.next"_s);
    QVERIFY(find<QLineEdit>(u"setup.name"_s)->property("wrong").toBool());
    QVERIFY(find<QLabel>(u"setup.name.below"_s)->isVisible());
    type(u"setup.name"_s, u"Harbour Lights"_s);
    click(u"setup.next"_s);
    type(u"setup.premium"_s, u"half"_s);
    click(u"setup.next"_s);
    QVERIFY(find<QLineEdit>(u"setup.premium"_s)->isVisible());
    QVERIFY(find<QLineEdit>(u"setup.premium"_s)->property("wrong").toBool());
    QVERIFY(!find<QLabel>(u"setup.example"_s)->isVisible());
    type(u"setup.premium"_s, u"10"_s);
    QVERIFY(find<QLabel>(u"setup.example"_s)->isVisible());
    click(u"setup.next"_s);
    QVERIFY(find<QLineEdit>(u"setup.port"_s)->isVisible());
    QVERIFY(m_hosting->asked.isEmpty());
}

// It is said as the field is left, in room that was kept for it.
void TestHostingSetup::aFaultMovesNothingThatOneGoesOnTo()
{
    click(u"welcome.new"_s);
    type(u"setup.name"_s, u"Harbour Lights"_s);
    click(u"setup.next"_s);
    type(u"setup.premium"_s, u"ten"_s);
    auto *commission = find<QWidget>(u"setup.commission"_s);
    auto *next = find<QWidget>(u"setup.next"_s);
    QTest::qWait(50);
    const QPoint field = commission->mapTo(commission->window(), QPoint());
    const QPoint button = next->mapTo(next->window(), QPoint());
    commission->setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(find<QWidget>(u"setup.premium"_s)->property("wrong").toBool());
    QTest::qWait(50);
    QCOMPARE(commission->mapTo(commission->window(), QPoint()), field);
    QCOMPARE(next->mapTo(next->window(), QPoint()), button);
}

void TestHostingSetup::everyStepIsWholeInTheSmallestWindow_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ko"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

// What has no room is scrolled, the buttons below it are not, and what is wrong is in sight.
void TestHostingSetup::everyStepIsWholeInTheSmallestWindow()
{
    QFETCH(QString, language);
    m_person->desktop().translation().choose(language);
    auto *window = m_person->desktop().welcome();
    window->resize(window->minimumSize());
    const auto look = [window] {
        QTest::qWait(50);
        return ui_tests::clippedWords(*window).join(u'\n');
    };
    click(u"welcome.new"_s);
    find<QComboBox>(u"setup.taxKind"_s)->setCurrentIndex(static_cast<int>(models::TaxKind::All));
    type(u"setup.taxRate"_s, u"ten"_s);
    click(u"setup.next"_s);
    QCOMPARE(look(), QString());
    type(u"setup.name"_s, u"Harbour Lights"_s);
    type(u"setup.taxRate"_s, u"10"_s);
    click(u"setup.next"_s);
    click(u"setup.funds.limited"_s);
    QCOMPARE(look(), QString());
    click(u"setup.next"_s);
    QCOMPARE(look(), QString());
    find<QComboBox>(u"setup.tls"_s)->setCurrentIndex(2); // by files, which are asked for
    click(u"setup.next"_s);
    QCOMPARE(look(), QString());
    const auto *wrong = find<QWidget>(u"setup.tls.certificate"_s);
    QVERIFY(wrong && wrong->property("wrong").toBool());
    QCOMPARE(wrong->visibleRegion().boundingRect(), wrong->rect());
    const auto *next = find<QWidget>(u"setup.next"_s);
    QCOMPARE(next->visibleRegion().boundingRect(), next->rect());
}

void TestHostingSetup::nothingTypedIsLost_data()
{
    QTest::addColumn<HostingTrouble>("trouble");
    QTest::addColumn<QString>("saidAt");
    QTest::newRow("the port is taken") << HostingTrouble::PortTaken << u"setup.port.below"_s;
    QTest::newRow("the house is open elsewhere") << HostingTrouble::HouseInUse << u"setup.banner.text"_s;
    QTest::newRow("anything else") << HostingTrouble::Other << u"setup.banner.text"_s;
}

void TestHostingSetup::nothingTypedIsLost()
{
    QFETCH(HostingTrouble, trouble);
    QFETCH(QString, saidAt);
    fillAllSteps();
    Q_EMIT m_hosting->failed(trouble, u"The disk is full."_s);
    auto *said = find<QLabel>(saidAt);
    QVERIFY(said->isVisible());
    QVERIFY(said->text().endsWith(u'.'));
    QCOMPARE(said->text() == u"The disk is full."_s, trouble == HostingTrouble::Other);
    QCOMPARE(find<QLineEdit>(u"setup.name"_s)->text(), u"Harbour Lights"_s);
    click(u"setup.next"_s);
    QCOMPARE(m_hosting->asked.size(), 2);
    QCOMPARE(m_hosting->asked.at(0), m_hosting->asked.at(1));
}

void TestHostingSetup::backAndEscGoBack()
{
    click(u"welcome.new"_s);
    type(u"setup.name"_s, u"Harbour Lights"_s);
    click(u"setup.next"_s);
    click(u"setup.back"_s);
    QCOMPARE(find<QLineEdit>(u"setup.name"_s)->text(), u"Harbour Lights"_s);
    QTest::keyClick(find<QLineEdit>(u"setup.name"_s), Qt::Key_Escape);
    QVERIFY(find<QPushButton>(u"welcome.new"_s)->isVisible());
}

void TestHostingSetup::enterGoesOnWhereverOneIs()
{
    click(u"welcome.new"_s);
    QTest::keyClicks(find<QLineEdit>(u"setup.name"_s), u"Harbour Lights"_s);
    QTest::keyClick(find<QLineEdit>(u"setup.name"_s), Qt::Key_Return);
    QTest::keyClick(find<QLineEdit>(u"setup.premium"_s), Qt::Key_Enter);
    auto *choice = find<QAbstractButton>(u"setup.reach.network"_s);
    choice->click();
    QTest::keyClick(choice, Qt::Key_Return);
    QCOMPARE(m_hosting->asked.size(), 1);
    QCOMPARE(m_hosting->asked.first().reach, models::Reach::Network);
}

void TestHostingSetup::aHallIsOpenedAsOne()
{
    click(u"welcome.new"_s);
    type(u"setup.name"_s, u"Harbour Lights"_s);
    click(u"setup.next"_s);
    click(u"setup.next"_s);
    find<QAbstractButton>(u"setup.reach.hall"_s)->click();
    click(u"setup.next"_s);
    QCOMPARE(m_hosting->asked.value(0).reach, ui::Reach::Hall);
}

void TestHostingSetup::itIsEncryptedAsAsked()
{
    fillAllSteps();
    QCOMPARE(m_hosting->asked.value(0).tls, models::TlsChoice());
    Q_EMIT m_hosting->failed(HostingTrouble::Other, u"No"_s);
    auto *by = find<QComboBox>(u"setup.tls"_s);
    QVERIFY(!find<QLineEdit>(u"setup.tls.key"_s)->isVisible());
    by->setCurrentIndex(static_cast<int>(models::TlsChoice::By::OwnCertificate));
    click(u"setup.next"_s);
    QCOMPARE(m_hosting->asked.value(1).tls.by, models::TlsChoice::By::OwnCertificate);
    Q_EMIT m_hosting->failed(HostingTrouble::Other, u"No"_s);
    by->setCurrentIndex(static_cast<int>(models::TlsChoice::By::Files));
    type(u"setup.tls.certificate"_s, QCoreApplication::applicationFilePath());
    type(u"setup.tls.key"_s, u"/nowhere"_s);
    click(u"setup.next"_s);
    QCOMPARE(m_hosting->asked.size(), 2);
    QVERIFY(!find<QLineEdit>(u"setup.tls.certificate"_s)->property("wrong").toBool());
    QVERIFY(find<QLineEdit>(u"setup.tls.key"_s)->property("wrong").toBool());
    type(u"setup.tls.key"_s, QCoreApplication::applicationFilePath());
    click(u"setup.next"_s);
    QCOMPARE(m_hosting->asked.value(2).tls.keyFile, QCoreApplication::applicationFilePath());
}

void TestHostingSetup::openingFundsAreAskedForWhenTheyMatter()
{
    click(u"welcome.new"_s);
    type(u"setup.name"_s, u"Harbour Lights"_s);
    click(u"setup.next"_s);
    QVERIFY(!find<QLineEdit>(u"setup.openingFunds"_s)->isVisible());
    click(u"setup.funds.limited"_s);
    type(u"setup.openingFunds"_s, u"1500"_s);
    click(u"setup.next"_s);
    click(u"setup.next"_s);
    QVERIFY(m_hosting->asked.value(0).limitedFunds);
    QVERIFY(m_hosting->asked.value(0).openingFunds > 0);
}

void TestHostingSetup::anOldHouseIsResumedWithOneClick()
{
    const HostingOptions old{
        .folder = u"/houses/harbour"_s, .houseName = u"Harbour & Lights"_s, .reach = models::Reach::Network};
    m_hosting->houses = {{.options = old, .lots = 24}, {.options = {.folder = u"/houses/attic"_s}, .lots = 1}};
    find<QPushButton>(u"welcome.new"_s)->setFocus();
    m_hosting->findHouses();
    auto *resume = find<QPushButton>(u"welcome.resume1"_s);
    QTRY_VERIFY(resume->isVisible());
    QCOMPARE(resume->window()->focusWidget(), resume);
    QVERIFY(resume->accessibleName().startsWith(u"Resume Harbour & Lights – 24 lot"_s));
    QTRY_VERIFY(find<QPushButton>(u"welcome.resume2"_s)->isVisible());
    // The keyboard is at it first, and comes by all that is on its side before it goes to joining.
    QStringList order;
    for (const auto *next = resume->window()->nextInFocusChain(); next != resume->window();
         next = next->nextInFocusChain()) {
        if (next->isVisible() && (next->focusPolicy() & Qt::TabFocus))
            order.append(next->objectName());
    }
    QCOMPARE(order.mid(0, 5), (QStringList{u"welcome.resume1"_s, u"welcome.resume2"_s, u"welcome.new"_s,
                                           u"welcome.demo"_s, u"welcome.address"_s}));
    click(u"welcome.resume1"_s);
    QCOMPARE(m_hosting->asked, QList{old});
}

// Also where that was found out only when it was to be resumed.
void TestHostingSetup::aHouseThatIsServedIsJoined()
{
    const HostingOptions served{.folder = u"/houses/harbour"_s, .houseName = u"Harbour"_s};
    m_hosting->houses = {{.options = served, .lots = 24, .servedAt = QUrl(u"http://127.0.0.1:1/"_s)}};
    m_hosting->findHouses();
    QTRY_VERIFY(find<QPushButton>(u"welcome.resume1"_s)->isVisible());
    QCOMPARE(find<QPushButton>(u"welcome.resume1"_s)->accessibleName(), u"Join Harbour – it is open"_s);
    click(u"welcome.resume1"_s);
    QVERIFY(m_hosting->asked.isEmpty());
    // Nobody is there by now.
    QTRY_VERIFY(find<QLabel>(u"welcome.address.below"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"welcome.resume1"_s)->isEnabled());

    ShowHouse host;
    QVERIFY(host.start());
    Q_EMIT m_hosting->servedElsewhere(host.base());
    QTRY_VERIFY(m_person->desktop().window());
    QVERIFY(!m_hosting->isRunning());
}

void TestHostingSetup::aHouseInUseIsSaidWhereItWasResumed()
{
    m_hosting->houses = {{.options = {.folder = u"/houses/harbour"_s, .houseName = u"Harbour"_s}, .lots = 24}};
    m_hosting->findHouses();
    QTRY_VERIFY(find<QPushButton>(u"welcome.resume1"_s)->isVisible());
    click(u"welcome.resume1"_s);
    QVERIFY(!find<QPushButton>(u"welcome.resume1"_s)->isEnabled());
    Q_EMIT m_hosting->failed(HostingTrouble::HouseInUse, u"Another host already serves the folder."_s);
    QVERIFY(find<QLabel>(u"welcome.host.banner.text"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"welcome.resume1"_s)->isEnabled());
}

void TestHostingSetup::oneExampleHouseIsEnough()
{
    click(u"welcome.demo"_s);
    QVERIFY(m_hosting->asked.at(0).demo);
    QVERIFY(m_hosting->asked.at(0).folder.isEmpty());
    Q_EMIT m_hosting->failed(HostingTrouble::Other, u"The disk is full."_s);
    const HostingOptions old{.folder = u"/houses/example"_s, .houseName = u"Example"_s, .demo = true};
    m_hosting->houses = {{.options = {.folder = u"/houses/own"_s}, .lots = 3}, {.options = old, .lots = 24}};
    m_hosting->findHouses();
    click(u"welcome.demo"_s);
    QCOMPARE(m_hosting->asked.at(1), old);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestHostingSetup>(argc, argv);
}
#include "tst_hosting_setup.moc"
