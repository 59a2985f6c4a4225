#pragma once

#include <QHostAddress>

namespace gavel::net {

/// Raises RLIMIT_NOFILE's soft value to its hard one; main calls it first thing. Returns the limit that holds now.
qint64 raiseDescriptorLimit();

/// RLIMIT_NOFILE's soft value.
[[nodiscard]] qint64 descriptorLimit();

/// Who is at the other end of a connected socket; null if it is gone already.
[[nodiscard]] QHostAddress peerOf(qintptr descriptor);

/// A descriptor kept open for the hour when there is none left: given up, it lets the server accept one client and turn
/// it away, instead of leaving it to wait in the backlog.
class SpareDescriptor
{
public:
    SpareDescriptor() { take(); }
    ~SpareDescriptor() { release(); }
    Q_DISABLE_COPY_MOVE(SpareDescriptor)

    void take();
    void release();
    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

} // namespace gavel::net
