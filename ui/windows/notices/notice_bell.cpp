#include "windows/notices/notice_bell.h"

#include "windows/house.h"
#include "windows/notices/notice_panel.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace gavel::ui {

NoticeBell::NoticeBell(House &house, const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_house(house)
    , m_theme(theme)
{
    setObjectName(u"main.bell"_s);
    setProperty("look", u"quiet"_s);
    connect(this, &QPushButton::clicked, this, &NoticeBell::openList);
    connect(&house.notices().list(), &models::NoticeList::unreadChanged, this, &NoticeBell::showUnread);
    showUnread();
}

QSize NoticeBell::sizeHint() const
{
    QSize hint = QPushButton::sizeHint();
    if (!text().isEmpty())
        hint.rheight() -= qMax(0, fontMetrics().height() - iconSize().height());
    return hint;
}

void NoticeBell::openList()
{
    if (m_panel)
        return;
    m_panel = new NoticePanel(m_house.notices().list(), m_theme, window());
    connect(m_panel, &NoticePanel::lotChosen, this, &NoticeBell::lotChosen);
    m_panel->openAbove(*this);
}

void NoticeBell::showUnread()
{
    const int unread = m_house.notices().list().unread();
    setIcon(m_theme.icon(u"bell"_s, unread > 0 ? Colour::Alarm : Colour::SecondInk));
    setText(unread > 0 ? QLocale().toString(unread) : QString());
    setAccessibleName(tr("Notices"));
    setAccessibleDescription(unread > 0 ? tr("%n unread", nullptr, unread) : tr("Nothing missed"));
    setToolTip(unread > 0 ? tr("Notices: %1").arg(accessibleDescription()) : tr("Notices"));
}

void NoticeBell::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showUnread();
    QPushButton::changeEvent(event);
}

} // namespace gavel::ui
