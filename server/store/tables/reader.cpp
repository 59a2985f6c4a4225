#include "store/tables/reader.h"

#include "protocol/log.h"
#include "store/tables/account_search.h"
#include "store/tables/accounts.h"
#include "store/tables/announcements.h"
#include "store/tables/bids.h"
#include "store/tables/chat.h"
#include "store/tables/desk_pages.h"
#include "store/tables/evening.h"
#include "store/tables/house.h"
#include "store/tables/log_lines.h"
#include "store/tables/lot_search.h"
#include "store/tables/lot_views.h"
#include "store/tables/my_lots.h"
#include "store/tables/name_keys.h"
#include "store/tables/outbox.h"
#include "store/tables/pictures.h"
#include "store/tables/record.h"
#include "store/tables/sales.h"
#include "store/tables/sessions.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 seqMax = std::numeric_limits<qint64>::max();

class Reader
{
public:
    explicit Reader(Sql &sql)
        : m_sql(sql)
    {
    }

    query::FindLots::Answer operator()(const query::FindLots &find) { return findLots(m_sql, find); }

    query::GetLot::Answer operator()(const query::GetLot &get) { return readLot(m_sql, get.lot); }

    query::GetRoom::Answer operator()(const query::GetRoom &get)
    {
        RoomContents room{.lot = readLot(m_sql, get.lot), .bids = {}, .said = {}};
        if (!room.lot)
            return room;
        room.bids = Bids(m_sql).linesBefore(get.lot, 0, seqMax, get.lines);
        std::reverse(room.bids.begin(), room.bids.end());
        room.said = Chat(m_sql).newest(get.lot, get.lines);
        return room;
    }

    query::GetHistory::Answer operator()(const query::GetHistory &get)
    {
        // Forwards from `after`; or backwards from `before`, the lines nearest to it.
        const bool backwards = get.before && get.after == 0;
        HistoryPage page{.known = briefLot(get.lot).has_value(), .items = {}, .next = {}};
        Bids bids(m_sql);
        const qint64 before = get.before.value_or(seqMax);
        page.items = backwards ? bids.linesBefore(get.lot, get.after, before, get.limit + 1)
                               : bids.linesAfter(get.lot, get.after, before, get.limit + 1);
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
            page.openings = auction::isFinal(lot->phase);
        }
        return LogLines(m_sql).page(page);
    }

    query::GetMine::Answer operator()(const query::GetMine &get) { return myLots(m_sql, get); }

    query::GetAccount::Answer operator()(const query::GetAccount &get) { return accountOf(get.account); }

    query::GetAccounts::Answer operator()(const query::GetAccounts &get)
    {
        const QList<auction::AccountId> ids = findAccounts(m_sql, get);
        AccountPage page;
        for (const auction::AccountId id : ids) {
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
                                     "OR (? = 1 AND is_host = 1) ORDER BY id LIMIT 1"_L1,
                                     emailKey(get.email), get.account, int(get.host));
        Credentials credentials;
        if (nextRow(query)) {
            const auction::AccountId id = query.value(0).toLongLong();
            credentials.passwordHash = query.value(1).toString();
            query.finish();
            credentials.account = accountOf(id);
        }
        return credentials;
    }

    query::GetSession::Answer operator()(const query::GetSession &get)
    {
        return accountOf(SessionTable(m_sql).accountOf(get));
    }

    query::GetSessions::Answer operator()(const query::GetSessions &get) { return SessionTable(m_sql).page(get); }

    query::GetImage::Answer operator()(const query::GetImage &get) { return Pictures(m_sql).image(get); }

    query::GetChanges::Answer operator()(const query::GetChanges &get)
    {
        Changes changes;
        HouseTable house(m_sql);
        changes.newest = changes.upTo = house.newestChange();
        changes.reset = get.after > changes.newest || get.after < house.forgotten();
        QList<LotRowExtras> extras;
        const QList<protocol::LotView> lots =
            readLots(m_sql, u"WHERE l.change > ? ORDER BY l.change LIMIT ?"_s, {get.after, get.limit + 1}, extras);
        for (qsizetype i = 0; i < lots.size(); ++i)
            changes.lots.append({extras[i].change, lots[i]});
        changes.announcements = Announcements(m_sql).after(get.after, get.limit + 1);
        cut(changes, get.limit);
        return changes;
    }

    query::GetUpdates::Answer operator()(const query::GetUpdates &get) { return Outbox(m_sql).read(get); }

    query::GetHouse::Answer operator()(const query::GetHouse &) { return HouseTable(m_sql).view(); }

    query::GetSales::Answer operator()(const query::GetSales &) { return Sales(m_sql).all(); }

    query::GetRecord::Answer operator()(const query::GetRecord &get) { return Record(m_sql).page(get); }

    query::GetInvoice::Answer operator()(const query::GetInvoice &get) { return invoiceFor(m_sql, get); }

    query::GetInvoices::Answer operator()(const query::GetInvoices &get) { return invoicePage(m_sql, get); }

    query::GetSettlement::Answer operator()(const query::GetSettlement &get) { return settlementFor(m_sql, get); }

    query::GetSettlements::Answer operator()(const query::GetSettlements &get) { return settlementPage(m_sql, get); }

    query::GetMyInvoices::Answer operator()(const query::GetMyInvoices &get) { return myInvoices(m_sql, get); }

    query::GetMySettlements::Answer operator()(const query::GetMySettlements &get) { return mySettlements(m_sql, get); }

    query::GetEvening::Answer operator()(const query::GetEvening &get)
    {
        return Sales(m_sql).has(get.sale) ? std::optional(Evening(m_sql).read(get.sale)) : std::nullopt;
    }

private:
    /// One lot as a list has it.
    std::optional<protocol::LotView> briefLot(auction::LotId id)
    {
        const QList<protocol::LotView> lots = readLots(m_sql, u"WHERE l.id = ?"_s, {id});
        return lots.isEmpty() ? std::nullopt : std::optional(lots.first());
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

    std::optional<protocol::AccountView> accountOf(auction::AccountId id)
    {
        Accounts accounts(m_sql);
        const AccountRow *row = id == auction::noAccount ? nullptr : accounts.find(id);
        if (!row)
            return std::nullopt;
        protocol::AccountView view = accounts.viewOf(*row);
        const auction::AccountId payer = view.billTo ? view.billTo->id : id; // whose sums these are
        QSqlQuery &query =
            m_sql.run("SELECT CAST(coalesce(sum(price), 0) AS BIGINT) FROM lots WHERE leader IN "
                      "(SELECT id FROM accounts WHERE id = ? OR bill_to = ?) AND phase IN (?, ?)"_L1,
                      payer, payer, static_cast<int>(auction::Phase::Open), static_cast<int>(auction::Phase::Paused));
        view.led = numberIn(query);
        return view;
    }

    Sql &m_sql;
};

} // namespace

namespace {

Found<AnyFinding> findOnce(Sql &sql, const Query &query)
{
    try {
        // One moment for all the statements of an answer: a bid between two of them would show by half.
        sql.ensureConnected(Access::ReadOnly);
        sql.dialect().beginToRead(sql);
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

} // namespace

/// That the database has ended a connection is noticed by asking. What only reads may be asked again.
Found<AnyFinding> findAny(Sql &sql, const Query &query)
{
    const bool wasConnected = !sql.isLost();
    Found<AnyFinding> found = findOnce(sql, query);
    return !found && wasConnected && sql.isLost() ? findOnce(sql, query) : found;
}

} // namespace gavel::store
