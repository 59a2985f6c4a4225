#pragma once

#include "protocol/evening_view.h"
#include "protocol/invoice_views.h"
#include "protocol/record.h"
#include "protocol/sale_views.h"
#include "protocol/settlement_views.h"
#include "store/updates.h"

#include <tl/expected.hpp>
#include <variant>

namespace gavel::store {

struct LotPage
{
    QList<protocol::LotView> items;
    QString next; ///< empty: no more
};
struct MyLotPage
{
    QList<protocol::MyLot> items;
    std::optional<auction::LotId> next; ///< the `after` of the next page
};
struct RoomContents
{
    std::optional<protocol::LotView> lot; ///< none: unknown
    QList<protocol::BidLine> bids;        ///< lowest seq first
    QList<protocol::SaidLine> said;       ///< oldest first
};
struct HistoryPage
{
    bool known = false;
    QList<protocol::BidLine> items; ///< lowest seq first
    std::optional<qint64> next;     ///< the `after`, or reading backwards the `before`, of the next page
};
struct AccountPage
{
    QList<protocol::AccountView> items;
    std::optional<qint64> next;
};
struct SessionPage
{
    QList<protocol::SessionView> items;
    std::optional<qint64> next;
};
struct InvoicePage
{
    bool known = false;                 ///< the sale
    QList<protocol::InvoiceView> items; ///< by account
    std::optional<auction::AccountId> next;
};
struct SettlementPage
{
    bool known = false;                    ///< the sale
    QList<protocol::SettlementView> items; ///< by account
    std::optional<auction::AccountId> next;
};
struct RecordPage
{
    QList<protocol::RecordLine> items; ///< oldest first
    std::optional<qint64> next;
};
struct Credentials
{
    std::optional<protocol::AccountView> account;
    QString passwordHash;
};
struct Image
{
    QString type;
    QByteArray data; ///< empty: unknown
};
struct Announcement
{
    qint64 change = 0;
    QString text;
    auction::TimeMs at = 0;
};
struct ChangedLot
{
    qint64 change = 0;
    protocol::LotView lot;
};
struct Changes
{
    QList<ChangedLot> lots; ///< in order of change
    QList<Announcement> announcements;
    qint64 upTo = 0;    ///< all changes up to this one are here
    qint64 newest = 0;  ///< of the house; more than upTo if not all are here
    bool reset = false; ///< what was asked for is over an hour old, or was never there
};
/// What one commit had others told, in the order of its commands.
struct ToldBatch
{
    qint64 change = 0; ///< the house's newest with it
    QList<Update> updates;
};
struct Told
{
    QList<ToldBatch> batches; ///< in order of change
    qint64 upTo = 0;          ///< all that came up to this change is here
    qint64 newest = 0;        ///< of the house; more than upTo if not all is here
    bool reset = false;       ///< what was asked for is forgotten: there is nothing between it and `newest` to go by
};
struct PublishedLog;

/// What can be asked of the book without changing it: values that go to the reader thread and come back as what they
/// name as their Answer.
namespace query {

enum class Sort { Ends, EndsDown, Price, PriceDown, Bids, BidsDown, New, Number };

/// A page of lots; PROTOCOL.md, GET /api/v1/lots. Every word of `q` is in the name, the description or the seller's
/// nick, whatever its case.
struct FindLots
{
    using Answer = LotPage;

    std::optional<auction::Phase> phase;
    QString q;
    std::optional<auction::AccountId> seller;
    std::optional<qint64> sale;
    QString category; ///< as it is; empty: all
    Sort sort = Sort::Ends;
    QString after; ///< the cursor of the page before
    int limit = 100;
};
/// Whether some page of lots in this order may have given this as its `next`.
[[nodiscard]] bool isCursor(const QString &text, Sort sort);
struct GetLot
{
    using Answer = std::optional<protocol::LotView>;

    auction::LotId lot = 0;
};
/// A lot with its newest bids and chat lines.
struct GetRoom
{
    using Answer = RoomContents;

    auction::LotId lot = 0;
    int lines = 50;
};
struct GetHistory
{
    using Answer = HistoryPage;

    auction::LotId lot = 0;
    qint64 after = 0;
    std::optional<qint64> before;
    int limit = 100;
};
enum class MyList { Bids, Won, Selling, Watching };
struct GetMine
{
    using Answer = MyLotPage;

    auction::AccountId account = auction::noAccount;
    MyList list = MyList::Bids;
    std::optional<auction::LotId> after = {};
    int limit = 100;
};
struct GetAccount
{
    using Answer = std::optional<protocol::AccountView>;

    auction::AccountId account = auction::noAccount;
};
/// Every word of `q` is in the account's nick, name, email, phone or table, or is its paddle.
struct GetAccounts
{
    using Answer = AccountPage;

    auction::AccountId after = auction::noAccount;
    int limit = 100;
    QString q;
};
struct GetRecord
{
    using Answer = RecordPage;

    qint64 after = 0;
    int limit = 100;
};
/// What an account owes of a sale, on the invoice of who pays for it; nothing where there is no such account or sale.
struct GetInvoice
{
    using Answer = std::optional<protocol::InvoiceView>;

    qint64 sale = protocol::firstSale;
    auction::AccountId account = auction::noAccount;
    bool isOwn = false; ///< the account's own, whoever pays for it
};
/// Those of all sales on which an account has something: of who pays for it, and its own from before.
struct GetMyInvoices
{
    using Answer = QList<protocol::InvoiceView>;

    auction::AccountId account = auction::noAccount;
};
/// Of all who have something on theirs.
struct GetInvoices
{
    using Answer = InvoicePage;

    qint64 sale = protocol::firstSale;
    bool open = false; ///< only those that are not settled
    auction::AccountId after = auction::noAccount;
    int limit = 100;
};
/// What an account is owed for what it sold; nothing where there is no such account.
struct GetSettlement
{
    using Answer = std::optional<protocol::SettlementView>;

    qint64 sale = protocol::firstSale;
    auction::AccountId account = auction::noAccount;
};
/// Those of all sales on which an account has something.
struct GetMySettlements
{
    using Answer = QList<protocol::SettlementView>;

    auction::AccountId account = auction::noAccount;
};
/// Of all who have something on theirs.
struct GetSettlements
{
    using Answer = SettlementPage;

    qint64 sale = protocol::firstSale;
    bool open = false; ///< only those that are not settled
    auction::AccountId after = auction::noAccount;
    int limit = 100;
};
/// How the evening stands at the desk; nothing where there is no such sale.
struct GetEvening
{
    using Answer = std::optional<protocol::EveningView>;

    qint64 sale = protocol::firstSale;
};
/// A lot's log as it is published (RULES.md, "The log"), whole or a page of it.
struct GetLog
{
    using Answer = PublishedLog;

    auction::LotId lot = 0;
    qint64 linesMax = 0; ///< of one answer; 0: the whole log
    // Of a later page, as PublishedLog::next has them:
    qint64 after = 0;      ///< the last seq of the page before
    qint64 upTo = 0;       ///< the newest seq when the first page was read, so that the pages are of one moment
    bool openings = false; ///< whether the lot was final then
};
/// The account that signs in by this email.
struct GetCredentials
{
    using Answer = Credentials;

    QString email;
    auction::AccountId account = auction::noAccount; ///< or this account
    bool host = false;                               ///< or the host's own
};
/// Whose session it is.
struct GetSession
{
    using Answer = std::optional<protocol::AccountView>;

    QByteArray tokenHash;
    auction::TimeMs now = 0; ///< what nobody has used for a month by then is no session any more
};
/// Where an account is signed in, the newest first.
struct GetSessions
{
    using Answer = SessionPage;

    auction::AccountId account = auction::noAccount;
    auction::TimeMs now = 0;
    QByteArray current;            ///< token hash of whoever asks
    std::optional<qint64> session; ///< this one alone
    std::optional<qint64> before;  ///< the `next` of the page before
    int limit = 100;
};
/// A lot's picture or the house's logo.
struct GetImage
{
    using Answer = Image;

    QString tag;
    bool thumb = false;
};
/// What changed in the house after that change number: at most so many lots and so many announcements.
struct GetChanges
{
    using Answer = Changes;

    qint64 after = 0;
    int limit = 250;
};
/// What was told after that change number, for an hour: at most so many commits.
struct GetUpdates
{
    using Answer = Told;

    qint64 after = 0;
    std::optional<auction::AccountId>
        account; ///< only what is for the eyes of this one, its own voided bids, announcements
    int limit = 250;
};
/// All sales, in the order in which they were made.
struct GetSales
{
    using Answer = QList<protocol::SaleView>;
};
struct GetHouse
{
    using Answer = std::optional<protocol::HouseView>;
};

} // namespace query

struct PublishedLog
{
    bool known = false;
    QByteArray text;                   ///< lines of JSON; with the openings once the lot is final
    std::optional<query::GetLog> next; ///< asks for the next page; none: this was the last
};

using Query =
    std::variant<query::FindLots, query::GetLot, query::GetRoom, query::GetHistory, query::GetLog, query::GetMine,
                 query::GetAccount, query::GetAccounts, query::GetCredentials, query::GetSession, query::GetSessions,
                 query::GetImage, query::GetChanges, query::GetUpdates, query::GetHouse, query::GetRecord,
                 query::GetInvoice, query::GetInvoices, query::GetSales, query::GetSettlement, query::GetSettlements,
                 query::GetEvening, query::GetMyInvoices, query::GetMySettlements>;

/// The book could not be read; say `busy`.
struct Unreadable
{
    QString reason;
};

/// What comes of a query.
template <typename What>
using Found = tl::expected<What, Unreadable>;
template <typename Kind>
using FoundBy = Found<typename Kind::Answer>;

/// Findings as they cross the threads, all kinds in one. Store gives each query its own.
using AnyFinding =
    std::variant<LotPage, std::optional<protocol::LotView>, RoomContents, HistoryPage, PublishedLog, MyLotPage,
                 std::optional<protocol::AccountView>, AccountPage, SessionPage, Credentials, Image, Changes, Told,
                 std::optional<protocol::HouseView>, RecordPage, std::optional<protocol::InvoiceView>, InvoicePage,
                 QList<protocol::SaleView>, std::optional<protocol::SettlementView>, SettlementPage,
                 std::optional<protocol::EveningView>, QList<protocol::InvoiceView>, QList<protocol::SettlementView>>;

template <typename Kind>
[[nodiscard]] FoundBy<Kind> findingOf(const Found<AnyFinding> &any)
{
    return any.map([](const AnyFinding &one) { return std::get<typename Kind::Answer>(one); });
}

} // namespace gavel::store
