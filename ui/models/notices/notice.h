#pragma once

#include "auction/lot.h"
#include "link/notice_preferences.h"
#include "models/money_text.h"

#include <QList>
#include <QString>

#include <functional>

namespace gavel::models {

using link::NoticeKind;

/// Something that a person is told, wherever they are in the program. A value.
struct Notice
{
    NoticeKind kind = NoticeKind::Announcement;
    auction::LotId lot = 0;     ///< 0: of no lot
    QString name;               ///< the lot's
    auction::Amount amount = 0; ///< Outbid: the ask, or once it is sold the price; Won, Offered, MySale: the price
    int minutes = 0;            ///< EndingSoon: no more than these are left
    auction::Phase phase = auction::Phase::Open; ///< of the lot
    QString text;                                ///< Announcement
    qsizetype nameAt = -1;                       ///< Announcement: where the name stands in it; below 0: nowhere
    auction::TimeMs at = 0;                      ///< by the host's clock
    bool whileAway = false;                      ///< it happened while the line was lost

    /// Whether one takes the place of the other: of one kind on one lot only the newest counts.
    [[nodiscard]] bool replaces(const Notice &older) const;
    /// Whether it says what the other said, whenever and however that became known.
    [[nodiscard]] bool repeats(const Notice &older) const;

    bool operator==(const Notice &) const = default;
};

/// Notices of one kind that are told together: at least one, the newest last.
using NoticeGroup = QList<Notice>;

/// "Outbid on Celadon vase. The next bid is ₩1,200,000.", or of several "Outbid on 3 lots: …".
[[nodiscard]] QString noticeText(const NoticeGroup &group, const MoneyText &money);

/// Where a name stands in a sentence; below 0: nowhere.
struct NamePlace
{
    qsizetype from = -1;
    qsizetype size = 0;

    bool operator==(const NamePlace &) const = default;
};

/// Where the lot's name stands in noticeText(), however like our own words it may be; of several lots nowhere.
[[nodiscard]] NamePlace namePlace(const NoticeGroup &group, const MoneyText &money);
/// Makes a notice announce something of its lot: `sentence` is given the name as it is to stand there.
void announceOf(Notice &notice, const std::function<QString(const QString &name)> &sentence);

/// What a kind of notice is called: "Outbid", "Ending soon".
[[nodiscard]] QString noticeKindText(NoticeKind kind);

} // namespace gavel::models
