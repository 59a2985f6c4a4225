#include "models/notices/notice.h"

#include "models/isolated.h"

#include <QCoreApplication>

#include <utility>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype toldNamesMax = 4; // in one sentence
constexpr QChar nameMark(0xe000);     // stands for a name, and in no words of ours

class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::NoticeWords)
};

QString outbidText(const Notice &notice, const QString &amount)
{
    if (auction::isFinal(notice.phase))
        return NoticeWords::tr("%1 went to somebody else for %2.").arg(isolated(notice.name), amount);
    return notice.whileAway ? NoticeWords::tr("Outbid on %1 while you were away. The next bid is %2.")
                                  .arg(isolated(notice.name), amount)
                            : NoticeWords::tr("Outbid on %1. The next bid is %2.").arg(isolated(notice.name), amount);
}

QString wonText(const Notice &notice, const QString &amount)
{
    return notice.whileAway
               ? NoticeWords::tr("You won %1 for %2 while you were away.").arg(isolated(notice.name), amount)
               : NoticeWords::tr("You won %1 for %2.").arg(isolated(notice.name), amount);
}

QString mySaleText(const Notice &notice, const QString &amount)
{
    switch (notice.phase) {
    case auction::Phase::Sold:
        return NoticeWords::tr("Your lot %1 is sold for %2.").arg(isolated(notice.name), amount);
    case auction::Phase::Passed:
        return NoticeWords::tr("Your lot %1 has ended at %2, below its reserve.").arg(isolated(notice.name), amount);
    case auction::Phase::Scheduled:
    case auction::Phase::Open:
    case auction::Phase::Paused:
    case auction::Phase::Unsold:
    case auction::Phase::Withdrawn:
        return NoticeWords::tr("Your lot %1 has ended without a bid.").arg(isolated(notice.name));
    }
    Q_UNREACHABLE();
}

QString oneText(const Notice &notice, const MoneyText &money)
{
    const QString amount = money.shown(notice.amount);
    switch (notice.kind) {
    case NoticeKind::Outbid:
        return outbidText(notice, amount);
    case NoticeKind::EndingSoon:
        return NoticeWords::tr("%1 ends in less than %n minute(s).", nullptr, notice.minutes)
            .arg(isolated(notice.name));
    case NoticeKind::Won:
        return wonText(notice, amount);
    case NoticeKind::Offered:
        return NoticeWords::tr("%1 is offered to you for %2. You take or decline it in its room.")
            .arg(isolated(notice.name), amount);
    case NoticeKind::MySale:
        return mySaleText(notice, amount);
    case NoticeKind::Announcement:
        return notice.text;
    }
    Q_UNREACHABLE();
}

QString namesOf(const NoticeGroup &group)
{
    QStringList names;
    for (const Notice &notice : group.first(qMin(group.size(), toldNamesMax)))
        names.append(isolated(notice.name));
    const QString said = names.join(u" · "_s);
    const auto more = static_cast<int>(group.size() - names.size());
    return more == 0 ? said : NoticeWords::tr("%1 and %n more", nullptr, more).arg(said);
}

QString severalText(const NoticeGroup &group)
{
    const int count = static_cast<int>(group.size());
    const QString names = namesOf(group);
    switch (group.last().kind) {
    case NoticeKind::Outbid:
        return NoticeWords::tr("Outbid on %n lot(s): %1.", nullptr, count).arg(names);
    case NoticeKind::EndingSoon:
        return NoticeWords::tr("%n lot(s) that you watch end soon: %1.", nullptr, count).arg(names);
    case NoticeKind::Won:
        return NoticeWords::tr("You won %n lot(s): %1.", nullptr, count).arg(names);
    case NoticeKind::Offered:
        return NoticeWords::tr("%n lot(s) are offered to you: %1.", nullptr, count).arg(names);
    case NoticeKind::MySale:
        return NoticeWords::tr("%n of your lots have ended: %1.", nullptr, count).arg(names);
    case NoticeKind::Announcement:
        return group.last().text;
    }
    Q_UNREACHABLE();
}

} // namespace

bool Notice::replaces(const Notice &older) const
{
    return kind == older.kind && (lot == 0 ? text == older.text && at == older.at : lot == older.lot);
}

bool Notice::repeats(const Notice &older) const
{
    return replaces(older) && amount == older.amount && minutes == older.minutes && phase == older.phase;
}

QString noticeText(const NoticeGroup &group, const MoneyText &money)
{
    return group.size() == 1 ? oneText(group.first(), money) : severalText(group);
}

NamePlace namePlace(const NoticeGroup &group, const MoneyText &money)
{
    if (group.size() != 1)
        return {};
    Notice marked = group.first();
    const QString name = isolated(std::exchange(marked.name, QString(nameMark)));
    const qsizetype at =
        marked.kind == NoticeKind::Announcement ? marked.nameAt : oneText(marked, money).indexOf(nameMark);
    const qsizetype marks = name.startsWith(QChar(0x2068)) ? 1 : 0; // on either side; they stay
    return at < 0 ? NamePlace() : NamePlace{at + marks, name.size() - 2 * marks};
}

void announceOf(Notice &notice, const std::function<QString(const QString &name)> &sentence)
{
    notice.text = sentence(isolated(notice.name));
    notice.nameAt = sentence(nameMark).indexOf(nameMark);
}

QString noticeKindText(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Outbid:
        return NoticeWords::tr("Outbid");
    case NoticeKind::EndingSoon:
        return NoticeWords::tr("Ending soon");
    case NoticeKind::Won:
        return NoticeWords::tr("Won");
    case NoticeKind::Offered:
        return NoticeWords::tr("Offered to you");
    case NoticeKind::MySale:
        return NoticeWords::tr("Your lot has ended");
    case NoticeKind::Announcement:
        return NoticeWords::tr("Announcement");
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
