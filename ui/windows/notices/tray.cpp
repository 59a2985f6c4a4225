#include "windows/notices/tray.h"

#include "models/isolated.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace gavel::ui {

QString withoutMarkup(QString words)
{
    return words.replace(u'<', u'‹').replace(u'>', u'›');
}

Tray::Tray(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_open(m_menu->addAction(QString()))
    , m_mute(m_menu->addAction(QString()))
    , m_quit(nullptr)
    , m_icon(theme.icon(u"gavel"_s, Colour::Accent))
{
    m_menu->setObjectName(u"tray"_s);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString());
    m_open->setObjectName(u"tray.open"_s);
    m_mute->setObjectName(u"tray.mute"_s);
    m_quit->setObjectName(u"tray.quit"_s);
    m_mute->setCheckable(true);
    m_menu->installEventFilter(this);
    m_icon.setContextMenu(m_menu.get());
    connect(m_open, &QAction::triggered, this, &Tray::openAsked);
    connect(m_mute, &QAction::triggered, this, &Tray::muteChosen);
    connect(m_quit, &QAction::triggered, this, &Tray::quitAsked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openAsked();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        Q_EMIT openAsked();
        if (m_told != 0)
            Q_EMIT lotChosen(m_told);
    });
    // Later: finding out whether there is a tray asks the system, and the first window does not wait for that.
    QTimer::singleShot(0, this, [this] {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            m_icon.show();
    });
    setInHouse(false);
    retranslate();
}

Tray::~Tray() = default;

void Tray::setTitle(const QString &title)
{
    m_icon.setToolTip(title.isEmpty() ? u"Gavel"_s : tr("%1 – Gavel").arg(models::isolated(withoutMarkup(title))));
}

void Tray::setInHouse(bool inHouse)
{
    m_mute->setEnabled(inHouse);
    if (!inHouse)
        m_mute->setChecked(false);
}

void Tray::tell(const models::NoticeGroup &notices, const models::MoneyText &money)
{
    say(models::noticeKindText(notices.first().kind), models::noticeText(notices, money));
    m_told = notices.size() == 1 ? notices.first().lot : 0;
}

void Tray::say(const QString &title, const QString &sentence)
{
    m_told = 0;
    if (isThere())
        m_icon.showMessage(withoutMarkup(title), withoutMarkup(sentence), m_icon.icon());
}

void Tray::retranslate()
{
    m_open->setText(tr("&Open Gavel"));
    m_mute->setText(tr("&Mute notices"));
    m_quit->setText(tr("&Quit"));
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace gavel::ui
