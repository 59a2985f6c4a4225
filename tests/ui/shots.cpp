// Takes a picture of every view, in both themes and languages and at three sizes: gavel_shots DIRECTORY [BEGINNING]
// With a beginning, only of those whose names begin so; --theme, --language and --size keep to one of each.
#include "dialogs/about_dialog.h"
#include "dialogs/account_dialog.h"
#include "dialogs/closing_dialog.h"
#include "dialogs/host_password_dialog.h"
#include "ui/console_shots.h"
#include "ui/fake_hosting.h"
#include "ui/list_shots.h"
#include "ui/room_shots.h"
#include "ui/sell_shots.h"
#include "ui/shell_shots.h"
#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/welcome_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr int settleMs = 350;
constexpr int passingMs = 40;

// One run through all views, in one theme and language, at one size.
class Tour
{
public:
    Tour(const QDir &into, const QString &beginning, ui::Theme::Choice theme, const QString &language,
         const QSize &size)
        : m_into(into)
        , m_beginning(beginning)
        , m_suffix(u"-%1-%2-%3x%4.png"_s.arg(theme == ui::Theme::Choice::Dark ? u"dark"_s : u"light"_s, language)
                       .arg(size.width())
                       .arg(size.height()))
        , m_size(size)
        , m_desktop(&m_hosting, m_settings.filePath(u"settings.json"_s), {})
    {
        m_desktop.translation().choose(language);
        m_desktop.theme().setChoice(theme);
        m_host.furnish();
    }

    bool run()
    {
        if (!m_host.start())
            return false;
        keepWhatWasSeen(m_settings.path(), m_host);
        welcome();
        if (!join())
            return false;
        views();
        dialogs();
        takeConsoleShots(m_desktop, m_host, [this](QWidget *seen, const QString &name) { shot(seen, name); });
        troubles();
        return true;
    }

private:
    void shot(QWidget *widget, const QString &name)
    {
        const bool wanted = name.startsWith(m_beginning);
        QTest::qWait(wanted ? settleMs : passingMs);
        if (!wanted)
            return;
        widget->grab().save(m_into.filePath(name + m_suffix));
    }

    template <typename Kind>
    Kind *find(const QString &name)
    {
        return m_desktop.window()->findChild<Kind *>(name);
    }

    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    void welcome()
    {
        auto *window = m_desktop.welcome();
        window->setRecent({{.base = QUrl(u"http://192.168.0.12:8010/"_s), .name = u"Harbour Lights"_s, .token = {}},
                           {.base = QUrl(u"http://10.0.0.7:8010/"_s), .name = u"Attic & Cellar"_s, .token = {}}});
        window->show();
        window->resize(m_size);
        shot(window, u"welcome"_s);
        window->findChild<QLineEdit *>(u"welcome.address"_s)->setText(u"ftp://somewhere"_s);
        QTest::mouseClick(window->findChild<QPushButton *>(u"welcome.join"_s), Qt::LeftButton);
        shot(window, u"welcome-errors"_s);
        m_hosting.houses = {
            {.options = {.folder = u"/1"_s, .houseName = u"Harbour Lights Charity Evening"_s}, .lots = 24},
            {.options = {.folder = u"/2"_s, .houseName = u"Attic & Cellar"_s}, .lots = 1}};
        m_hosting.findHouses();
        shot(window, u"welcome-resume"_s);
        setup();
    }

    // The steps to a new house, with a fault at each and at last a host that could not start.
    void setup()
    {
        auto *window = m_desktop.welcome();
        const auto press = [window](const QString &name) { window->findChild<QAbstractButton *>(name)->click(); };
        const auto type = [window](const QString &name, const QString &text) {
            window->findChild<QLineEdit *>(name)->setText(text);
        };
        press(u"welcome.new"_s);
        press(u"setup.next"_s);
        shot(window, u"setup-house"_s);
        type(u"setup.name"_s, u"Harbour Lights Charity Evening"_s);
        press(u"setup.next"_s);
        type(u"setup.premium"_s, u"12.5"_s);
        type(u"setup.commission"_s, u"5"_s);
        press(u"setup.funds.limited"_s);
        shot(window, u"setup-money"_s);
        press(u"setup.next"_s);
        press(u"setup.reach.network"_s);
        shot(window, u"setup-people"_s);
        press(u"setup.next"_s);
        Q_EMIT m_hosting.failed(ui::HostingTrouble::PortTaken, {});
        shot(window, u"setup-port-taken"_s);
        for (int step = 0; step < 3; ++step)
            press(u"setup.back"_s);
    }

    bool join()
    {
        auto *window = m_desktop.welcome();
        window->findChild<QLineEdit *>(u"welcome.address"_s)->setText(m_host.base().toString());
        QTest::mouseClick(window->findChild<QPushButton *>(u"welcome.join"_s), Qt::LeftButton);
        if (!QTest::qWaitFor([this] { return m_desktop.window() != nullptr; }))
            return false;
        m_desktop.window()->resize(m_size);
        shot(m_desktop.window(), u"catalogue-guest"_s);
        m_desktop.window()->openLot(2);
        shot(m_desktop.window(), u"room-guest"_s);
        click(u"main.rail.bids"_s);
        shot(m_desktop.window(), u"bids-guest"_s);
        m_desktop.house()->line().useToken(m_host.token);
        return QTest::qWaitFor([this] { return m_desktop.house()->isSignedIn(); });
    }

    void views()
    {
        takeShellShots(m_desktop, [this](QWidget *seen, const QString &name) { shot(seen, name); });
        takeRoomShots(m_desktop, m_host, [this](QWidget *seen, const QString &name) { shot(seen, name); });
        if (!m_desktop.theme().isDark()) // the hall is dark in either theme
            takeHallShots(m_desktop, [this](QWidget *seen, const QString &name) { shot(seen, name); });
        takeListShots(m_desktop, m_host, [this](QWidget *seen, const QString &name) { shot(seen, name); });
        takeSellShots(m_desktop, m_host, [this](QWidget *seen, const QString &name) { shot(seen, name); });
    }

    void dialogs()
    {
        auto *window = m_desktop.window();
        auto &line = m_desktop.house()->line();
        for (const auto mode : {ui::AccountDialog::SignIn, ui::AccountDialog::SignUp}) {
            ui::AccountDialog account(line, m_desktop.theme(), mode, window);
            account.show();
            QTest::mouseClick(account.findChild<QPushButton *>(u"signin.submit"_s), Qt::LeftButton);
            shot(&account, mode == ui::AccountDialog::SignIn ? u"dialog-sign-in"_s : u"dialog-sign-up"_s);
        }
        ui::HostPasswordDialog password(line, m_desktop.theme(), window);
        password.show();
        shot(&password, u"dialog-host-password"_s);
        password.hide();
        ui::ClosingDialog closing({.name = u"Harbour Lights Charity Evening"_s, .openLots = 8, .canGoOn = true},
                                  window);
        closing.show();
        shot(&closing, u"dialog-closing"_s);
        closing.hide();
        find<QAction>(u"menu.settings"_s)->trigger();
        shot(find<QDialog>(u"settings"_s), u"dialog-settings"_s);
        click(u"settings.done"_s);
        ui::AboutDialog about(m_desktop.theme(), window);
        about.show();
        shot(&about, u"dialog-about"_s);
    }

    void troubles()
    {
        auto *window = m_desktop.window();
        click(u"main.rail.catalogue"_s);
        m_host.tellOutbid(1);
        shot(window, u"notice-outbid"_s);
        m_host.tellOutbid(2);
        m_host.announce(u"The tea room is open until nine. Lot 14 follows lot 15 tonight."_s);
        QTest::qWait(settleMs);
        click(u"main.bell"_s);
        shot(find<QWidget>(u"notices"_s), u"notices"_s);
        find<QWidget>(u"notices"_s)->close();
        window->openLot(6);
        m_host.tellOutbid(1);
        shot(window, u"notice-room"_s);
        window->openLot(2);
        QTest::qWait(settleMs);
        m_host.stop();
        QTest::qWait(1'500);
        shot(window, u"line-lost"_s);
    }

    QDir m_into;
    QString m_beginning;
    QString m_suffix;
    QSize m_size;
    QTemporaryDir m_settings;
    FakeHosting m_hosting;
    ShowHouse m_host;
    ui::Desktop m_desktop;
};

// What is asked for of each: one, or all that there are.
struct Wish
{
    QList<ui::Theme::Choice> themes{ui::Theme::Choice::Light, ui::Theme::Choice::Dark};
    QStringList languages{u"en"_s, u"ko"_s};
    QList<QSize> sizes{{1280, 800}, {900, 600}, {2560, 1440}};
    QString beginning;
};

QSize sizeIn(const QString &words)
{
    const QStringList sides = words.split(u'x');
    return {sides.value(0).toInt(), sides.value(1).toInt()};
}

Wish wishFrom(const QCommandLineParser &line)
{
    Wish wish{.beginning = line.positionalArguments().value(1)};
    if (line.isSet(u"theme"_s))
        wish.themes = {line.value(u"theme"_s) == u"dark"_s ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light};
    if (line.isSet(u"language"_s))
        wish.languages = {line.value(u"language"_s)};
    if (line.isSet(u"size"_s))
        wish.sizes = {sizeIn(line.value(u"size"_s))};
    return wish;
}

bool take(const Wish &wish, const QDir &into)
{
    for (const auto theme : wish.themes) {
        for (const auto &language : wish.languages) {
            for (const QSize size : wish.sizes) {
                if (!Tour(into, wish.beginning, theme, language, size).run())
                    return false;
            }
        }
    }
    return true;
}

} // namespace

} // namespace gavel::ui_tests

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app.setQuitOnLastWindowClosed(false);
    QCommandLineParser line;
    line.addPositionalArgument(u"directory"_s, u"where the pictures go"_s);
    line.addPositionalArgument(u"beginning"_s, u"of the names of the views to take"_s, u"[beginning]"_s);
    line.addOptions({{u"theme"_s, u"light or dark alone"_s, u"theme"_s},
                     {u"language"_s, u"en or ko alone"_s, u"language"_s},
                     {u"size"_s, u"at this size alone, such as 1280x800"_s, u"size"_s}});
    line.addHelpOption();
    line.process(app);
    const QDir into(line.positionalArguments().value(0));
    const auto wish = gavel::ui_tests::wishFrom(line);
    if (line.positionalArguments().isEmpty() || wish.sizes.first().isEmpty() || !into.mkpath(u"."_s))
        line.showHelp(2);
    if (gavel::ui_tests::take(wish, into))
        return 0;
    qWarning("a view did not come up");
    return 1;
}
