// No two letters of one menu, of the menu bar and the view under it, and no two shortcuts mean different things; every
// action is in a menu, and the finder goes to all of them.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

namespace {

// What is said twice, as sentences.
class Letters
{
public:
    void add(const QString &text)
    {
        const auto letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            return;
        if (const QString other = m_taken.value(letter); !other.isEmpty())
            m_clashes.append(u"%1: “%2” and “%3”"_s.arg(letter.toString(), other, text));
        m_taken.insert(letter, text);
    }
    [[nodiscard]] QStringList clashes() const { return m_clashes; }

private:
    QHash<QKeySequence, QString> m_taken;
    QStringList m_clashes;
};

QStringList clashesWithin(const QMenu &menu)
{
    Letters letters;
    QStringList clashes;
    for (const auto *action : menu.actions()) {
        letters.add(action->text());
        if (action->menu())
            clashes += clashesWithin(*action->menu());
    }
    return clashes + letters.clashes();
}

// Of the menu bar and everything that is seen under it: Alt reaches both.
QStringList clashesOf(const QMainWindow &window)
{
    Letters letters;
    for (const auto *menu : window.menuBar()->actions()) {
        if (menu->isVisible())
            letters.add(menu->text());
    }
    for (const auto *widget : window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (widget->isVisible() && button)
            letters.add(button->text());
        else if (widget->isVisible() && label && label->buddy())
            letters.add(label->text());
    }
    return letters.clashes();
}

} // namespace

class TestMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void lettersDoNotClash_data();
    void lettersDoNotClash();
    void shortcutsDoNotClash();

    void finderGoesToALotByItsName();
    void lotsAreFoundAndShownByTheirNumbers();
    void finderDoesWhatAnActionDoes();
    void finderIsPutAwayByEscapeAndByAClickBesideIt();
    void finderOffersOnlyWhatIsPossible();

private:
    [[nodiscard]] static QStringList found(const Driver &person);
    static void openFinder(const Driver &person, const QString &typed);
    static void speak(const Driver &person, const QString &language);

    std::unique_ptr<ShowHouse> m_host;
};

void TestMenus::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    m_host->account.host = true;
    QVERIFY(m_host->start());
}

void TestMenus::lettersDoNotClash_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"menu.language.en"_s;
    QTest::newRow("Korean") << u"menu.language.ko"_s;
}

void TestMenus::lettersDoNotClash()
{
    QFETCH(QString, language);
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    speak(person, language);
    const auto *window = person.desktop().window();
    QStringList clashes;
    for (const auto *menu : window->menuBar()->actions())
        clashes += clashesWithin(*menu->menu());
    for (const auto &view : {u"menu.catalogue"_s, u"menu.watching"_s, u"menu.bids"_s, u"menu.won"_s, u"menu.selling"_s,
                             u"menu.console"_s, u"menu.sell"_s}) {
        person.find<QAction>(view)->trigger();
        QTest::qWait(20);
        clashes += clashesOf(*window);
    }
    person.desktop().window()->openLot(2);
    QTRY_VERIFY(!person.text(u"room.name"_s).isEmpty());
    clashes += clashesOf(*window);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
    person.find<QAction>(u"menu.language.en"_s)->trigger();
}

void TestMenus::shortcutsDoNotClash()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QHash<QKeySequence, QString> taken;
    for (const auto *action : person.desktop().window()->findChildren<QAction *>()) {
        for (const auto &shortcut : action->shortcuts()) {
            if (action->objectName().isEmpty())
                continue; // of a text field's own menu
            QVERIFY2(!taken.contains(shortcut), qPrintable(shortcut.toString() + u": "_s + taken.value(shortcut) +
                                                           u", "_s + action->objectName()));
            taken.insert(shortcut, action->objectName());
        }
    }
    QVERIFY(taken.size() > 20);
}

QStringList TestMenus::found(const Driver &person)
{
    QStringList texts;
    const auto *rows = person.rows(u"finder.list"_s);
    for (int row = 0; row < rows->rowCount(); ++row)
        texts.append(rows->index(row, 0).data().toString());
    return texts;
}

// The windows are told of another language later.
void TestMenus::speak(const Driver &person, const QString &language)
{
    person.find<QAction>(language)->trigger();
    const auto *quit = person.find<QAction>(u"menu.quit"_s);
    QTRY_COMPARE(quit->text(), QCoreApplication::translate("gavel::ui::MainMenu", "&Quit"));
}

void TestMenus::openFinder(const Driver &person, const QString &typed)
{
    person.find<QAction>(u"menu.finder"_s)->trigger();
    QVERIFY(person.find<QLineEdit>(u"finder.field"_s)->isVisible());
    person.find<QLineEdit>(u"finder.field"_s)->setText(typed); // QTest types ASCII alone
}

void TestMenus::finderGoesToALotByItsName()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    openFinder(person, u"rangefinder"_s);
    QCOMPARE(found(person), (QStringList{u"Rangefinder lens, 50 mm"_s, u"Rangefinder camera, 1957"_s}));
    auto *field = person.find<QLineEdit>(u"finder.field"_s);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(field->accessibleDescription().contains(u"camera"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QTRY_COMPARE(person.text(u"room.name"_s), u"Rangefinder camera, 1957"_s);
}

void TestMenus::lotsAreFoundAndShownByTheirNumbers()
{
    m_host->lots[3].place.number = u"17"_s;
    const QString name = m_host->lots[3].name;
    Driver person;
    QVERIFY(person.join(m_host->base()));
    openFinder(person, u"17"_s);
    QCOMPARE(found(person).value(0), name);
    QTest::keyClick(person.find<QLineEdit>(u"finder.field"_s), Qt::Key_Return);
    QTRY_COMPARE(person.text(u"room.number"_s), u"› Lot 17"_s);
    auto &sales = person.desktop().house()->sales(); // another is planned while it is looked at
    sales.set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    QCOMPARE(person.text(u"room.number"_s), u"› Lot 17 (Spring)"_s);
    QCOMPARE(person.text(u"room.name"_s), name);
    person.click(u"main.rail.catalogue"_s);
    person.type(u"catalogue.search"_s, u"17"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 1);
    QCOMPARE(person.rows(u"catalogue.list"_s)->index(0, 0).data().toString(), name);
}

void TestMenus::finderDoesWhatAnActionDoes()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    openFinder(person, u"my bids"_s);
    QTest::keyClick(person.find<QLineEdit>(u"finder.field"_s), Qt::Key_Return);
    QTRY_VERIFY(person.find<QWidget>(u"bids"_s)->isVisible());
    speak(person, u"menu.language.ko"_s);
    openFinder(person, u"ㄴㅊㅂㅇ"_s);
    QCOMPARE(found(person), QStringList{u"낙찰받음"_s});
    QTest::keyClick(person.find<QLineEdit>(u"finder.field"_s), Qt::Key_Return);
    QTRY_VERIFY(person.find<QWidget>(u"won"_s)->isVisible());
    person.find<QAction>(u"menu.language.en"_s)->trigger();
}

void TestMenus::finderIsPutAwayByEscapeAndByAClickBesideIt()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.find<QLineEdit>(u"catalogue.search"_s)->setFocus();
    openFinder(person, u"zeppelin"_s);
    QVERIFY(person.find<QLabel>(u"finder.nothing"_s)->isVisible());
    auto *field = person.find<QLineEdit>(u"finder.field"_s);
    QTest::keyClick(field, Qt::Key_Return); // nothing is found: nothing happens
    QVERIFY(field->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(person.find<QLineEdit>(u"catalogue.search"_s)->hasFocus());
    openFinder(person, {});
    QVERIFY(field->text().isEmpty());
    auto *veil = person.find<QWidget>(u"finder"_s)->parentWidget();
    QTest::mouseClick(veil, Qt::LeftButton, {}, {4, veil->height() - 4});
    QVERIFY(!field->isVisible());
}

void TestMenus::finderOffersOnlyWhatIsPossible()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    openFinder(person, u"sign"_s);
    QVERIFY(found(person).contains(u"Sign in…"_s));
    QVERIFY(!found(person).contains(u"Sign out"_s));
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestMenus>(argc, argv);
}

#include "tst_menus.moc"
