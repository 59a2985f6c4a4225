#pragma once

#include "auction/refusal.h"
#include "store/tables/account_row.h"
#include "store/tables/postings.h"

#include <QHash>
#include <tl/expected.hpp>
#include <unordered_map>

namespace gavel::store {

/// Where an account stands after a transaction that changed it, and why.
struct AccountNews
{
    protocol::AccountView account;
    QString reason;
};

/// Of a house, which is made with it: the account `host`.
inline constexpr auction::AccountId founder = 1;

/// The accounts at hand, and the ledger. Rows are read when they are first asked for, written once a transaction, at
/// flush(), and kept between transactions as Lots keeps its own. Throws SqlFailure. Store thread.
class Accounts
{
public:
    explicit Accounts(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Null if there is none. Valid until the transaction ends.
    AccountRow *find(auction::AccountId id);
    /// Who pays for the account: by whose funds it bids, and on whose invoice it buys. Itself, unless it is billed to
    /// another.
    [[nodiscard]] AccountRow &payerOf(AccountRow &row);
    /// Whether `by` is one of the staff, no host, and on the bill of this payer. What is on it they leave to others.
    [[nodiscard]] bool sharesBill(auction::AccountId by, const AccountRow &payer);
    /// For whom it pays, in order of id.
    [[nodiscard]] QList<auction::AccountId> billedTo(auction::AccountId payer);
    /// Has another pay for it, or itself.
    void setPayer(AccountRow &row, AccountRow *payer);
    /// As it is shown: with the sums of who pays for it.
    [[nodiscard]] protocol::AccountView viewOf(const AccountRow &row);
    /// In a shared book: reads those of the ids that there are and who pays for them, and nobody else changes them
    /// until the transaction ends. In order of id, so that two hosts never wait for one another.
    void lock(const QList<auction::AccountId> &ids);
    /// Whether the host keeps it from changing anything. Never the host itself, whom nobody could let in again.
    [[nodiscard]] bool isShutOut(auction::AccountId id);
    /// Before the first account of a book, whose number is the founder's.
    void numberAnew() { m_sql.dialect().numberAccountsAnew(m_sql); }
    /// A new account, or EmailTaken or NickTaken: the book's own constraints decide whose a name is, and what they
    /// refuse is refused to this command alone. The names must be such as are kept as given (name_keys.h).
    [[nodiscard]] tl::expected<AccountRow *, auction::Refusal> create(const QString &email, const QString &nick,
                                                                      const QString &passwordHash, bool isHost,
                                                                      bool limited, auction::TimeMs now);
    /// NickTaken where it is another's.
    [[nodiscard]] tl::expected<void, auction::Refusal> rename(AccountRow &row, const QString &nick);
    [[nodiscard]] bool isEmailOfAnother(const AccountRow &row, const QString &email);
    /// Which is no other account's.
    void setEmail(AccountRow &row, const QString &email);
    void setPassword(auction::AccountId id, const QString &passwordHash);
    [[nodiscard]] bool hasPassword(auction::AccountId id);
    [[nodiscard]] bool isPaddleOfAnother(const AccountRow &row, qint64 paddle);
    void setHost(AccountRow &row, bool isHost);
    /// None, or one that is no other account's.
    void setPaddle(AccountRow &row, std::optional<qint64> paddle);
    /// The lowest that nobody has.
    [[nodiscard]] qint64 nextPaddle();
    /// The next one, if it has none; the account hears of it.
    void takePaddle(AccountRow &row);
    /// What others see on a sale's lots where a shape says `nick`: where the sale shows paddles, the paddle, which is
    /// taken with this.
    [[nodiscard]] QString shownName(AccountRow &row, auction::SaleId sale);
    /// After the sale has changed.
    void forgetShownNames() { m_showsPaddles.clear(); }
    /// Those who bid on a lot of the sale, lead it, or said something there, are seen already.
    void givePaddlesIn(auction::SaleId sale);

    /// One entry of the ledger; tax of 0 has no posting. `sale`: of whose invoices and settlements it is.
    void post(auction::TimeMs now, PostingKind kind, std::optional<auction::LotId> lot, const QString &note,
              std::initializer_list<Posting> postings, std::optional<auction::SaleId> sale = {});
    void deposit(AccountRow &row, auction::Amount amount, Party from, const QString &note, auction::TimeMs now);
    /// What a house gives to each account that is new, if anything.
    void giveOpeningFunds(AccountRow &row, auction::Amount amount, auction::TimeMs now);

    /// Writes what changed, and says whose money or standing did.
    [[nodiscard]] QList<AccountNews> flush();
    /// After a commit: keeps the rows for the next transaction, unless they are many.
    void keepCommitted();
    void forget()
    {
        m_rows.clear();
        m_showsPaddles.clear();
    }

private:
    [[nodiscard]] bool emailTaken(const QString &email);
    void keepAll(QSqlQuery &query);
    /// To be read alone: in a shared book others may change it meanwhile.
    [[nodiscard]] std::optional<AccountRow> peek(auction::AccountId id);
    void countPaidFor(AccountRow &payer, int more);
    void addNewsOfBill(const AccountRow &payer, QList<AccountNews> &news);

    Sql &m_sql;
    std::unordered_map<auction::AccountId, AccountRow> m_rows;
    QHash<auction::SaleId, bool> m_showsPaddles; ///< as read in this transaction
};

} // namespace gavel::store
