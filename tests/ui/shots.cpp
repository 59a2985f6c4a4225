// Takes a picture of every view, in both themes and languages and at two sizes: gavel_shots DIRECTORY
#include "dialogs/about_dialog.h"
#include "dialogs/account_dialog.h"
#include "dialogs/host_password_dialog.h"
#include "ui/show_house.h"
#include "widgets/picture_well.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/welcome_window.h"

#include <QApplication>
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

class NoHosting : public ui::HostingService
{
public:
    void start(const ui::HostingOptions &) override {}
    void stop() override {}
    [[nodiscard]] bool isRunning() const override { return false; }
};

// One run through all views, in one theme and language, at one size.
class Tour
{
public:
    Tour(const QDir &into, ui::Theme::Choice theme, const QString &language, const QSize &size)
        : m_into(into)
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
        welcome();
        if (!join())
            return false;
        views();
        dialogs();
        troubles();
        return true;
    }

private:
    void shot(QWidget *widget, const QString &name)
    {
        QTest::qWait(settleMs);
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
        QTest::mouseClick(window->findChild<QPushButton *>(u"welcome.host"_s), Qt::LeftButton);
        shot(window, u"welcome-errors"_s);
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
        auto *window = m_desktop.window();
        click(u"main.rail.catalogue"_s);
        shot(window, u"catalogue"_s);
        click(u"catalogue.kind.table"_s);
        shot(window, u"catalogue-table"_s);
        click(u"catalogue.kind.cards"_s);
        find<QLineEdit>(u"catalogue.search"_s)->setText(u"zeppelin"_s);
        shot(window, u"catalogue-nothing"_s);
        find<QLineEdit>(u"catalogue.search"_s)->clear();
        for (const auto &[lot, name] : {std::pair{LotId(1), u"room-leading"_s}, std::pair{LotId(2), u"room"_s},
                                        std::pair{LotId(3), u"room-paused"_s}, std::pair{LotId(6), u"room-no-bids"_s},
                                        std::pair{LotId(9), u"room-own"_s}, std::pair{LotId(11), u"room-coming"_s},
                                        std::pair{LotId(12), u"room-won"_s}}) {
            window->openLot(lot);
            shot(window, name);
        }
        roomParts();
        for (const auto &place : {u"bids"_s, u"won"_s, u"selling"_s}) {
            click(u"main.rail."_s + place);
            shot(window, place);
        }
        click(u"selling.new"_s);
        shot(window, u"sell"_s);
        find<QLineEdit>(u"sell.name"_s)->setText(u"Rangefinder camera, 1957"_s);
        find<QLineEdit>(u"sell.start"_s)->setText(u"12.5"_s);
        find<ui::PictureWell>(u"sell.pictures"_s)->add(drawnPicture(0, {600, 400}));
        click(u"sell.submit"_s);
        shot(window, u"sell-filled"_s);
    }

    void roomParts()
    {
        auto *window = m_desktop.window();
        window->openLot(2);
        QTest::qWait(settleMs);
        click(u"room.tab.chat"_s);
        shot(window, u"room-chat"_s);
        click(u"room.tab.people"_s);
        shot(window, u"room-people"_s);
        click(u"room.tab.bids"_s);
        auto *amount = find<QLineEdit>(u"room.bid.amount"_s);
        amount->setFocus();
        QTest::keyClicks(amount, u"100"_s);
        shot(window, u"room-too-little"_s);
        amount->clear();
        Q_EMIT amount->textEdited({});
        m_host.refusesBids = Refusal::OverLimit;
        click(u"room.bid.submit"_s);
        shot(window, u"room-refused"_s);
        m_host.refusesBids.reset();
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
        window->openLot(2);
        QTest::qWait(settleMs);
        m_host.stop();
        QTest::qWait(1'500);
        shot(window, u"line-lost"_s);
    }

    QDir m_into;
    QString m_suffix;
    QSize m_size;
    QTemporaryDir m_settings;
    NoHosting m_hosting;
    ShowHouse m_host;
    ui::Desktop m_desktop;
};

} // namespace

} // namespace gavel::ui_tests

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app.setQuitOnLastWindowClosed(false);
    QDir into(app.arguments().value(1));
    if (argc != 2 || !into.mkpath(u"."_s)) {
        qWarning("usage: gavel_shots DIRECTORY");
        return 2;
    }
    using gavel::ui::Theme;
    for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
        for (const auto &language : {u"en"_s, u"ko"_s}) {
            for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
                if (!gavel::ui_tests::Tour(into, theme, language, size).run()) {
                    qWarning("a view did not come up");
                    return 1;
                }
            }
        }
    }
    return 0;
}
