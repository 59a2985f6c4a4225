#include "models/room/log_witness.h"

#include "link/host_link.h"

namespace gavel::models {

using link::Rooms;

namespace {

constexpr int headSavedMs = 1'000; ///< bids come in bursts; one writing does for many heads

void write(const QString &path, const link::Evidence &evidence)
{
    if (const auto written = link::addEvidence(path, evidence); !written)
        qWarning("What was seen of lots was not kept: %s", qUtf8Printable(written.error()));
}

} // namespace

LogWitness::LogWitness(link::HostLink &line, const QString &path, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_path(path)
    , m_evidence(link::readEvidence(path))
{
    m_worker.setMaxThreadCount(1);
    m_saving.setSingleShot(true);
    connect(&m_saving, &QTimer::timeout, this, &LogWitness::save);
    Rooms *rooms = &line.rooms();
    connect(rooms, &Rooms::entered, this, [this](const protocol::RoomSnapshot &snapshot) { seeLot(snapshot.lot); });
    connect(rooms, &Rooms::lotChanged, this, &LogWitness::seeLot);
    connect(rooms, &Rooms::bidTaken, this,
            [this](const protocol::BidUpdate &update) { keepHead(update.lot, update.line.seq, update.head); });
    connect(rooms, &Rooms::bidVoided, this,
            [this](const protocol::VoidedUpdate &update) { keepHead(update.lot, update.seq, update.head); });
    connect(rooms, &Rooms::sealed, this,
            [this](const protocol::SealedUpdate &update) { keepHead(update.lot, update.seq, update.head); });
    connect(rooms, &Rooms::lotClosed, this, [this](const protocol::ClosedUpdate &update) {
        keepHead(update.lot, update.seq, update.head);
        seeEnd(update.lot, update.phase);
    });
    connect(rooms, &Rooms::bidCommitted, this,
            [this](auction::LotId lot, const auction::BidCommand &command, const protocol::BidVerdict &verdict) {
                keepBid(lot, {.seq = verdict.seq,
                              .account = m_line.me(),
                              .isMax = command.max.has_value(),
                              .amount = command.amount(),
                              .salt = verdict.salt});
            });
    // Rooms that were left tell no more; the catalogue's stream still says that a lot has ended.
    connect(&line.stream(), &link::HouseStream::lotsChanged, this, [this](const QList<protocol::LotView> &lots) {
        for (const protocol::LotView &lot : lots) {
            if (m_createdAt.value(lot.id) == lot.createdAt)
                seeEnd(lot.id, lot.phase);
        }
    });
}

LogWitness::~LogWitness()
{
    m_worker.waitForDone();
    if (m_isUnsaved && !m_path.isEmpty())
        write(m_path, m_evidence);
}

void LogWitness::seeLot(const protocol::LotView &lot)
{
    if (m_createdAt.value(lot.id) != lot.createdAt)
        m_checks.remove(lot.id);
    m_createdAt.insert(lot.id, lot.createdAt);
    keepHead(lot.id, lot.seq, lot.head);
    seeEnd(lot.id, lot.phase);
}

void LogWitness::keepHead(auction::LotId lot, qint64 seq, const QByteArray &head)
{
    const auto createdAt = m_createdAt.constFind(lot);
    if (createdAt == m_createdAt.cend() || !m_evidence.keepHead(m_line.base(), lot, *createdAt, seq, head))
        return;
    m_isUnsaved = true;
    if (!m_saving.isActive())
        m_saving.start(headSavedMs);
    // More has come after the end, as of a sale that is voided; in a log that was found broken there is no more to
    // find.
    if (state(lot) == State::Checked && check(lot).fits() && seq > check(lot).events)
        fetch(lot);
}

void LogWitness::keepBid(auction::LotId lot, const link::OwnBid &bid)
{
    const auto createdAt = m_createdAt.constFind(lot);
    if (createdAt == m_createdAt.cend()) { // bid from outside its room
        m_line.api().lot(lot, this, [this, lot, bid](const link::Result<protocol::LotView> &view) {
            if (!view)
                return;
            seeLot(*view);
            keepBid(lot, bid);
        });
        return;
    }
    if (!m_evidence.keepBid(m_line.base(), lot, *createdAt, bid))
        return;
    m_isUnsaved = true;
    m_saving.start(0); // A salt comes once.
}

void LogWitness::save()
{
    if (m_path.isEmpty())
        return;
    m_isUnsaved = false;
    m_worker.start([path = m_path, evidence = m_evidence] { write(path, evidence); });
}

void LogWitness::seeEnd(auction::LotId lot, auction::Phase phase)
{
    const State state = this->state(lot);
    if (!auction::isFinal(phase)) {
        if (state != State::None) // reopened
            set(lot, {});
    } else if (state == State::None) {
        fetch(lot);
    }
}

void LogWitness::checkAgain(auction::LotId lot)
{
    if (state(lot) == State::Unavailable || state(lot) == State::Checked)
        fetch(lot);
}

void LogWitness::fetch(auction::LotId lot)
{
    set(lot, {.state = State::Checking, .result = {}});
    m_line.api().log(lot, this, [this, lot](const link::Result<QByteArray> &log) {
        if (state(lot) != State::Checking)
            return;
        if (log)
            verify(lot, *log);
        else
            set(lot, {.state = State::Unavailable, .result = {}});
    });
}

void LogWitness::verify(auction::LotId lot, const QByteArray &log)
{
    const auto *kept = m_evidence.find(m_line.base(), lot, m_createdAt.value(lot));
    if (!kept)
        return set(lot, {});
    m_worker.start([this, lot, log, kept = *kept] {
        const LogCheck result = checkLog(log, kept);
        {
            const QMutexLocker lock(&m_mutex);
            m_mailbox.append({lot, result});
        }
        QMetaObject::invokeMethod(this, &LogWitness::deliver, Qt::QueuedConnection);
    });
}

void LogWitness::deliver()
{
    QList<Letter> letters;
    {
        const QMutexLocker lock(&m_mutex);
        letters.swap(m_mailbox);
    }
    for (const Letter &letter : letters) {
        if (state(letter.lot) == State::Checking)
            set(letter.lot, {.state = State::Checked, .result = letter.result});
    }
}

void LogWitness::set(auction::LotId lot, const Check &check)
{
    m_checks.insert(lot, check);
    Q_EMIT changed(lot);
}

} // namespace gavel::models
