#pragma once

#include "store/decisions/book.h"
#include "store/opening/database.h"
#include "store/tables/reader.h"
#include "support/test_place.h"

#include <memory>

namespace gavel::test {

/// A book in a place of its own, driven without threads: a house in won, a seller and three bidders.
class BookFixture
{
public:
    explicit BookFixture(auction::Rates rates = {})
    {
        open();
        run(store::command::FoundHouse{
            QStringLiteral("House"), {QStringLiteral("KRW"), 0}, rates, QStringLiteral("hash")});
        seller = signUp(QStringLiteral("Seller"));
        ann = signUp(QStringLiteral("Ann"));
        bob = signUp(QStringLiteral("Bob"));
    }

    ~BookFixture() { close(); }

    void open()
    {
        const auto database = store::openBook(path(), connection(), store::Access::ReadWrite);
        const auto migrated = store::migrate(*database);
        if (!migrated)
            qFatal("%s", qPrintable(migrated.error()));
        book = std::make_unique<store::Book>(*database);
        sql = std::make_unique<store::Sql>(*database);
    }

    void close()
    {
        sql.reset();
        book.reset();
        store::closeBook(connection());
    }

    template <typename Kind>
    store::DecidedOf<Kind> run(const Kind &command)
    {
        QString error;
        store::BatchOutcome outcome = book->run({{now, command}}, error);
        nextDeadline = outcome.nextDeadline;
        change = qMax(change, outcome.change);
        lastError = error;
        return decidedOf<Kind>(outcome.answers.first());
    }

    /// What the clock does by then, with the heartbeats of a house that never stood still.
    void passTo(auction::TimeMs then)
    {
        while (now < then) {
            now = qMin(then, now + 14'000);
            run(store::command::Heartbeat{});
            while (nextDeadline && *nextDeadline <= now) // some at a time
                run(store::command::Advance{});
        }
    }

    auction::AccountId signUp(const QString &nick, std::optional<auction::Amount> limitedTo = {})
    {
        const auto answer =
            run(store::command::SignUp{nick + QStringLiteral("@example.org"), nick, QStringLiteral("hash"),
                                       nick.toUtf8(), limitedTo.has_value(), limitedTo.value_or(0)});
        return answer.result ? answer.result->id : auction::noAccount;
    }

    auction::LotId sell(auction::Terms terms)
    {
        protocol::LotDraft draft{.name = QStringLiteral("Vase"), .description = QStringLiteral("Blue"), .terms = terms};
        draft.endsByDefault = terms.endsAt == 0;
        const auto answer = run(store::command::CreateLot{seller, draft});
        return answer.result ? (*answer.result)->id : 0;
    }

    store::Decided<protocol::BidVerdict> bid(auction::LotId lot, auction::AccountId who, auction::Amount amount,
                                             const QByteArray &key = {})
    {
        auction::BidCommand command;
        command.bid = amount;
        command.key = key;
        return run(store::command::PlaceBid{lot, who, command});
    }

    store::Decided<protocol::BidVerdict> maximum(auction::LotId lot, auction::AccountId who, auction::Amount amount)
    {
        auction::BidCommand command;
        command.max = amount;
        return run(store::command::PlaceBid{lot, who, command});
    }

    template <typename Kind>
    typename Kind::Answer ask(const Kind &query)
    {
        return find(*sql, query).value();
    }

    protocol::LotView lot(auction::LotId id) { return *ask(store::query::GetLot{id}); }
    QByteArray logOf(auction::LotId id) { return ask(store::query::GetLog{id}).text; }
    protocol::AccountView account(auction::AccountId id) { return *ask(store::query::GetAccount{id}); }

    qint64 number(store::SqlText text)
    {
        QSqlQuery &query = sql->run(text);
        query.next();
        const qint64 value = query.value(0).toLongLong();
        query.finish();
        return value;
    }

    [[nodiscard]] QString path() const { return place.book(); }
    [[nodiscard]] QString connection() const { return QStringLiteral("fixture") + place.filePath({}); }

    TestPlace place;
    std::unique_ptr<store::Book> book;
    std::unique_ptr<store::Sql> sql;
    auction::TimeMs now = 1'000'000;
    std::optional<auction::TimeMs> nextDeadline;
    qint64 change = 0; ///< the newest
    QString lastError;
    auction::AccountId seller = auction::noAccount;
    auction::AccountId ann = auction::noAccount;
    auction::AccountId bob = auction::noAccount;
};

template <typename What, typename Answer>
QList<What> updatesOf(const store::Decided<Answer> &answer)
{
    QList<What> found;
    for (const store::Update &update : answer.updates) {
        if (const auto *one = std::get_if<What>(&update))
            found.append(*one);
    }
    return found;
}

} // namespace gavel::test
