#pragma once

#include "store/decisions/book.h"
#include "store/sqlite/database.h"
#include "store/tables/reader.h"

#include <QTemporaryDir>
#include <memory>

namespace gavel::test {

/// A book in a folder of its own, driven without threads: a house in won, a seller and three bidders.
class BookFixture
{
public:
    explicit BookFixture(Rates rates = {})
    {
        open();
        run(command::FoundHouse{QStringLiteral("House"), {QStringLiteral("KRW"), 0}, rates, QStringLiteral("hash")});
        seller = signUp(QStringLiteral("Seller"));
        ann = signUp(QStringLiteral("Ann"));
        bob = signUp(QStringLiteral("Bob"));
    }

    ~BookFixture() { close(); }

    void open()
    {
        const auto database = openBook(path(), connection(), Access::ReadWrite);
        const auto migrated = migrate(*database);
        Q_ASSERT(migrated);
        book = std::make_unique<Book>(*database);
        sql = std::make_unique<Sql>(*database);
    }

    void close()
    {
        sql.reset();
        book.reset();
        closeBook(connection());
    }

    template <typename Kind>
    DecidedOf<Kind> run(const Kind &command)
    {
        QString error;
        BatchOutcome outcome = book->run({{now, command}}, error);
        nextDeadline = outcome.nextDeadline;
        lastError = error;
        return decidedOf<Kind>(outcome.answers.first());
    }

    AccountId signUp(const QString &nick, std::optional<Amount> limitedTo = {})
    {
        const auto answer = run(command::SignUp{nick + QStringLiteral("@example.org"), nick, QStringLiteral("hash"),
                                                nick.toUtf8(), limitedTo.has_value(), limitedTo.value_or(0)});
        return answer.result ? answer.result->id : noAccount;
    }

    LotId sell(Terms terms)
    {
        LotDraft draft{.name = QStringLiteral("Vase"), .description = QStringLiteral("Blue"), .terms = terms};
        draft.endsByDefault = terms.endsAt == 0;
        const auto answer = run(command::CreateLot{seller, draft});
        return answer.result ? (*answer.result)->id : 0;
    }

    Decided<BidVerdict> bid(LotId lot, AccountId who, Amount amount, const QByteArray &key = {})
    {
        BidCommand command;
        command.bid = amount;
        command.key = key;
        return run(command::PlaceBid{lot, who, command});
    }

    Decided<BidVerdict> maximum(LotId lot, AccountId who, Amount amount)
    {
        BidCommand command;
        command.max = amount;
        return run(command::PlaceBid{lot, who, command});
    }

    template <typename Kind>
    typename Kind::Answer ask(const Kind &query)
    {
        return find(*sql, query).value();
    }

    LotView lot(LotId id) { return *ask(query::GetLot{id}); }
    AccountView account(AccountId id) { return *ask(query::GetAccount{id}); }

    qint64 number(SqlText text)
    {
        QSqlQuery &query = sql->run(text);
        query.next();
        const qint64 value = query.value(0).toLongLong();
        query.finish();
        return value;
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("book.sqlite")); }
    [[nodiscard]] QString connection() const { return QStringLiteral("fixture") + folder.path(); }

    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    std::unique_ptr<Sql> sql;
    TimeMs now = 1'000'000;
    std::optional<TimeMs> nextDeadline;
    QString lastError;
    AccountId seller = noAccount;
    AccountId ann = noAccount;
    AccountId bob = noAccount;
};

template <typename What, typename Answer>
QList<What> updatesOf(const Decided<Answer> &answer)
{
    QList<What> found;
    for (const Update &update : answer.updates) {
        if (const auto *one = std::get_if<What>(&update))
            found.append(*one);
    }
    return found;
}

} // namespace gavel::test
