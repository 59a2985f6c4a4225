#include "prepared_book.h"

#include "host/secrets.h"
#include "store/book_place.h"
#include "store/opening/database.h"

#include <QDateTime>
#include <QDir>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

template <typename Kind>
typename Kind::Answer answerOf(WritableBook &book, auction::TimeMs now, const Kind &command)
{
    const auto outcome = outcomeOf<Kind>(book.run({{now, command}}).answers.first().result);
    if (!outcome)
        giveUp(u"the book refused to be prepared"_s);
    return *outcome;
}

store::command::SignUp newcomer(const QString &nick, const QByteArray &token)
{
    return {.email = nick + u"@example.org"_s,
            .nick = nick,
            .passwordHash = u"none"_s,
            .tokenHash = host::hashToken(token),
            .limited = false,
            .openingFunds = 0};
}

protocol::LotDraft openLot(int n)
{
    protocol::LotDraft draft{.name = u"Lot %1"_s.arg(n), .description = u"Made to be bid on"_s, .terms = {}};
    draft.terms.start = startPrice;
    draft.terms.increments.preset = auction::Increments::Preset::Any;
    draft.endsByDefault = true;
    return draft;
}

} // namespace

WritableBook::WritableBook(const QString &folder)
    : m_connection(u"bench"_s + folder)
{
    const auto database = store::openBook(bookIn(folder), m_connection, store::Access::ReadWrite);
    if (!database)
        giveUp(database.error());
    if (const auto migrated = store::migrate(*database); !migrated)
        giveUp(migrated.error());
    m_book = std::make_unique<store::Book>(*database, store::BookOptions{.hash = host::fastLogHash});
}

WritableBook::~WritableBook()
{
    m_book.reset();
    store::closeBook(m_connection);
}

store::BatchOutcome WritableBook::run(const QList<store::TimedCommand> &batch)
{
    QString error;
    store::BatchOutcome outcome = m_book->run(batch, error);
    if (!error.isEmpty())
        giveUp(error);
    return outcome;
}

Prepared prepareBook(const QString &folder, int bidders, int lots)
{
    WritableBook book(folder);
    const auction::TimeMs now = QDateTime::currentMSecsSinceEpoch();
    book.run({{now, store::command::FoundHouse{
                        u"Bench"_s, {u"USD"_s, 2}, {.premium = 1'000, .commission = 500}, u"none"_s}}});
    Prepared prepared;
    const auto signUp = [&](const QString &nick, const QByteArray &token) {
        return answerOf(book, now, newcomer(nick, token)).id;
    };
    prepared.seller = signUp(u"Seller"_s, host::newToken());
    for (int i = 0; i < bidders; ++i) {
        prepared.tokens.append(host::newToken());
        prepared.bidders.append(signUp(u"Bidder %1"_s.arg(i), prepared.tokens.last()));
    }
    for (int i = 0; i < lots; ++i) {
        const store::command::CreateLot create{prepared.seller, openLot(i)};
        prepared.lots.append(answerOf(book, now, create)->id);
    }
    return prepared;
}

QString bookIn(const QString &folder)
{
    return store::BookPlace::isUrl(folder) ? folder : QDir(folder).filePath(store::bookFileName);
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", program_invocation_short_name, qPrintable(why));
    std::exit(1);
}

} // namespace gavel::bench
