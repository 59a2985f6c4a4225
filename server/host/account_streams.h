#pragma once

#include "host/sessions.h"
#include "store/store.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <memory>

namespace gavel::net {

class EventStream;

} // namespace gavel::net

namespace gavel::host {

/// Each account's own event stream, for pages without rooms: what it alone is told, and announcements, out of the
/// book's outbox by change number, each reader at its own pace (PROTOCOL.md, GET /api/v1/me/events). Net thread.
class AccountStreams : public QObject
{
    Q_OBJECT

public:
    explicit AccountStreams(store::Store &store, QObject *parent = nullptr);

    /// Takes a stream in: it begins with `account`, and goes on after `lastEventId` if that is still to be had.
    void add(net::EventStream *stream, const Identity &who, std::optional<qint64> lastEventId);

    /// There is something in the outbox for that account; for everybody.
    void wake(auction::AccountId account);
    void wakeAll();

    void closeSession(const QByteArray &tokenHash);
    /// Once they were told what is committed by now.
    void closeAccount(auction::AccountId account, const QByteArray &exceptTokenHash);

    /// All: who may still hear comes back.
    void closeAll();

    [[nodiscard]] qsizetype count() const { return m_readers.size(); }

private:
    struct Reader
    {
        net::EventStream *stream = nullptr; ///< null once it has closed
        auction::AccountId account = auction::noAccount;
        QByteArray tokenHash;
        qint64 told = 0;      ///< up to this change
        qint64 accountAt = 0; ///< the change of which it was told the account in the beginning, or an older one
        bool asking = true;   ///< the book has been asked for it
        bool awaited = false; ///< there is more than was asked for
        bool ending = false;  ///< once that was told
    };
    using SharedReader = std::shared_ptr<Reader>;

    void begin(const SharedReader &reader, std::optional<qint64> lastEventId);
    void advance(const SharedReader &reader);
    void tell(const SharedReader &reader, const store::Told &told);
    void retryBehind();

    store::Store &m_store;
    QList<SharedReader> m_readers;
    QTimer m_retry; ///< for those who have not read what they were sent
};

} // namespace gavel::host
