#pragma once

#include "host/worker_lane.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <functional>

namespace gavel {

/// Work that takes too long for the thread of the sockets: hashing passwords and decoding pictures, each in a thread of
/// its own, one at a time. Use it from the thread that made it; answers come back there.
class Workers : public QObject
{
    Q_OBJECT

public:
    explicit Workers(QObject *parent = nullptr);
    ~Workers() override;

    /// Each is false, and nothing will be called, if too much is waiting already: say `busy`.
    [[nodiscard]] bool hash(const QString &password, std::function<void(const QString &hash)> done);
    [[nodiscard]] bool verify(const QString &hash, const QString &password, std::function<void(bool)> done);
    [[nodiscard]] bool prepare(const QByteArray &picture,
                               std::function<void(const tl::expected<PreparedPicture, PictureFault> &)> done);

Q_SIGNALS:
    // For the threads behind it, as Store's.
    void passwordsWaking(QPrivateSignal);
    void picturesWaking(QPrivateSignal);

private:
    using Callback = std::function<void(const Done &)>;

    /// A lane, its thread, and who waits for it.
    struct Place
    {
        WorkerLane lane;
        QThread thread;
        QHash<quint64, Callback> waiting;
    };

    void start(Place &place, const QString &name, void (Workers::*waking)(QPrivateSignal));
    [[nodiscard]] bool submit(Place &place, Job job, void (Workers::*waking)(QPrivateSignal), Callback callback);
    void deliver(Place &place);

    quint64 m_nextTicket = 1;
    Place m_passwords;
    Place m_pictures;
};

} // namespace gavel
