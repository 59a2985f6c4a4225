#include "store/tables/reader.h"

#include "store/decisions/lot_log.h"
#include "store/tables/accounts.h"
#include "store/tables/lot_views.h"
#include "store/tables/name_keys.h"
#include "wire/folding.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

struct SortRow
{
    query::Sort sort;
    const char *column;
    bool down;
};

// Paused lots have no end; they come after all that have one. The cursor compares the same expressions.
constexpr std::array sortRows{
    SortRow{query::Sort::Ends, "ifnull(l.ends_at, 9007199254740992)", false},
    SortRow{query::Sort::EndsDown, "ifnull(l.ends_at, 9007199254740992)", true},
    SortRow{query::Sort::Price, "l.price", false},
    SortRow{query::Sort::PriceDown, "l.price", true},
    SortRow{query::Sort::Bids, "l.bids", false},
    SortRow{query::Sort::BidsDown, "l.bids", true},
    SortRow{query::Sort::New, "l.id", true},
};

qint64 sortValueOf(query::Sort sort, const LotView &lot)
{
    switch (sort) {
    case query::Sort::Ends:
    case query::Sort::EndsDown:
        return lot.endsAt.value_or(9007199254740992);
    case query::Sort::Price:
    case query::Sort::PriceDown:
        return lot.price;
    case query::Sort::Bids:
    case query::Sort::BidsDown:
        return lot.bids;
    case query::Sort::New:
        return lot.id;
    }
    Q_UNREACHABLE();
}

struct Cursor
{
    qint64 value = 0; ///< what is sorted by
    LotId lot = 0;
};

QString written(const Cursor &cursor)
{
    return QString::number(cursor.value) + u'.' + QString::number(cursor.lot);
}

std::optional<Cursor> cursorOf(const QString &text)
{
    const Cursor cursor{.value = text.section(u'.', 0, 0).toLongLong(), .lot = text.section(u'.', 1).toLongLong()};
    return written(cursor) == text ? std::optional(cursor) : std::nullopt;
}

QString escapedLike(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

// Each is looked for in every lot: more restrict no further.
constexpr qsizetype searchWordsMax = 8;

QStringList searchWords(const QString &text)
{
    return wire::folded(text).simplified().split(u' ', Qt::SkipEmptyParts).mid(0, searchWordsMax);
}

class Reader
{
public:
    explicit Reader(Sql &sql)
        : m_sql(sql)
    {
    }

    query::FindLots::Answer operator()(const query::FindLots &find)
    {
        QStringList where;
        QVariantList values;
        if (find.phase) {
            where += u"l.phase = ?"_s;
            values += static_cast<int>(*find.phase);
        }
        if (find.seller) {
            where += u"l.seller = ?"_s;
            values += *find.seller;
        }
        for (const QString &word : searchWords(find.q)) {
            where += u"(l.search LIKE ? ESCAPE '\\' OR s.search LIKE ? ESCAPE '\\')"_s;
            values += escapedLike(word);
            values += escapedLike(word);
        }
        const SortRow &sort = *std::find_if(sortRows.begin(), sortRows.end(),
                                            [&find](const SortRow &row) { return row.sort == find.sort; });
        const QString column = QLatin1StringView(sort.column);
        if (const auto cursor = cursorOf(find.after)) {
            where += sort.down ? u"(%1, l.id) < (?, ?)"_s.arg(column) : u"(%1, l.id) > (?, ?)"_s.arg(column);
            values += cursor->value;
            values += cursor->lot;
        }
        const QString direction = sort.down ? u" DESC"_s : u""_s;
        QString tail = where.isEmpty() ? u""_s : u"WHERE "_s + where.join(u" AND "_s);
        tail += u" ORDER BY "_s + column + direction + u", l.id"_s + direction + u" LIMIT ?"_s;
        values += find.limit + 1;

        LotPage page{.items = readLots(m_sql, tail, values), .next = {}};
        if (page.items.size() > find.limit) {
            page.items.removeLast();
            const LotView &last = page.items.last();
            page.next = written({.value = sortValueOf(find.sort, last), .lot = last.id});
        }
        return page;
    }

    query::GetLot::Answer operator()(const query::GetLot &get) { return readLot(m_sql, get.lot); }

    query::GetRoom::Answer operator()(const query::GetRoom &get)
    {
        RoomContents room{.lot = readLot(m_sql, get.lot), .bids = {}, .said = {}};
        if (!room.lot)
            return room;
        QSqlQuery &bids = m_sql.run("SELECT seq, nick, bid, msg, at, voided FROM bids WHERE lot = ? AND kind = 0 "
                                    "ORDER BY seq DESC LIMIT ?"_L1,
                                    get.lot, get.lines);
        while (nextRow(bids))
            room.bids.prepend(bidLineOf(bids));
        bids.finish();
        QSqlQuery &said =
            m_sql.run("SELECT nick, text, at FROM said WHERE lot = ? ORDER BY id DESC LIMIT ?"_L1, get.lot, get.lines);
        while (nextRow(said))
            room.said.prepend({said.value(0).toString(), said.value(1).toString(), said.value(2).toLongLong()});
        said.finish();
        return room;
    }

    query::GetHistory::Answer operator()(const query::GetHistory &get)
    {
        // Forwards from `after`; or backwards from `before`, the lines nearest to it.
        const bool backwards = get.before && get.after == 0;
        HistoryPage page{.known = briefLot(get.lot).has_value(), .items = {}, .next = {}};
        constexpr SqlText forwardsText = "SELECT seq, nick, bid, msg, at, voided FROM bids WHERE lot = ? AND kind = 0 "
                                         "AND seq > ? AND seq < ? ORDER BY seq LIMIT ?"_L1;
        constexpr SqlText backwardsText = "SELECT seq, nick, bid, msg, at, voided FROM bids WHERE lot = ? AND kind = 0 "
                                          "AND seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?"_L1;
        QSqlQuery &query = m_sql.run(backwards ? backwardsText : forwardsText, get.lot, get.after,
                                     get.before.value_or(std::numeric_limits<qint64>::max()), get.limit + 1);
        while (nextRow(query))
            page.items.append(bidLineOf(query));
        query.finish();
        const bool more = page.items.size() > get.limit;
        if (more)
            page.items.removeLast();
        if (more)
            page.next = page.items.last().seq;
        if (backwards)
            std::reverse(page.items.begin(), page.items.end());
        return page;
    }

    query::GetLog::Answer operator()(const query::GetLog &get)
    {
        query::GetLog page = get;
        if (page.after == 0) {
            const auto lot = briefLot(get.lot);
            if (!lot)
                return PublishedLog();
            page.upTo = lot->seq;
            page.openings = isFinal(lot->phase);
        }
        return readLog(page);
    }

    query::GetMine::Answer operator()(const query::GetMine &get)
    {
        switch (get.list) {
        case query::MyList::Bids:
            return myBids(get.account);
        case query::MyList::Won:
            return myWon(get.account);
        case query::MyList::Selling:
            return mySelling(get.account);
        case query::MyList::Watching:
            return mine(u"WHERE l.id IN (SELECT lot FROM watches WHERE account = ?) ORDER BY l.id DESC"_s,
                        {get.account});
        }
        Q_UNREACHABLE();
    }

    query::GetAccount::Answer operator()(const query::GetAccount &get) { return accountOf(get.account); }

    query::GetAccounts::Answer operator()(const query::GetAccounts &get)
    {
        QSqlQuery &query =
            m_sql.run("SELECT id FROM accounts WHERE id > ? ORDER BY id LIMIT ?"_L1, get.after, get.limit + 1);
        QList<AccountId> ids;
        while (nextRow(query))
            ids.append(query.value(0).toLongLong());
        query.finish();
        AccountPage page;
        for (const AccountId id : ids) {
            if (page.items.size() == get.limit) {
                page.next = page.items.last().id;
                break;
            }
            page.items.append(*accountOf(id));
        }
        return page;
    }

    query::GetCredentials::Answer operator()(const query::GetCredentials &get)
    {
        QSqlQuery &query = m_sql.run("SELECT id, password FROM accounts WHERE email_key = ? OR id = ? "
                                     "OR (? AND is_host) ORDER BY id LIMIT 1"_L1,
                                     emailKey(get.email), get.account, int(get.host));
        Credentials credentials;
        if (nextRow(query)) {
            const AccountId id = query.value(0).toLongLong();
            credentials.passwordHash = query.value(1).toString();
            query.finish();
            credentials.account = accountOf(id);
        }
        return credentials;
    }

    query::GetSession::Answer operator()(const query::GetSession &get)
    {
        QSqlQuery &query = m_sql.run("SELECT account FROM sessions WHERE token_hash = ?"_L1, get.tokenHash);
        const AccountId account = nextRow(query) ? query.value(0).toLongLong() : noAccount;
        query.finish();
        return accountOf(account);
    }

    query::GetSessions::Answer operator()(const query::GetSessions &get)
    {
        constexpr qint64 all = std::numeric_limits<qint64>::max();
        QSqlQuery &query = m_sql.run("SELECT id, created_at, client, address, token_hash = ? FROM sessions "
                                     "WHERE account = ? AND id < ? AND (? = 0 OR id = ?) ORDER BY id DESC LIMIT ?"_L1,
                                     get.current, get.account, get.before.value_or(all), get.session.value_or(0),
                                     get.session.value_or(0), get.limit + 1);
        SessionPage page;
        while (nextRow(query)) {
            page.items.append({.id = query.value(0).toLongLong(),
                               .createdAt = query.value(1).toLongLong(),
                               .client = query.value(2).toString(),
                               .address = query.value(3).toString(),
                               .current = query.value(4).toBool()});
        }
        query.finish();
        if (page.items.size() > get.limit) {
            page.items.removeLast();
            page.next = page.items.last().id;
        }
        return page;
    }

    query::GetImage::Answer operator()(const query::GetImage &get)
    {
        constexpr SqlText thumb = "SELECT type, thumb FROM images WHERE tag = ? "
                                  "UNION ALL SELECT type, thumb FROM logo WHERE tag = ? LIMIT 1"_L1;
        constexpr SqlText whole = "SELECT type, data FROM images WHERE tag = ? "
                                  "UNION ALL SELECT type, data FROM logo WHERE tag = ? LIMIT 1"_L1;
        QSqlQuery &query = m_sql.run(get.thumb ? thumb : whole, get.tag, get.tag);
        Image image;
        if (nextRow(query))
            image = {query.value(0).toString(), query.value(1).toByteArray()};
        query.finish();
        return image;
    }

    query::GetChanges::Answer operator()(const query::GetChanges &get)
    {
        Changes changes;
        QSqlQuery &newest = m_sql.run("SELECT change FROM house WHERE id = 1"_L1);
        changes.newest = nextRow(newest) ? newest.value(0).toLongLong() : 0;
        changes.upTo = changes.newest;
        newest.finish();
        QList<LotRowExtras> extras;
        const QList<LotView> lots =
            readLots(m_sql, u"WHERE l.change > ? ORDER BY l.change LIMIT ?"_s, {get.after, get.limit + 1}, extras);
        for (qsizetype i = 0; i < lots.size(); ++i)
            changes.lots.append({extras[i].change, lots[i]});
        QSqlQuery &query =
            m_sql.run("SELECT change, text, at FROM announcements WHERE change > ? ORDER BY change LIMIT ?"_L1,
                      get.after, get.limit + 1);
        while (nextRow(query)) {
            changes.announcements.append(
                {query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toLongLong()});
        }
        query.finish();
        cut(changes, get.limit);
        return changes;
    }

    query::GetHouse::Answer operator()(const query::GetHouse &) { return readHouse(m_sql); }

private:
    /// One lot as a list has it.
    std::optional<LotView> briefLot(LotId id)
    {
        const QList<LotView> lots = readLots(m_sql, u"WHERE l.id = ?"_s, {id});
        return lots.isEmpty() ? std::nullopt : std::optional(lots.first());
    }

    /// A lot's events are numbered without gaps, so that a page is a range of them.
    PublishedLog readLog(query::GetLog page)
    {
        const qint64 last = page.linesMax > 0 ? qMin(page.after + page.linesMax, page.upTo) : page.upTo;
        QSqlQuery &query = m_sql.run("SELECT event, hash, opening FROM events "
                                     "WHERE lot = ? AND seq > ? AND seq <= ? ORDER BY seq"_L1,
                                     page.lot, page.after, last);
        PublishedLog log{.known = true, .text = {}, .next = {}};
        while (nextRow(query)) {
            log.text += publishedLine({.event = query.value(0).toByteArray(),
                                       .hash = query.value(1).toByteArray(),
                                       .opening = page.openings ? query.value(2).toByteArray() : QByteArray()});
        }
        query.finish();
        page.after = last;
        if (last < page.upTo)
            log.next = page;
        return log;
    }

    /// Leaves the first of the changes, so that those that are left have no gap.
    static void cut(Changes &changes, int limit)
    {
        if (changes.lots.size() > limit)
            changes.upTo = changes.lots[limit - 1].change;
        if (changes.announcements.size() > limit)
            changes.upTo = qMin(changes.upTo, changes.announcements[limit - 1].change);
        const auto isLater = [upTo = changes.upTo](const auto &one) { return one.change > upTo; };
        changes.lots.removeIf(isLater);
        changes.announcements.removeIf(isLater);
    }

    static BidLine bidLineOf(const QSqlQuery &query)
    {
        BidLine line{.seq = query.value(0).toLongLong(),
                     .nick = query.value(1).toString(),
                     .bid = query.value(2).toLongLong(),
                     .msg = query.value(3).toString(),
                     .at = query.value(4).toLongLong(),
                     .voided = {}};
        if (!query.value(5).isNull())
            line.voided = query.value(5).toString();
        return line;
    }

    std::optional<AccountView> accountOf(AccountId id)
    {
        Accounts accounts(m_sql);
        const AccountRow *row = id == noAccount ? nullptr : accounts.find(id);
        if (!row)
            return std::nullopt;
        AccountView view = viewOf(*row);
        QSqlQuery &query = m_sql.run("SELECT coalesce(sum(price), 0) FROM lots WHERE leader = ? AND phase IN (?, ?)"_L1,
                                     id, static_cast<int>(Phase::Open), static_cast<int>(Phase::Paused));
        static_cast<void>(nextRow(query));
        view.led = query.value(0).toLongLong();
        query.finish();
        return view;
    }

    QList<MyLot> mine(const QString &tail, const QVariantList &values)
    {
        QList<MyLot> items;
        for (const LotView &lot : readLots(m_sql, tail, values))
            items.append({.lot = lot, .max = {}, .leading = false, .reserve = {}, .fee = {}});
        return items;
    }

    QList<MyLot> myBids(AccountId account)
    {
        QList<LotRowExtras> extras;
        const QList<LotView> lots = readLots(m_sql,
                                             u"WHERE l.id IN (SELECT lot FROM bidders WHERE account = ?) "
                                             "ORDER BY l.id DESC"_s,
                                             {account}, extras);
        QList<MyLot> items;
        for (qsizetype i = 0; i < lots.size(); ++i) {
            const bool leading = lots[i].leader && lots[i].leader->id == account;
            items.append({.lot = lots[i],
                          .max = leading ? extras[i].leaderMax : readLastAmount(m_sql, lots[i].id, account),
                          .leading = leading,
                          .reserve = {},
                          .fee = {}});
        }
        return items;
    }

    QList<MyLot> myWon(AccountId account)
    {
        QList<MyLot> items = mine(u"WHERE l.leader = ? AND l.phase = ? ORDER BY l.ends_at DESC, l.id DESC"_s,
                                  {account, static_cast<int>(Phase::Sold)});
        for (MyLot &item : items) {
            item.leading = true;
            item.fee = shareOf(item.lot.price, item.lot.premium);
        }
        return items;
    }

    QList<MyLot> mySelling(AccountId account)
    {
        QList<LotRowExtras> extras;
        const QList<LotView> lots = readLots(m_sql, u"WHERE l.seller = ? ORDER BY l.id DESC"_s, {account}, extras);
        QList<MyLot> items;
        for (qsizetype i = 0; i < lots.size(); ++i)
            items.append({.lot = lots[i], .max = {}, .leading = false, .reserve = extras[i].reserve, .fee = {}});
        return items;
    }

    Sql &m_sql;
};

} // namespace

bool query::isCursor(const QString &text)
{
    return cursorOf(text).has_value();
}

Found<AnyFinding> findAny(Sql &sql, const Query &query)
{
    try {
        // One moment for all the statements of an answer: a bid between two of them would show by half.
        sql.exec(u"BEGIN"_s);
        Reader reader(sql);
        AnyFinding found = std::visit(
            [&reader](const auto &one) {
                using What = typename std::decay_t<decltype(one)>::Answer;
                return AnyFinding(std::in_place_type<What>, reader(one));
            },
            query);
        sql.exec(u"COMMIT"_s);
        return found;
    } catch (const SqlFailure &failure) {
        sql.finishAll();
        sql.tryExec(u"ROLLBACK"_s);
        return tl::unexpected(Unreadable{QString::fromStdString(failure.what())});
    }
}

} // namespace gavel
