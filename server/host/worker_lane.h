#pragma once

#include "host/pictures.h"
#include "store/mailbox.h"

#include <QObject>
#include <variant>

namespace gavel::host {

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

/// One worker thread's side of Workers: does the job that it is given, of which there is one at a time.
class WorkerLane : public QObject
{
    Q_OBJECT

public:
    store::Mailbox<Job> jobs;  ///< filled by the owner's thread
    store::Mailbox<Done> done; ///< taken by the owner's thread, in the order of the jobs

    /// In this thread, by the owner's signal.
    void drain();

Q_SIGNALS:
    void doneWaiting();
};

} // namespace gavel::host
