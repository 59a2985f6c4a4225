#include "host/workers.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

// A password takes 50 ms or so, and has at most 64 KiB of a body: that many addresses at once wait some seconds.
constexpr qsizetype passwordsOfOneMax = 4;
constexpr qsizetype passwordsMax = 128;
constexpr qsizetype passwordBytesMax = 4 * 1024 * 1024;

// A picture takes up to a second.
constexpr qsizetype picturesOfOneMax = 1;
constexpr qsizetype picturesMax = 64;
constexpr qsizetype pictureBytesMax = 64 * 1024 * 1024;

/// Bids are decided first where processors are few: a picture may take a little longer. Passwords may not: what they
/// take of memory is asked for from the system, which keeps all of the process waiting meanwhile.
void letOthersBy()
{
#ifdef Q_OS_LINUX
    constexpr int nicer = 3;
    ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + nicer); // of this thread alone
#endif
}

qsizetype bytesOf(const QString &text)
{
    return text.size() * qsizetype(sizeof(QChar));
}

} // namespace

Workers::Workers(QObject *parent)
    : QObject(parent)
    , m_passwords({passwordsOfOneMax, passwordsMax, passwordBytesMax}, &Workers::passwordsWaking)
    , m_pictures({picturesOfOneMax, picturesMax, pictureBytesMax}, &Workers::picturesWaking)
{
    start(m_passwords, u"passwords"_s);
    start(m_pictures, u"pictures"_s);
}

void Workers::start(Place &place, const QString &name)
{
    place.thread.setObjectName(name);
    place.lane.moveToThread(&place.thread);
    connect(this, place.waking, &place.lane, &WorkerLane::drain, Qt::QueuedConnection);
    connect(
        &place.lane, &WorkerLane::doneWaiting, this, [this, &place] { deliver(place); }, Qt::QueuedConnection);
    if (&place == &m_pictures)
        connect(&place.thread, &QThread::started, &place.lane, [] { letOthersBy(); });
    place.thread.start();
}

Workers::~Workers()
{
    for (Place *place : {&m_passwords, &m_pictures}) {
        place->thread.quit();
        place->thread.wait();
    }
}

std::optional<auction::Refusal> Workers::submit(Place &place, const QByteArray &whose, Ordered ordered, qsizetype bytes)
{
    using Put = FairQueue<Ordered>::Put;
    switch (place.waiting.put(whose, std::move(ordered), bytes)) {
    case Put::TooManyOfOne:
        return auction::Refusal::TooMany;
    case Put::Full:
        return auction::Refusal::Busy;
    case Put::Taken:
        if (!place.atWork)
            giveNext(place);
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void Workers::giveNext(Place &place)
{
    auto next = place.waiting.take();
    if (!next)
        return;
    place.atWork = std::move(next->callback);
    if (place.lane.jobs.put(std::move(next->job)))
        Q_EMIT(this->*place.waking)(QPrivateSignal());
}

void Workers::deliver(Place &place)
{
    const auto done = place.lane.done.takeAll();
    for (const Done &result : done) {
        const Callback callback = std::exchange(place.atWork, {});
        giveNext(place); // before the callback, since the worker idles meanwhile
        callback(result);
    }
}

qsizetype Workers::count() const
{
    return m_passwords.waiting.count() + m_pictures.waiting.count();
}

std::optional<auction::Refusal> Workers::hash(const QByteArray &whose, const QString &password,
                                              std::function<void(const QString &)> done)
{
    return submit(
        m_passwords, whose,
        {HashJob{password}, [done = std::move(done)](const Done &result) { done(std::get<QString>(result)); }},
        bytesOf(password));
}

std::optional<auction::Refusal> Workers::verify(const QByteArray &whose, const QString &hash, const QString &password,
                                                std::function<void(bool)> done)
{
    return submit(
        m_passwords, whose,
        {VerifyJob{hash, password}, [done = std::move(done)](const Done &result) { done(std::get<bool>(result)); }},
        bytesOf(password));
}

std::optional<auction::Refusal>
Workers::prepare(const QByteArray &whose, const QByteArray &picture,
                 std::function<void(const tl::expected<PreparedPicture, PictureFault> &)> done)
{
    return submit(m_pictures, whose,
                  {PictureJob{picture},
                   [done = std::move(done)](const Done &result) {
                       done(std::get<tl::expected<PreparedPicture, PictureFault>>(result));
                   }},
                  picture.size());
}

} // namespace gavel::host
