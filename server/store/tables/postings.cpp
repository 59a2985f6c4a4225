#include "store/tables/postings.h"

#include "store/tables/columns.h"
#include "store/tables/logic_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

/// By its name.
template <>
struct Stored<PostingKind>
{
    static QVariant given(PostingKind kind) { return nameOf(kind); }
    static void assign(PostingKind &member, const QVariant &read)
    {
        constexpr int last = static_cast<int>(PostingKind::OpeningFunds);
        int kind = 0;
        while (kind <= last && nameOf(static_cast<PostingKind>(kind)) != read.toString())
            ++kind;
        if (kind > last)
            throw LogicFault("a posting of a kind that there is not");
        member = static_cast<PostingKind>(kind);
    }
};

namespace {

/// One row of the ledger.
struct PostingRow
{
    auction::TimeMs at = 0;
    qint64 entry = 0;
    qint64 party = 0;
    PostingKind kind = PostingKind::Deposit;
    auction::Amount amount = 0;
    std::optional<auction::LotId> lot;
    QString note;
    std::optional<auction::SaleId> sale;
};

constexpr std::array postingColumns{
    column<PostingRow>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    column<PostingRow>(
        "entry"_L1, Write::Never, [](auto &row) -> auto & { return row.entry; }),
    column<PostingRow>(
        "party"_L1, Write::Never, [](auto &row) -> auto & { return row.party; }),
    column<PostingRow>(
        "kind"_L1, Write::Never, [](auto &row) -> auto & { return row.kind; }),
    column<PostingRow>(
        "amount"_L1, Write::Never, [](auto &row) -> auto & { return row.amount; }),
    column<PostingRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<PostingRow>(
        "note"_L1, Write::Never, [](auto &row) -> auto & { return row.note; }),
    column<PostingRow>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.sale; }),
};

} // namespace

QString nameOf(PostingKind kind)
{
    switch (kind) {
    case PostingKind::Deposit:
        return u"deposit"_s;
    case PostingKind::Sale:
        return u"sale"_s;
    case PostingKind::Payment:
        return u"payment"_s;
    case PostingKind::PaymentTakenBack:
        return u"payment_taken_back"_s;
    case PostingKind::Adjustment:
        return u"adjustment"_s;
    case PostingKind::SaleVoided:
        return u"sale_voided"_s;
    case PostingKind::Payout:
        return u"payout"_s;
    case PostingKind::SettlementAdjustment:
        return u"settlement_adjustment"_s;
    case PostingKind::BillMoved:
        return u"bill_moved"_s;
    case PostingKind::OpeningFunds:
        return u"opening_funds"_s;
    }
    Q_UNREACHABLE();
}

void writeEntry(Sql &sql, const LedgerEntry &entry, std::initializer_list<Posting> postings)
{
    static const Statement insert = insertInto("postings"_L1, ""_L1, postingColumns);
    const qint64 number = sql.dialect().nextLedgerEntry(sql);
    auction::Amount sum = 0;
    for (const Posting &posting : postings) {
        if (posting.party == partyId(Party::Tax) && posting.amount == 0)
            continue;
        sum += posting.amount;
        sql.write(insert, valuesOf(postingColumns, PostingRow{entry.at, number, posting.party, entry.kind,
                                                              posting.amount, entry.lot, entry.note, entry.sale}));
    }
    if (sum != 0)
        throw LogicFault("a ledger entry does not sum to zero");
}

} // namespace gavel::store
