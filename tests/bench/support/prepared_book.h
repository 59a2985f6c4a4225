#pragma once

#include "store/decisions/book.h"

#include <memory>

namespace gavel::bench {

/// The book in a folder or in PostgreSQL, made if need be, written in this thread as the store thread would.
class WritableBook
{
public:
    explicit WritableBook(const QString &folder);
    ~WritableBook();
    Q_DISABLE_COPY_MOVE(WritableBook)

    /// Ends the program if the book can't be written.
    store::BatchOutcome run(const QList<store::TimedCommand> &batch);

private:
    QString m_connection;
    std::unique_ptr<store::Book> m_book;
};

/// Who and what a book was prepared with.
struct Prepared
{
    auction::AccountId seller = auction::noAccount;
    QList<auction::AccountId> bidders;
    QList<QByteArray> tokens;   ///< of a session for each bidder
    QList<auction::LotId> lots; ///< open for a day, any increment, from startPrice
};

inline constexpr auction::Amount startPrice = 100;

/// Sets up a house with bidders and lots in an empty place.
[[nodiscard]] Prepared prepareBook(const QString &folder, int bidders, int lots);

/// The book that is meant by what --data says.
[[nodiscard]] QString bookIn(const QString &folder);

/// Ends the program with a sentence: a benchmark that can't run has nothing to report.
[[noreturn]] void giveUp(const QString &why);

} // namespace gavel::bench
