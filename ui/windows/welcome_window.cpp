#include "windows/welcome_window.h"

#include "protocol/limits.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/status_banner.h"
#include "windows/appearance_menus.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int recentShown = 4;
constexpr int contentWidthMax = 920;

QStringList currencies()
{
    QStringList codes{u"KRW"_s, u"USD"_s, u"EUR"_s, u"JPY"_s, u"GBP"_s, u"CNY"_s, u"CHF"_s, u"CAD"_s, u"AUD"_s};
    const QString own = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    if (currencyOf(own)) {
        codes.removeAll(own);
        codes.prepend(own);
    } else {
        codes.move(codes.indexOf(u"USD"_s), 0);
    }
    return codes;
}

} // namespace

WelcomeWindow::WelcomeWindow(bool canHost, const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_programMenu(menuBar()->addMenu(QString()))
    , m_viewMenu(menuBar()->addMenu(QString()))
    , m_quit(m_programMenu->addAction(QString()))
    , m_appearance(new AppearanceMenus(m_viewMenu, this))
    , m_greeting(makeLabel(u"title"_s))
    , m_about(makeLabel(u"second"_s))
    , m_hostTitle(makeLabel(u"heading"_s))
    , m_hostAbout(makeParagraph(u"second"_s))
    , m_houseName(new MessageEdit(u"welcome.houseName"_s, limits::houseNameMax))
    , m_currency(new DropDown(u"welcome.currency"_s))
    , m_houseNameField(new FormField(m_houseName))
    , m_currencyField(new FormField(m_currency))
    , m_lan(new QCheckBox)
    , m_demo(new QCheckBox)
    , m_hostBanner(new StatusBanner(u"welcome.host.banner"_s, theme))
    , m_host(makeButton(u"primary"_s, u"welcome.host"_s))
    , m_joinTitle(makeLabel(u"heading"_s))
    , m_joinAbout(makeParagraph(u"second"_s))
    , m_address(new QLineEdit)
    , m_addressField(nullptr)
    , m_join(makeButton(u"primary"_s, u"welcome.join"_s))
    , m_recentTitle(makeLabel(u"small"_s))
    , m_recentColumn(new QVBoxLayout)
{
    setObjectName(u"welcome"_s);
    m_address->setObjectName(u"welcome.address"_s);
    m_addressField = new FormField(m_address);
    m_quit->setObjectName(u"menu.quit"_s);
    m_quit->setShortcut(QKeySequence::Quit);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);

    auto *sign = new QLabel;
    sign->setPixmap(theme.icon(u"gavel"_s, Colour::Accent).pixmap(56));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_greeting);
    words->addWidget(m_about);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(sign);
    head->addLayout(words, 1);
    auto *panels = new QHBoxLayout;
    panels->setSpacing(20);
    auto *hosting = buildHost(theme);
    panels->addWidget(hosting, 1);
    panels->addWidget(buildJoin(theme), 1);
    hosting->setVisible(canHost);

    auto *content = new QWidget;
    content->setMaximumWidth(contentWidthMax);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(22);
    column->addStretch(2);
    column->addLayout(head);
    column->addLayout(panels);
    column->addStretch(3);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    setCentralWidget(centre);
    setMinimumSize(900, 600);
    retranslate();
}

QWidget *WelcomeWindow::buildHost(const Theme &theme)
{
    m_lan->setObjectName(u"welcome.lan"_s);
    m_demo->setObjectName(u"welcome.demo"_s);
    m_currency->addItems(currencies());
    m_host->setProperty("large", true);
    m_host->setIcon(theme.icon(u"play"_s, Colour::OnAccent));
    auto *panel = makePanel(u"panel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(10);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    fields->addWidget(m_houseNameField, 3, Qt::AlignTop);
    fields->addWidget(m_currencyField, 1, Qt::AlignTop);
    column->addWidget(m_hostTitle);
    column->addWidget(m_hostAbout);
    column->addSpacing(4);
    column->addLayout(fields);
    column->addWidget(m_lan);
    column->addWidget(m_demo);
    column->addWidget(m_hostBanner);
    column->addStretch(1);
    column->addWidget(m_host);
    connect(m_host, &QPushButton::clicked, this, &WelcomeWindow::host);
    connect(m_houseName, &QLineEdit::returnPressed, this, &WelcomeWindow::host);
    return panel;
}

QWidget *WelcomeWindow::buildJoin(const Theme &theme)
{
    m_join->setProperty("large", true);
    m_join->setIcon(theme.icon(u"sign-in"_s, Colour::OnAccent));
    m_recentColumn->setSpacing(2);
    auto *panel = makePanel(u"panel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(10);
    column->addWidget(m_joinTitle);
    column->addWidget(m_joinAbout);
    column->addSpacing(4);
    column->addWidget(m_addressField);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recentColumn);
    column->addStretch(1);
    column->addWidget(m_join);
    connect(m_join, &QPushButton::clicked, this, &WelcomeWindow::join);
    connect(m_address, &QLineEdit::returnPressed, this, &WelcomeWindow::join);
    return panel;
}

void WelcomeWindow::setRecent(const QList<link::RecentHost> &hosts)
{
    m_recent = hosts.mid(0, recentShown);
    rebuildRecent();
}

void WelcomeWindow::setAddress(const QString &address)
{
    m_address->setText(address);
}

void WelcomeWindow::setBusy(bool busy)
{
    m_host->setEnabled(!busy);
    m_join->setEnabled(!busy);
    if (busy)
        m_hostBanner->clear();
}

void WelcomeWindow::hostingFailed(const QString &reason)
{
    setBusy(false);
    m_hostBanner->say(StatusBanner::Tone::Alarm, reason);
}

void WelcomeWindow::joiningFailed(const QString &reason)
{
    setBusy(false);
    m_addressField->setWrong(reason);
    m_address->setFocus(Qt::OtherFocusReason);
}

void WelcomeWindow::host()
{
    if (!m_host->isEnabled())
        return;
    HostingOptions options;
    options.houseName = m_houseName->text().trimmed();
    options.currency = m_currency->currentText();
    options.lan = m_lan->isChecked();
    options.demo = m_demo->isChecked();
    m_houseNameField->setWrong(options.houseName.isEmpty() ? tr("Give your house a name.") : QString());
    if (options.houseName.isEmpty()) {
        m_houseName->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    Q_EMIT hostAsked(options);
}

void WelcomeWindow::join()
{
    if (!m_join->isEnabled())
        return;
    const auto address = link::parseHostAddress(m_address->text());
    if (!address) {
        joiningFailed(link::describe(address.error()));
        return;
    }
    m_addressField->clearWrong();
    setBusy(true);
    Q_EMIT joinAsked(*address);
}

void WelcomeWindow::rebuildRecent()
{
    while (auto *item = m_recentColumn->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recentTitle->setVisible(!m_recent.isEmpty());
    for (int index = 0; index < m_recent.size(); ++index) {
        const auto &host = m_recent.at(index);
        const QString address = link::displayAddress(host.base);
        auto *button = makeButton(u"rail"_s, u"welcome.recent%1"_s.arg(index + 1));
        button->setIcon(m_theme.icon(u"clock"_s));
        // A house is called what its host likes; '&' is no mnemonic there.
        const QString name = QString(host.name).replace(u'&', u"&&"_s);
        button->setText(name.isEmpty() ? address : u"  %1  ·  %2"_s.arg(name, address));
        button->setAccessibleName(tr("Join %1 at %2").arg(host.name, address));
        connect(button, &QPushButton::clicked, this, [this, address] {
            m_address->setText(address);
            join();
        });
        m_recentColumn->addWidget(button);
    }
}

void WelcomeWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void WelcomeWindow::retranslate()
{
    setWindowTitle(tr("Gavel"));
    m_programMenu->setTitle(tr("&Gavel"));
    m_viewMenu->setTitle(tr("&View"));
    m_quit->setText(tr("&Quit"));
    m_appearance->retranslate();
    m_greeting->setText(tr("Welcome to Gavel"));
    m_about->setText(tr("An auction house on your own computer, open to whom you like."));
    m_hostTitle->setText(tr("Host an auction"));
    m_hostAbout->setText(tr("This computer becomes the house. Everything stays on it, also when it is switched off."));
    m_houseNameField->setTexts(tr("&Name of the house"));
    m_houseName->setPlaceholderText(tr("Harbour Lights Charity Evening"));
    m_currencyField->setTexts(tr("&Currency"));
    m_lan->setText(tr("&People on this network can join"));
    m_lan->setToolTip(tr("Otherwise the house is open to this computer alone."));
    m_lan->setAccessibleDescription(m_lan->toolTip());
    m_demo->setText(tr("&Fill it with example lots and bidders"));
    m_host->setText(tr("Open the house"));
    m_joinTitle->setText(tr("Join an auction"));
    m_joinAbout->setText(tr("The host tells you the address. Looking on needs no account."));
    m_addressField->setTexts(tr("&Address"));
    m_address->setPlaceholderText(u"192.168.0.5:8010"_s);
    m_recentTitle->setText(tr("Joined before"));
    m_join->setText(tr("Join"));
    rebuildRecent();
}

} // namespace gavel::ui
