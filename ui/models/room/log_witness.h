#pragma once

#include "link/evidence.h"
#include "models/room/log_check.h"
#include "protocol/views.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <optional>

namespace gavel::link {
class HostLink;
struct Problem;
} // namespace gavel::link

namespace gavel::models {

/// Keeps, in a file, the heads and own salts that a line brings, and once a lot of which something was kept is final,
/// fetches its log and compares the two (RULES.md, "The log"). Verifying and writing are a worker's; results come back
/// through a mailbox. GUI thread.
class LogWitness : public QObject
{
    Q_OBJECT

public:
    /// Evidence is kept in `path`; empty: in memory alone.
    LogWitness(link::HostLink &line, const QString &path, QObject *parent = nullptr);
    /// Writes what was not written yet.
    ~LogWitness() override;

    enum class State {
        None,       ///< not final, or nothing of it was kept
        Checking,   ///< the log is on its way, or being verified
        Checked,    ///< check() says how it went
        Unavailable ///< the host gave no log; checkAgain() asks once more
    };
    [[nodiscard]] State state(auction::LotId lot) const { return m_checks.value(lot).state; }
    [[nodiscard]] LogCheck check(auction::LotId lot) const { return m_checks.value(lot).result; }
    void checkAgain(auction::LotId lot);

    [[nodiscard]] const link::Evidence &evidence() const { return m_evidence; }

Q_SIGNALS:
    void changed(gavel::auction::LotId lot);

private:
    struct Check
    {
        State state = State::None;
        LogCheck result;
    };
    struct Letter
    {
        auction::LotId lot = 0;
        LogCheck result;
    };

    void seeLot(const protocol::LotView &lot);
    void keepHead(auction::LotId lot, qint64 seq, const QByteArray &head);
    void keepBid(auction::LotId lot, const link::OwnBid &bid);
    void seeEnd(auction::LotId lot, auction::Phase phase);
    void fetch(auction::LotId lot);
    void verify(auction::LotId lot, const QByteArray &log);
    void deliver();
    void set(auction::LotId lot, const Check &check);
    void save();

    link::HostLink &m_line;
    const QString m_path;
    link::Evidence m_evidence;
    QHash<auction::LotId, auction::TimeMs> m_createdAt; ///< of the lots whose rooms were entered
    QHash<auction::LotId, Check> m_checks;
    QTimer m_saving;
    bool m_isUnsaved = false;
    QMutex m_mutex;
    QList<Letter> m_mailbox; ///< under m_mutex
    QThreadPool m_worker;
};

} // namespace gavel::models
