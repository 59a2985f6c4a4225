#include "models/notices/kept_notices.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noticesBytesMax = 1024 * 1024; // more are not written, nor read
constexpr qint64 headBytesMax = 1024;           // of what stands before them
constexpr int minutesMax = 60;

QJsonObject toJson(const ListedNotice &listed)
{
    const Notice &notice = listed.notice;
    return {{u"kind"_s, link::nameOf(notice.kind)},
            {u"lot"_s, notice.lot},
            {u"name"_s, notice.name},
            {u"amount"_s, notice.amount},
            {u"minutes"_s, notice.minutes},
            {u"phase"_s, protocol::nameOf(notice.phase)},
            {u"text"_s, notice.text},
            {u"at"_s, notice.at},
            {u"whileAway"_s, notice.whileAway},
            {u"unread"_s, listed.unread}};
}

/// A whole number from 0 to `most`.
std::optional<qint64> countOf(const QJsonValue &value, qint64 most)
{
    const auto number = protocol::integerOf(value);
    return number && *number >= 0 && *number <= most ? number : std::nullopt;
}

std::optional<ListedNotice> listedFromJson(const QJsonObject &json)
{
    const auto kind = link::noticeKindOf(json["kind"_L1].toString());
    const auto phase = protocol::phaseOf(json["phase"_L1].toString());
    const auto lot = countOf(json["lot"_L1], std::numeric_limits<auction::LotId>::max());
    const auto amount = countOf(json["amount"_L1], auction::amountMax);
    const auto minutes = countOf(json["minutes"_L1], minutesMax);
    const auto at = countOf(json["at"_L1], std::numeric_limits<auction::TimeMs>::max());
    if (!kind || !phase || !lot || !amount || !minutes || !at)
        return std::nullopt;
    const Notice notice{.kind = *kind,
                        .lot = *lot,
                        .name = json["name"_L1].toString(),
                        .amount = *amount,
                        .minutes = static_cast<int>(*minutes),
                        .phase = *phase,
                        .text = json["text"_L1].toString(),
                        .at = *at,
                        .whileAway = json["whileAway"_L1].toBool()};
    // Of no lot there are announcements alone, and they say something.
    const bool saysSomething = notice.kind == NoticeKind::Announcement ? !notice.text.isEmpty() : notice.lot > 0;
    return saysSomething ? std::optional(ListedNotice{notice, json["unread"_L1].toBool()}) : std::nullopt;
}

} // namespace

QByteArray toJson(const KeptNotices &kept)
{
    QJsonArray notices;
    qint64 bytes = headBytesMax;
    for (const ListedNotice &listed : kept.notices) {
        const QJsonObject json = toJson(listed);
        const qint64 more = QJsonDocument(json).toJson(QJsonDocument::Compact).size() + 1;
        if (bytes + more > noticesBytesMax)
            continue; // the words are a host's: one of too many costs itself, not the others
        bytes += more;
        notices.append(json);
    }
    const QJsonObject object{
        {u"account"_s, kept.owner.account}, {u"createdAt"_s, kept.owner.createdAt}, {u"notices"_s, notices}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<KeptNotices> keptNoticesFromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto account = protocol::integerOf(json["account"_L1]);
    const auto createdAt = protocol::integerOf(json["createdAt"_L1]);
    if (!account || !createdAt)
        return std::nullopt;
    KeptNotices kept{.owner = {*account, *createdAt}, .notices = {}};
    for (const QJsonValue &value : json["notices"_L1].toArray()) {
        const auto listed = listedFromJson(value.toObject());
        if (listed && kept.notices.size() < NoticeList::noticesMax)
            kept.notices.append(*listed);
    }
    return kept;
}

std::optional<KeptNotices> readNotices(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return keptNoticesFromJson(file.read(noticesBytesMax));
}

} // namespace gavel::models
