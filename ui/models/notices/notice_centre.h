#pragma once

#include "models/notices/notice_list.h"

#include <QObject>
#include <QTime>

#include <functional>

namespace gavel::models {

/// What a person has before their eyes.
struct Attention
{
    bool inFront = true; ///< one of the program's windows is the active one
    bool onLot = false;  ///< the lot's room is on the screen
};
/// Asked when something happens; of no lot, 0.
using AttentionTo = std::function<Attention(auction::LotId)>;

/// Where a notice is told.
struct NoticeRoutes
{
    bool list = false;
    bool unread = false; ///< in the list
    bool window = false;
    bool tray = false;
    bool sound = false;

    bool operator==(const NoticeRoutes &) const = default;
};

/// A kind that is switched off is told nowhere; what a room in view says itself is only listed; tray and sound are for
/// whoever is elsewhere, and silent in quiet hours and while muted.
[[nodiscard]] NoticeRoutes routesOf(const Notice &notice, const link::NoticePreferences &preferences,
                                    const Attention &attention, bool muted, QTime local);

/// Takes what happened in a house and decides where it is told; keeps the list of it. GUI thread.
class NoticeCentre : public QObject
{
    Q_OBJECT

public:
    /// `localTime` is the reader's clock on the wall, for quiet hours.
    explicit NoticeCentre(std::function<QTime()> localTime = &QTime::currentTime, QObject *parent = nullptr);

    void setPreferences(const link::NoticePreferences &preferences) { m_preferences = preferences; }
    void setMuted(bool muted) { m_muted = muted; }
    void setAttention(const AttentionTo &attentionTo) { m_attentionTo = attentionTo; }
    void setMoney(const MoneyText &money);
    [[nodiscard]] const MoneyText &money() const { return m_money; }

    /// Things that became known at the same moment: they ring once, and each kind has one message.
    void take(const QList<Notice> &notices);
    /// Whatever was said of this lot needs no telling any more: it is in view, or led again.
    void settle(auction::LotId lot);

    [[nodiscard]] NoticeList &list() { return m_list; }

Q_SIGNALS:
    void told(const gavel::models::Notice &notice);           ///< in the window
    void messaged(const gavel::models::NoticeGroup &notices); ///< by the tray
    void rang();
    void settled(gavel::auction::LotId lot);

private:
    std::function<QTime()> m_localTime;
    link::NoticePreferences m_preferences;
    AttentionTo m_attentionTo = [](auction::LotId) { return Attention(); };
    MoneyText m_money;
    NoticeList m_list;
    bool m_muted = false;
};

} // namespace gavel::models
