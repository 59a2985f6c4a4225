#pragma once

#include "store/mailbox.h"
#include "store/queries.h"
#include "store/shared_time.h"
#include "store/sql/sql.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

namespace gavel::store {

/// What a look into the outbox of a shared book found.
struct Heard
{
    QList<ToldBatch> batches; ///< in the order of their numbers, without a gap
    qint64 upTo = 0;
    bool reset = false; ///< what was told before is not known any more
    std::optional<auction::TimeMs> nextDeadline;
    QStringList hosts; ///< where the house is served
};

/// The teller thread's side of Store, of a shared book: hears what other hosts have committed, woken by them and each
/// second, and asks the database for its time.
class TellerWorker : public QObject
{
    Q_OBJECT

public:
    /// `name` is that of this host's own commits, which wake nobody here.
    TellerWorker(QString address, QString name, std::shared_ptr<SharedTime> time);

    Mailbox<Heard> heard;                          ///< taken by the owner's thread
    Mailbox<tl::expected<qint64, QString>> opened; ///< the newest change, or why the book can't be read
    Mailbox<bool> done;                            ///< one for each close()
    std::atomic<qint64> toldUpTo = 0;              ///< by the owner, who has told what it committed itself

    // Called in this thread, by the owner's signals.
    void open();
    void look();
    void close();

Q_SIGNALS:
    void heardWaiting();

private:
    [[nodiscard]] tl::expected<qint64, QString> openHere();
    void listen();
    void askTime();
    void tick();
    [[nodiscard]] bool refresh();
    [[nodiscard]] bool lookOnce();

    const QString m_address;
    const QString m_name;
    const std::shared_ptr<SharedTime> m_time;
    std::unique_ptr<Sql> m_sql;
    QTimer *m_timer = nullptr; ///< made in this thread
    bool m_listens = false;
    qint64 m_heardUpTo = 0;
};

} // namespace gavel::store
