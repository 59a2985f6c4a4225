#include "host/account_streams.h"

#include "host/account_notices.h"
#include "host/house_events.h"
#include "net/stream.h"
#include "wire/event_stream.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamRetryMs = 250;

QByteArray eventOf(const AccountNotice &notice, qint64 id)
{
    return wire::encodeEvent({.type = QByteArray(notice.name.data(), notice.name.size()),
                              .data = notice.text.utf8,
                              .id = QByteArray::number(id)});
}

/// What comes of one change has its number at its end alone, and the one before until then: whoever is cut off in its
/// midst comes back for all of it.
/// `accountAt`: news of the account up to this change are known already.
QByteArray eventsOf(const store::ToldBatch &batch, qint64 accountAt)
{
    QList<AccountNotice> notices;
    for (const store::Update &update : batch.updates) {
        if (batch.change <= accountAt && std::holds_alternative<store::update::Account>(update))
            continue;
        if (auto notice = accountNoticeIn(update))
            notices.append(*std::move(notice));
    }
    QByteArray events;
    for (qsizetype place = 0; place < notices.size(); ++place)
        events += eventOf(notices[place], place + 1 == notices.size() ? batch.change : batch.change - 1);
    return events;
}

} // namespace

AccountStreams::AccountStreams(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(streamRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &AccountStreams::retryBehind);
}

void AccountStreams::add(net::EventStream *stream, const Identity &who, std::optional<qint64> lastEventId)
{
    const auto reader =
        std::make_shared<Reader>(Reader{.stream = stream, .account = who.account, .tokenHash = who.tokenHash});
    m_readers.append(reader);
    connect(stream, &net::EventStream::closed, this, [this, reader] {
        reader->stream = nullptr;
        m_readers.removeOne(reader);
    });
    begin(reader, lastEventId);
}

/// The account as it is, under the number up to which the reader has been told: what comes after brings it no older
/// news of itself.
void AccountStreams::begin(const SharedReader &reader, std::optional<qint64> lastEventId)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    const store::query::GetUpdates missed{.after = lastEventId.value_or(never), .account = reader->account, .limit = 1};
    m_store.ask(missed, [this, reader, lastEventId](const store::Found<store::Told> &told) {
        if (!reader->stream)
            return;
        if (!told)
            return reader->stream->close();
        const bool isNew = !lastEventId || told->reset;
        reader->told = isNew ? told->newest : *lastEventId;
        reader->accountAt = told->newest;
        if (lastEventId && told->reset)
            reader->stream->write(resetAt(told->newest));
        m_store.ask(store::query::GetAccount{reader->account}, [this, reader](const auto &account) {
            if (!reader->stream)
                return;
            if (!account || !*account)
                return reader->stream->close();
            const store::update::Account now{reader->account, updateOf(**account)};
            reader->stream->write(eventOf(noticeOf(now), reader->told));
            advance(reader);
        });
    });
}

void AccountStreams::wake(auction::AccountId account)
{
    const QList<SharedReader> readers = m_readers; // one may end meanwhile
    for (const SharedReader &reader : readers) {
        if (reader->account != account)
            continue;
        reader->awaited = true;
        if (!reader->asking)
            advance(reader);
    }
}

void AccountStreams::wakeAll()
{
    const QList<SharedReader> readers = m_readers;
    for (const SharedReader &reader : readers) {
        reader->awaited = true;
        if (!reader->asking)
            advance(reader);
    }
}

/// Asks for what comes next, once the reader has taken what came before.
void AccountStreams::advance(const SharedReader &reader)
{
    if (reader->stream->isBehind()) {
        if (reader->ending)
            return reader->stream->close();
        reader->asking = false;
        reader->awaited = true;
        if (!m_retry.isActive())
            m_retry.start();
        return;
    }
    reader->asking = true;
    reader->awaited = false;
    m_store.ask(store::query::GetUpdates{.after = reader->told, .account = reader->account},
                [this, reader](const store::Found<store::Told> &told) {
                    reader->asking = false;
                    if (!reader->stream)
                        return;
                    if (!told)
                        return reader->stream->close();
                    tell(reader, *told);
                });
}

void AccountStreams::tell(const SharedReader &reader, const store::Told &told)
{
    QByteArray events;
    if (told.reset)
        events = resetAt(told.newest);
    for (const store::ToldBatch &batch : told.batches)
        events += eventsOf(batch, reader->accountAt);
    reader->told = told.reset ? told.newest : told.upTo;
    if (!events.isEmpty())
        reader->stream->write(events);
    if (reader->awaited || told.upTo < told.newest)
        advance(reader);
    else if (reader->ending)
        reader->stream->close();
}

void AccountStreams::retryBehind()
{
    const QList<SharedReader> readers = m_readers;
    for (const SharedReader &reader : readers) {
        if (reader->awaited && !reader->asking)
            advance(reader);
    }
}

void AccountStreams::closeSession(const QByteArray &tokenHash)
{
    const QList<SharedReader> readers = m_readers;
    for (const SharedReader &reader : readers) {
        if (reader->stream && reader->tokenHash == tokenHash)
            reader->stream->close();
    }
}

void AccountStreams::closeAll()
{
    const QList<SharedReader> readers = m_readers;
    for (const SharedReader &reader : readers) {
        if (reader->stream)
            reader->stream->close();
    }
}

void AccountStreams::closeAccount(auction::AccountId account, const QByteArray &exceptTokenHash)
{
    const QList<SharedReader> readers = m_readers;
    for (const SharedReader &reader : readers) {
        if (!reader->stream || reader->account != account || reader->tokenHash == exceptTokenHash)
            continue;
        reader->ending = true;
        reader->awaited = true;
        if (!reader->asking)
            advance(reader);
    }
}

} // namespace gavel::host
