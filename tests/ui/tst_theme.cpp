#include "theme/colours.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using gavel::ui::Colour;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void edgesOfWhatIsTypedIntoAreSeen();
    void placeholdersAreReadable();
    void everyMeaningHasBothValues();
    void choiceChangesThePalette();
    void iconFollowsTheTheme();
    void aListThatPopsUpHasAGround();
    void whatCannotBePressedLooksSo();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<Colour>("ink");
    QTest::addColumn<Colour>("ground");
    const std::pair<const char *, Colour> inks[] = {
        {"ink", Colour::Ink}, {"second ink", Colour::SecondInk}, {"third ink", Colour::ThirdInk}};
    const std::pair<const char *, Colour> grounds[] = {
        {"ground", Colour::Ground}, {"panel", Colour::Panel}, {"rail", Colour::Rail}};
    for (const auto &[inkName, ink] : inks) {
        for (const auto &[groundName, ground] : grounds)
            QTest::addRow("%s on %s", inkName, groundName) << ink << ground;
    }
    QTest::newRow("counter") << Colour::SecondInk << Colour::Raised;
    QTest::newRow("accent") << Colour::Accent << Colour::AccentGround;
    QTest::newRow("accent on panel") << Colour::Accent << Colour::Panel;
    QTest::newRow("primary button") << Colour::OnAccent << Colour::Accent;
    QTest::newRow("the deed in red") << Colour::OnAccent << Colour::Alarm;
    QTest::newRow("fine") << Colour::Fine << Colour::FineGround;
    QTest::newRow("fine on panel") << Colour::Fine << Colour::Panel;
    QTest::newRow("alarm") << Colour::Alarm << Colour::AlarmGround;
    QTest::newRow("alarm on ground") << Colour::Alarm << Colour::Ground;
    QTest::newRow("soon") << Colour::Soon << Colour::SoonGround;
    QTest::newRow("soon on panel") << Colour::Soon << Colour::Panel;
}

void TestTheme::textIsReadable()
{
    QFETCH(Colour, ink);
    QFETCH(Colour, ground);
    for (const bool dark : {false, true}) {
        const double reached = gavel::ui::contrast(colourOf(ink, dark), colourOf(ground, dark));
        QVERIFY2(reached >= 4.5, qPrintable(u"%1 in %2"_s.arg(reached).arg(dark ? u"dark"_s : u"light"_s)));
    }
}

void TestTheme::edgesOfWhatIsTypedIntoAreSeen()
{
    for (const bool dark : {false, true}) {
        for (const auto ground : {Colour::Ground, Colour::Panel}) {
            QVERIFY(gavel::ui::contrast(colourOf(Colour::InputLine, dark), colourOf(ground, dark)) >= 3);
            QVERIFY(gavel::ui::contrast(colourOf(Colour::Accent, dark), colourOf(ground, dark)) >= 3); // the focus
        }
    }
}

// A style sheet that gives a field's words a colour makes half of it the placeholder's.
void TestTheme::placeholdersAreReadable()
{
    gavel::ui::Theme theme(*qApp);
    for (const auto choice : {gavel::ui::Theme::Choice::Light, gavel::ui::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        QLineEdit field;
        field.ensurePolished();
        const QColor placeholder = field.palette().color(QPalette::PlaceholderText);
        QCOMPARE(placeholder.alpha(), 255);
        QVERIFY(gavel::ui::contrast(placeholder, theme.colour(Colour::Panel)) >= 4.5);
    }
}

void TestTheme::everyMeaningHasBothValues()
{
    for (int meaning = 0; meaning < gavel::ui::colourCount; ++meaning) {
        const auto light = colourOf(static_cast<Colour>(meaning), false);
        const auto dark = colourOf(static_cast<Colour>(meaning), true);
        QCOMPARE(light.alpha(), 255);
        QCOMPARE(dark.alpha(), 255);
        QVERIFY(light != dark);
    }
}

void TestTheme::choiceChangesThePalette()
{
    gavel::ui::Theme theme(*qApp);
    theme.setChoice(gavel::ui::Theme::Choice::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), colourOf(Colour::Ground, true));
    theme.setChoice(gavel::ui::Theme::Choice::Light);
    QVERIFY(!theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), colourOf(Colour::Ground, false));
}

void TestTheme::iconFollowsTheTheme()
{
    gavel::ui::Theme theme(*qApp);
    theme.setChoice(gavel::ui::Theme::Choice::Light);
    const QIcon icon = theme.icon(u"search"_s, Colour::Alarm);
    const QImage light = icon.pixmap(32).toImage();
    theme.setChoice(gavel::ui::Theme::Choice::Dark);
    const QImage dark = icon.pixmap(32).toImage();
    QVERIFY(!light.isNull());
    QVERIFY(light != dark);
}

// The names that a file dialog offers as one types: through the ground of a view they would stand on nothing.
void TestTheme::aListThatPopsUpHasAGround()
{
    gavel::ui::Theme theme(*qApp);
    for (const auto choice : {gavel::ui::Theme::Choice::Light, gavel::ui::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        QLineEdit field;
        QCompleter names(QStringList{u"guests.csv"_s, u"guests-last-year.csv"_s});
        field.setCompleter(&names);
        field.show();
        QTest::keyClicks(&field, u"gu"_s);
        QTRY_VERIFY(names.popup()->isVisible());
        const QImage picture = names.popup()->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, 3), theme.colour(Colour::Panel));
    }
}

namespace {

QColor inkOn(QWidget &window)
{
    const QImage picture = window.grab().toImage();
    const QColor ground = picture.pixelColor(1, 1);
    QColor ink = ground;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (gavel::ui::contrast(pixel, ground) > gavel::ui::contrast(ink, ground))
                ink = pixel;
        }
    }
    return ink;
}

} // namespace

// A quiet button has no frame that could tell.
void TestTheme::whatCannotBePressedLooksSo()
{
    gavel::ui::Theme theme(*qApp);
    for (const auto choice : {gavel::ui::Theme::Choice::Light, gavel::ui::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        QWidget window;
        QPushButton button(u"Take back…"_s, &window);
        button.setProperty("look", u"quiet"_s);
        window.show();
        const QColor enabled = inkOn(window);
        button.setEnabled(false);
        QVERIFY(gavel::ui::contrast(enabled, inkOn(window)) >= 1.8);
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
