#include "link/evidence.h"

#include "link/owner_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <algorithm>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr int lockWaitMs = 2'000;
constexpr qint64 evidenceBytesMax = 16 * 1024 * 1024; ///< more than the bounds above allow

QJsonObject json(const OwnBid &bid)
{
    return {{u"seq"_s, bid.seq},
            {u"account"_s, bid.account},
            {u"kind"_s, bid.isMax ? u"max"_s : u"bid"_s},
            {u"amount"_s, bid.amount},
            {u"salt"_s, QString::fromLatin1(bid.salt)}};
}

QJsonObject json(const LotEvidence &lot)
{
    QJsonArray heads;
    for (auto head = lot.heads.cbegin(); head != lot.heads.cend(); ++head)
        heads.append(QJsonArray{head.key(), QString::fromLatin1(head.value())});
    QJsonArray bids;
    for (const OwnBid &bid : lot.bids)
        bids.append(json(bid));
    return {{u"house"_s, lot.house.toString()},
            {u"lot"_s, lot.lot},
            {u"createdAt"_s, lot.createdAt},
            {u"heads"_s, heads},
            {u"bids"_s, bids}};
}

OwnBid bidOf(const QJsonObject &json)
{
    return {.seq = json.value("seq"_L1).toInteger(),
            .account = json.value("account"_L1).toInteger(),
            .isMax = json.value("kind"_L1).toString() == u"max",
            .amount = json.value("amount"_L1).toInteger(),
            .salt = json.value("salt"_L1).toString().toLatin1()};
}

} // namespace

const LotEvidence *Evidence::find(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt) const
{
    const auto found = std::find_if(m_lots.begin(), m_lots.end(), [&](const LotEvidence &kept) {
        return kept.lot == lot && kept.createdAt == createdAt && kept.house == house;
    });
    return found == m_lots.end() ? nullptr : &*found;
}

LotEvidence &Evidence::make(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt)
{
    if (const LotEvidence *known = find(house, lot, createdAt))
        m_lots.move(known - m_lots.constData(), 0);
    else
        m_lots.prepend({.house = house, .lot = lot, .createdAt = createdAt, .heads = {}, .bids = {}});
    m_lots.resize(std::min<qsizetype>(m_lots.size(), lotsMax));
    return m_lots.first();
}

bool Evidence::keepHead(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt, qint64 seq,
                        const QByteArray &head)
{
    const LotEvidence *known = find(house, lot, createdAt);
    if (seq <= 0 || head.isEmpty() || (known && known->heads.contains(seq)))
        return false;
    auto &heads = make(house, lot, createdAt).heads;
    heads.insert(seq, head);
    while (heads.size() > LotEvidence::headsMax)
        heads.erase(heads.begin());
    return true;
}

bool Evidence::keepBid(const QUrl &house, auction::LotId lot, auction::TimeMs createdAt, const OwnBid &bid)
{
    const LotEvidence *known = find(house, lot, createdAt);
    if (bid.seq <= 0 || bid.salt.isEmpty() || (known && known->bids.contains(bid)))
        return false;
    auto &bids = make(house, lot, createdAt).bids;
    bids.append(bid);
    if (bids.size() > LotEvidence::bidsMax)
        bids.removeFirst();
    return true;
}

void Evidence::add(const Evidence &other)
{
    for (auto lot = other.m_lots.crbegin(); lot != other.m_lots.crend(); ++lot) { // so that the order stays
        for (auto head = lot->heads.cbegin(); head != lot->heads.cend(); ++head)
            keepHead(lot->house, lot->lot, lot->createdAt, head.key(), head.value());
        for (const OwnBid &bid : lot->bids)
            keepBid(lot->house, lot->lot, lot->createdAt, bid);
    }
}

QByteArray Evidence::toJson() const
{
    QJsonArray lots;
    for (const LotEvidence &lot : m_lots)
        lots.append(json(lot));
    return QJsonDocument(QJsonObject{{u"lots"_s, lots}}).toJson(QJsonDocument::Compact);
}

std::optional<Evidence> Evidence::fromJson(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    Evidence evidence;
    const QJsonArray lots = document[u"lots"].toArray();
    for (auto value = lots.end(); value != lots.begin();) { // backwards: what is kept last comes first
        --value;
        const QUrl house((*value)[u"house"].toString(), QUrl::StrictMode);
        const auction::LotId lot = (*value)[u"lot"].toInteger();
        const auction::TimeMs createdAt = (*value)[u"createdAt"].toInteger();
        if (!house.isValid() || lot <= 0)
            continue;
        for (const QJsonValue &head : (*value)[u"heads"].toArray())
            evidence.keepHead(house, lot, createdAt, head[0].toInteger(), head[1].toString().toLatin1());
        for (const QJsonValue &bid : (*value)[u"bids"].toArray())
            evidence.keepBid(house, lot, createdAt, bidOf(bid.toObject()));
    }
    return evidence;
}

Evidence readEvidence(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    if (const auto evidence = Evidence::fromJson(file.read(evidenceBytesMax)))
        return *evidence;
    file.close();
    (void)setAside(path);
    return {};
}

tl::expected<void, QString> addEvidence(const QString &path, const Evidence &evidence)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockWaitMs))
        return tl::unexpected(u"%1: another program keeps it locked"_s.arg(path));
    Evidence all = readEvidence(path);
    all.add(evidence);
    return writeOwnerOnly(path, all.toJson());
}

} // namespace gavel::link
