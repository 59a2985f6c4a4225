#pragma once

#include "auction/refusal.h"
#include "host/fair_queue.h"
#include "host/worker_lane.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <functional>

namespace gavel::host {

/// Work that takes too long for the thread of the sockets: hashing passwords and decoding pictures, each in a thread of
/// its own, one at a time. What waits does so here, in a fair queue: the worker gets its next job when it is free, so
/// that one who asks late is not behind all that another asked before. Use it from the thread that made it; answers
/// come back there, and none once it is gone.
class Workers : public QObject
{
    Q_OBJECT

public:
    explicit Workers(QObject *parent = nullptr);
    ~Workers() override;

    // `whose` is whoever the work is for: an address (net::countedKey) or an account. Each gives what to refuse the
    // request with, and nothing will be called then: TooMany if as much waits for them as may, Busy if as much waits in
    // all. None: `done` will be called.
    [[nodiscard]] std::optional<auction::Refusal> hash(const QByteArray &whose, const QString &password,
                                                       std::function<void(const QString &hash)> done);
    [[nodiscard]] std::optional<auction::Refusal> verify(const QByteArray &whose, const QString &hash,
                                                         const QString &password, std::function<void(bool)> done);
    [[nodiscard]] std::optional<auction::Refusal>
    prepare(const QByteArray &whose, const QByteArray &picture,
            std::function<void(const tl::expected<PreparedPicture, PictureFault> &)> done);

    /// Passwords and pictures that wait for their turn.
    [[nodiscard]] qsizetype count() const;

Q_SIGNALS:
    // For the threads behind it, as Store's.
    void passwordsWaking(QPrivateSignal);
    void picturesWaking(QPrivateSignal);

private:
    using Callback = std::function<void(const Done &)>;
    using Waking = void (Workers::*)(QPrivateSignal);

    struct Ordered
    {
        Job job;
        Callback callback;
    };

    /// A lane, its thread, what waits for it, and whose job it is at.
    struct Place
    {
        Place(const FairQueue<Ordered>::Bounds &bounds, Waking wakingSignal)
            : waiting(bounds)
            , waking(wakingSignal)
        {
        }

        WorkerLane lane;
        QThread thread;
        FairQueue<Ordered> waiting;
        const Waking waking;
        Callback atWork; ///< empty: it is free
    };

    void start(Place &place, const QString &name);
    [[nodiscard]] std::optional<auction::Refusal> submit(Place &place, const QByteArray &whose, Ordered ordered,
                                                         qsizetype bytes);
    void giveNext(Place &place);
    void deliver(Place &place);

    Place m_passwords;
    Place m_pictures;
};

} // namespace gavel::host
