#include "models/notices/notice_centre.h"

#include <QMap>

namespace gavel::models {

NoticeRoutes routesOf(const Notice &notice, const link::NoticePreferences &preferences, const Attention &attention,
                      bool muted, QTime local)
{
    if (preferences.off.contains(notice.kind))
        return {};
    if (attention.inFront && attention.onLot)
        return {.list = true};
    const bool away = !attention.inFront;
    const bool audible = away && !muted && !preferences.quiet.cover(local);
    return {.list = true,
            .unread = away || notice.whileAway,
            .window = true,
            .tray = audible && preferences.tray,
            .sound = audible && preferences.sound};
}

NoticeCentre::NoticeCentre(std::function<QTime()> localTime, QObject *parent)
    : QObject(parent)
    , m_localTime(std::move(localTime))
{
}

void NoticeCentre::setMoney(const MoneyText &money)
{
    m_money = money;
    m_list.setMoney(money);
}

void NoticeCentre::take(const QList<Notice> &notices)
{
    QMap<NoticeKind, NoticeGroup> messages;
    bool rings = false;
    for (const Notice &notice : notices) {
        // A lost line tells some things twice: as they come in late, and when the lists are compared.
        if (notice.kind != NoticeKind::EndingSoon && m_list.knows(notice))
            continue;
        const NoticeRoutes routes = routesOf(notice, m_preferences, m_attentionTo(notice.lot), m_muted, m_localTime());
        if (routes.list)
            m_list.add(notice, routes.unread);
        if (routes.window)
            Q_EMIT told(notice);
        if (routes.tray)
            messages[notice.kind].append(notice);
        rings = rings || routes.sound;
    }
    for (const NoticeGroup &message : std::as_const(messages))
        Q_EMIT messaged(message);
    if (rings)
        Q_EMIT rang();
}

void NoticeCentre::settle(auction::LotId lot)
{
    m_list.markRead(lot);
    Q_EMIT settled(lot);
}

} // namespace gavel::models
