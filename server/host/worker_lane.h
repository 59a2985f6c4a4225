#pragma once

#include "host/pictures.h"
#include "store/mailbox.h"

#include <QObject>
#include <atomic>
#include <utility>
#include <variant>

namespace gavel {

struct HashJob
{
    QString password;
};
struct VerifyJob
{
    QString hash;
    QString password;
};
struct PictureJob
{
    QByteArray bytes;
};

/// What a worker is given, and what it makes of it: the hash, whether the password fits, the picture.
using Job = std::variant<HashJob, VerifyJob, PictureJob>;
using Done = std::variant<QString, bool, tl::expected<PreparedPicture, PictureFault>>;

/// One worker thread's side of Workers: does its jobs one after the other.
class WorkerLane : public QObject
{
    Q_OBJECT

public:
    Mailbox<std::pair<quint64, Job>> jobs;  ///< filled by the owner's thread
    Mailbox<std::pair<quint64, Done>> done; ///< taken by the owner's thread

    /// In this thread, by the owner's signal.
    void drain();
    /// From any thread: the jobs that wait are left.
    void stop() { m_stopped = true; }

Q_SIGNALS:
    void doneWaiting();

private:
    std::atomic_bool m_stopped = false;
};

} // namespace gavel
