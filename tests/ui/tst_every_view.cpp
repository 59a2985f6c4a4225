// Walks every view as it stands in both languages and themes and at two sizes, and fails on what somebody without
// sight, without a mouse or with a small screen would stumble over.
#include "dialogs/about_dialog.h"
#include "dialogs/account_dialog.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "ui/view_walk.h"

#include <QAction>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

namespace {

// Layouts settle, pictures arrive.
constexpr int settleMs = 120;

} // namespace

class TestEveryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isNamedReachableAndWhole_data();
    void isNamedReachableAndWhole();
    void walkFindsWhatIsWrong();

private:
    void look(QWidget &window, const QString &view);
    void lookAtPlaces(Driver &person);
    void lookAtRooms(Driver &person);
    void lookAtDialogs(Driver &person);

    std::unique_ptr<ShowHouse> m_host;
    QStringList m_findings;
};

void TestEveryView::init()
{
    m_findings.clear();
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
}

void TestEveryView::look(QWidget &window, const QString &view)
{
    QTest::qWait(settleMs);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of words that came at the last moment
    const QStringList found = ui_tests::unnamedControls(window) + ui_tests::unreachableControls(window) +
                              ui_tests::clippedWords(window) + ui_tests::faintWords(window);
    for (const auto &finding : found)
        m_findings.append(view + u": "_s + finding);
}

void TestEveryView::lookAtPlaces(Driver &person)
{
    auto *window = person.desktop().window();
    for (auto *place : window->findChildren<QPushButton *>()) {
        if (!place->objectName().startsWith(u"main.rail."_s) || !place->isVisible())
            continue;
        QTest::mouseClick(place, Qt::LeftButton);
        look(*window, place->objectName());
    }
    person.click(u"main.rail.catalogue"_s);
    person.click(u"catalogue.kind.table"_s);
    look(*window, u"table"_s);
}

void TestEveryView::lookAtRooms(Driver &person)
{
    auto *window = person.desktop().window();
    for (const auction::LotId lot : m_host->lots.keys()) {
        window->openLot(lot);
        look(*window, u"lot %1"_s.arg(lot));
    }
    for (const auto &tab : {u"room.tab.chat"_s, u"room.tab.people"_s}) {
        person.click(tab);
        look(*window, tab);
    }
}

void TestEveryView::lookAtDialogs(Driver &person)
{
    auto *window = person.desktop().window();
    for (const auto mode : {ui::AccountDialog::SignIn, ui::AccountDialog::SignUp}) {
        ui::AccountDialog account(person.desktop().house()->line(), person.desktop().theme(), mode, window);
        account.show();
        look(account, u"account"_s);
    }
    ui::AboutDialog about(person.desktop().theme(), window);
    about.show();
    look(about, u"about"_s);
}

void TestEveryView::isNamedReachableAndWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ui::Theme::Choice>("theme");
    const QSize small(900, 600);
    const QSize usual(1280, 800);
    QTest::newRow("en dark small") << u"en"_s << small << ui::Theme::Choice::Dark;
    QTest::newRow("en light usual") << u"en"_s << usual << ui::Theme::Choice::Light;
    QTest::newRow("ko light small") << u"ko"_s << small << ui::Theme::Choice::Light;
    QTest::newRow("ko dark usual") << u"ko"_s << usual << ui::Theme::Choice::Dark;
}

void TestEveryView::isNamedReachableAndWhole()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(ui::Theme::Choice, theme);
    Driver person;
    person.desktop().translation().choose(language);
    person.desktop().theme().setChoice(theme);
    look(*person.desktop().welcome(), u"welcome"_s);
    QVERIFY(person.join(m_host->base()));
    auto *window = person.desktop().window();
    window->resize(size);
    lookAtPlaces(person);
    QVERIFY(person.signIn(m_host->account.email, m_host->password));
    QCOMPARE(window->size(), size);
    lookAtPlaces(person);
    person.find<QAction>(u"menu.sell"_s)->trigger();
    look(*window, u"sell"_s);
    lookAtRooms(person);
    lookAtDialogs(person);
    m_findings.removeDuplicates();
    QVERIFY2(m_findings.isEmpty(), qPrintable(u'\n' + m_findings.join(u'\n')));
}

// The walk itself: a window with one of each mistake.
void TestEveryView::walkFindsWhatIsWrong()
{
    QWidget window;
    window.resize(300, 200);
    auto *nameless = new QLineEdit(&window);
    nameless->setObjectName(u"nameless"_s);
    auto *picture = new QPushButton(&window);
    picture->setObjectName(u"picture"_s);
    picture->move(0, 40);
    picture->setFocusPolicy(Qt::ClickFocus);
    auto *narrow = new QLabel(u"more words than there is room for"_s, &window);
    narrow->setObjectName(u"narrow"_s);
    narrow->setGeometry(0, 80, 20, 20);
    auto *outside = new QPushButton(u"Outside"_s, &window);
    outside->setObjectName(u"outside"_s);
    outside->move(280, 120);
    auto *faint = new QLabel(u"faint"_s, &window);
    faint->setObjectName(u"faint"_s);
    faint->setStyleSheet(u"color: #777777; background: #999999"_s);
    faint->setGeometry(0, 160, 100, 20);
    window.show();
    const auto says = [](const QStringList &findings, const QString &what) { return !findings.filter(what).isEmpty(); };
    QVERIFY(says(ui_tests::unnamedControls(window), u"nameless has no accessible name"_s));
    QVERIFY(says(ui_tests::unnamedControls(window), u"picture shows a picture alone"_s));
    QVERIFY(says(ui_tests::unreachableControls(window), u"picture is not reached"_s));
    QVERIFY(says(ui_tests::clippedWords(window), u"narrow has no room"_s));
    QVERIFY(says(ui_tests::clippedWords(window), u"outside sticks out"_s));
    QCOMPARE(ui_tests::faintWords(window).size(), 1);
    QVERIFY(says(ui_tests::faintWords(window), u"faint is hard to see"_s));
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestEveryView>(argc, argv);
}

#include "tst_every_view.moc"
