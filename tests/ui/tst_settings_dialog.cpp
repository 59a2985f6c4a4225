// The settings hold at once and are kept; the tray's own menu.
#include "dialogs/settings_dialog.h"
#include "windows/notices/tray.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace gavel;
using link::Kept;
using link::NoticeKind;
using ui::SettingsDialog;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachSwitchIsKept_data();
    void eachSwitchIsKept();
    void quietHoursAreKept();
    void themeAndLanguageAreTold();
    void whatNeedsATrayIsNotOffered();
    void theTraysMenu();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"settings.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<link::KeptSettings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<link::KeptSettings>(path());
    m_dialog = std::make_unique<SettingsDialog>(
        *m_settings, SettingsDialog::Shown{.theme = ui::Theme::Choice::Dark, .language = u"ko"_s, .hasTray = true});
    m_dialog->QDialog::show();
}

void TestSettingsDialog::eachSwitchIsKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kept>("kept");
    const auto row = [](const char *name, const Kept &kept) {
        QTest::newRow(name) << QString::fromLatin1(name) << kept;
    };
    row("settings.outbid", {.notices = {.off = {NoticeKind::Outbid}}});
    row("settings.endingSoon", {.notices = {.off = {NoticeKind::EndingSoon}}});
    row("settings.won", {.notices = {.off = {NoticeKind::Won}}});
    row("settings.offered", {.notices = {.off = {NoticeKind::Offered}}});
    row("settings.mySale", {.notices = {.off = {NoticeKind::MySale}}});
    row("settings.announcement", {.notices = {.off = {NoticeKind::Announcement}}});
    row("settings.tray", {.notices = {.tray = false}});
    row("settings.sound", {.notices = {.sound = false}});
    row("settings.quiet", {.notices = {.quiet = {.on = true}}});
    row("settings.closesToTray", {.closesToTray = false});
}

void TestSettingsDialog::eachSwitchIsKept()
{
    QFETCH(QString, name);
    QFETCH(Kept, kept);
    m_dialog->findChild<QCheckBox *>(name)->click();
    QCOMPARE(m_settings->kept(), kept);
    QCOMPARE(link::SettingsFile(path()).load(), kept);
    m_dialog->findChild<QCheckBox *>(name)->click();
    QCOMPARE(m_settings->kept(), Kept());
}

void TestSettingsDialog::quietHoursAreKept()
{
    auto *from = m_dialog->findChild<QTimeEdit *>(u"settings.quiet.from"_s);
    auto *to = m_dialog->findChild<QTimeEdit *>(u"settings.quiet.to"_s);
    QVERIFY(!from->isEnabled());
    m_dialog->findChild<QCheckBox *>(u"settings.quiet"_s)->click();
    QVERIFY(from->isEnabled());
    from->setTime(QTime(23, 15));
    to->setTime(QTime(6, 30));
    const auto quiet = link::SettingsFile(path()).load().notices.quiet;
    QCOMPARE(quiet, (link::QuietHours{.on = true, .from = QTime(23, 15), .to = QTime(6, 30)}));
}

void TestSettingsDialog::themeAndLanguageAreTold()
{
    auto *theme = m_dialog->findChild<QComboBox *>(u"settings.theme"_s);
    auto *language = m_dialog->findChild<QComboBox *>(u"settings.language"_s);
    QCOMPARE(theme->currentIndex(), 2);
    QCOMPARE(language->currentText(), u"한국어"_s);
    QSignalSpy themed(m_dialog.get(), &SettingsDialog::themeChosen);
    QSignalSpy spoken(m_dialog.get(), &SettingsDialog::languageChosen);
    QTest::keyClick(theme, Qt::Key_Up);
    QTest::keyClick(language, Qt::Key_Up);
    QCOMPARE(themed.value(0).value(0).value<ui::Theme::Choice>(), ui::Theme::Choice::Light);
    QCOMPARE(spoken.value(0).value(0).toString(), u"en"_s);
}

void TestSettingsDialog::whatNeedsATrayIsNotOffered()
{
    m_settings->change([](Kept &kept) { kept.notices.tray = true; });
    SettingsDialog dialog(*m_settings, {});
    for (const auto &name : {u"settings.tray"_s, u"settings.closesToTray"_s})
        QVERIFY(!dialog.findChild<QCheckBox *>(name)->isEnabled());
    dialog.findChild<QCheckBox *>(u"settings.sound"_s)->click();
    QVERIFY(m_settings->kept().notices.tray); // as one liked it where there is one
    QVERIFY(m_settings->kept().closesToTray);
}

void TestSettingsDialog::theTraysMenu()
{
    ui::Theme theme(*qApp);
    ui::Tray tray(theme);
    QSignalSpy opened(&tray, &ui::Tray::openAsked);
    QSignalSpy muted(&tray, &ui::Tray::muteChosen);
    QSignalSpy quit(&tray, &ui::Tray::quitAsked);
    auto *mute = tray.menu().findChild<QAction *>(u"tray.mute"_s);
    QVERIFY(!mute->isEnabled());
    tray.setInHouse(true);
    mute->trigger();
    tray.menu().findChild<QAction *>(u"tray.open"_s)->trigger();
    tray.menu().findChild<QAction *>(u"tray.quit"_s)->trigger();
    QCOMPARE(muted.value(0).value(0).toBool(), true);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(quit.count(), 1);
    tray.setInHouse(false);
    QVERIFY(!mute->isChecked());
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
