#pragma once

#include "faults/fault_state.h"

#include <QString>
#include <QTemporaryFile>

namespace gavel::test {

/// The test's side of FaultState: what it sets holds at once in every host that was started with preloadInto().
class FaultSwitch
{
public:
    FaultSwitch();

    void setDisk(DiskFault fault);
    void setWallOffset(qint64 ms);
    void setBootOffset(qint64 ms);
    /// Every disk says that it has so much room, whatever it has.
    void setFreeBytes(qint64 bytes);
    /// Whether what the database notifies of is lost.
    void setDeaf(bool deaf);
    [[nodiscard]] qint64 lostNotices() const;
    /// How often the disk has refused since the last setDisk().
    [[nodiscard]] qint64 failedCalls() const;

    /// The path of the shared file.
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
    FaultState *m_state = nullptr;
};

} // namespace gavel::test
